import { between, pick } from './chance.ts';
import { countyNumber } from './county-numbers.ts';
import type { CheckLine } from './entry.ts';
import { say } from './passage.ts';
import { type DraftBlock, paragraph, section } from './report-draft.ts';
import { figure, slogan, type Teller } from './teller.ts';

/** （五）: inspections, and what came of the hazards that they found. */
export function safetySection({ chance, term }: Teller): DraftBlock[] {
  const hazards = countyNumber(chance, 'hazards', term);
  const mended = hazards - between(chance, `unmended ${term.id}`, 1, 5);
  const companies = figure('companies-inspected', `${countyNumber(chance, 'companies', term)}家次`);
  const found = figure('hazards-found', `${hazards}处`);
  const done = figure('hazards-mended', `${mended}处`, { parent: 'hazards-found' });
  const rate = figure('mending-rate', `${((mended / hazards) * 100).toFixed(1)}%`);
  const opening =
    term.part === 'h1'
      ? say`开展安全生产“${slogan('百日')}攻坚”行动，压实企业主体责任和行业监管责任。`
      : say`${pick(chance, `safety opening ${term.id}`, [
          '落实安全生产责任制，定期召开安全生产例会，分析研判行业风险。',
          '突出重点时段、重点部位和重点企业，扎实开展安全生产大检查。',
          '健全风险分级管控和隐患排查治理机制，把隐患消除在萌芽状态。',
        ])}`;
  const closing = pick(chance, `safety closing ${term.id}`, [
    '开展应急演练和安全宣传，从业人员的安全意识有所增强。',
    '组织客运、货运和在建工程负责人参加安全培训，督促企业补齐台账。',
    '对整改不到位的企业进行约谈，对重大隐患实行挂牌督办。',
  ]);
  return [
    section(pick(chance, `safety heading ${term.id}`, ['抓好安全生产', '守住安全生产底线'])),
    paragraph(
      say`${opening}${term.name}检查企业和工地${companies}，排查隐患${found}，完成整改${done}，整改率${rate}，其余隐患明确了整改时限和责任人。${closing}`,
    ),
  ];
}

/** The relations that the figures of （五） should have. */
export const safetyChecks: readonly CheckLine[] = [
  {
    id: 'mending-rate',
    relation: 'ratio',
    title: '整改率是完成整改的隐患与排查出的隐患之比',
    part: 'hazards-mended',
    whole: 'hazards-found',
    ratio: 'mending-rate',
  },
];
