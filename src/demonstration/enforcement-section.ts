import { between, pick } from './chance.ts';
import { countyNumber } from './county-numbers.ts';
import type { CheckLine } from './entry.ts';
import { type Passage, say } from './passage.ts';
import { chart, type DraftBlock, paragraph, section } from './report-draft.ts';
import { figure, slip, type Teller } from './teller.ts';
import { isSince } from './term.ts';

/** The half-year whose 治超 figures end before it does, and by how much. */
const cutShort = {
  term: '2021-h1',
  coverage: '2021-01-01..2021-05-20',
  said: '1月至5月20日',
  share: 140 / 181,
};
/** The half-years whose sum of violations fails, and can't be decided. */
const failingSum = '2022-h2';
const vagueSum = '2021-h2';

/** （四）: 路政 and 治超. */
export function enforcementSection(teller: Teller): DraftBlock[] {
  const { chance, term } = teller;
  return [
    section(pick(chance, `enforcement heading ${term.id}`, ['强化路政管理和治超工作', '从严开展行政执法'])),
    paragraph(violationWords(teller)),
    chart('check-violations-sum'),
    paragraph(overloadWords(teller)),
    chart('topic-overload-control'),
  ];
}

function violationWords({ chance, term }: Teller): Passage {
  const [letters, claims, stopped, occupations] = (
    ['letters', 'claims', 'stopped', 'occupations'] as const
  ).map((name) => Math.max(1, countyNumber(chance, name, term)));
  const sum = (letters ?? 0) + (claims ?? 0) + (stopped ?? 0) + (occupations ?? 0);
  const printed = sum + (term.id === failingSum ? between(chance, 'sum fault', 2, 4) : 0);
  const stoppedSaid = term.id === vagueSum ? `${Math.floor((stopped ?? 0) / 10) * 10}余起` : `${stopped}起`;
  const part = (metric: string, value: string) => figure(metric, value, { parent: 'road-violations' });
  const opening =
    term.id === '2021-h2'
      ? say`${slip('进一步进一步', { id: 'twice', reading: '进一步', note: '疑多写一遍', confidence: '高' })}规范执法程序，加强路产路权保护。`
      : say`${pick(chance, `violations opening ${term.id}`, [
          '加强路产路权保护，严格公路用地和建筑控制区管理。',
          '开展路域环境整治，坚持日常巡查和专项整治相结合。',
          '规范执法程序，落实执法公示和全过程记录。',
        ])}`;
  return say`${opening}${term.name}查处路政违章${figure('road-violations', `${printed}起`)}，其中：发出责令改正文书${part('correction-letters', `${letters}起`)}，办理路产损失赔偿${part('damage-claims', `${claims}起`)}，现场制止占道堆物${part('stopped-violations', stoppedSaid)}，查处违法占用公路用地${part('land-occupations', `${occupations}起`)}。`;
}

function overloadWords({ chance, term }: Teller): Passage {
  const isCut = term.id === cutShort.term;
  const share = isCut ? cutShort.share : 1;
  const covered = { coverage: isCut ? cutShort.coverage : term.id };
  const scaled = (name: 'inspected' | 'penalized' | 'unloaded' | 'fines') =>
    countyNumber(chance, name, term) * share;
  const penalized = Math.round(scaled('penalized'));
  const fines = Math.round(scaled('fines')) * 100;
  const transferred = Math.max(
    2,
    Math.round(penalized * between(chance, `transferred ${term.id}`, 0.03, 0.06, 3)),
  );
  const finesSaid = term.year % 2 === 0 ? `${fines}元` : `${fines / 10_000}万元`;
  const opening = pick(chance, `overload opening ${term.id}`, [
    '坚持路面管控和源头监管相结合，落实联合执法机制，保持治超高压态势。',
    '发挥固定检测站和流动检测的作用，加大对货车超限超载的查处力度。',
    '加强货运源头企业监管，紧盯重点路段、重点时段，依法查处超限超载。',
  ]);
  return say`${opening}${isCut ? cutShort.said : term.months}检测车辆${figure('vehicles-inspected', `${Math.round(scaled('inspected'))}台`, covered)}，处罚车辆${figure('vehicles-penalized', `${penalized}台`, covered)}，卸载货物${figure('cargo-unloaded', `${scaled('unloaded').toFixed(1)}吨`, covered)}，罚款${figure('fines', finesSaid, covered)}，移送交警处理${figure('transferred-vehicles', `${transferred}台`, { ...covered, parent: 'vehicles-penalized' })}。${rateWords({ chance, term })}${offSiteWords({ chance, term })}`;
}

/** The share of overloaded goods vehicles was printed as one number, later as a range. */
function rateWords({ chance, term }: Teller): Passage {
  const rate = between(chance, `rate ${term.id}`, 1.2, 1.9, 1);
  return isSince(term, '2021-h2')
    ? say`货车超限率保持在${figure('overload-rate', `${rate.toFixed(1)}%—${(rate + 0.6).toFixed(1)}%`)}之间。`
    : say`货车超限率为${figure('overload-rate', `${(rate + 0.5).toFixed(1)}%`)}。`;
}

function offSiteWords({ chance, term }: Teller): Passage {
  if (!isSince(term, '2021-h2')) return say``;
  const vehicles = countyNumber(chance, 'offSite', term);
  return say`非现场执法处罚车辆${figure('off-site-vehicles', `${vehicles}台`)}。`;
}

const offSiteCheck: CheckLine = {
  id: 'off-site-included',
  relation: 'undecided',
  title: '非现场处罚在不在处罚车辆之内',
  figures: ['vehicles-penalized', 'off-site-vehicles'],
  reason: '报告没有说非现场执法处罚的车辆在不在处罚车辆之内。本站不加也不减。',
};

/** The relations that the figures of （四） should have. */
export function enforcementChecks({ term }: Teller): CheckLine[] {
  const isFailing = term.id === failingSum;
  return [
    {
      id: 'violations-sum',
      relation: 'sum',
      title: '路政违章：合计与分项',
      whole: 'road-violations',
      parts: ['correction-letters', 'damage-claims', 'stopped-violations', 'land-occupations'],
      ...(isFailing ? { acknowledged: '合计和分项都照原文公布。相差的起数，报告没有说明。' } : {}),
    },
    {
      id: 'penalized-inspected',
      relation: 'part',
      title: '处罚车辆不多于检测车辆',
      part: 'vehicles-penalized',
      whole: 'vehicles-inspected',
    },
    {
      id: 'transferred-penalized',
      relation: 'part',
      title: '移送交警处理的车辆在处罚车辆之内',
      part: 'transferred-vehicles',
      whole: 'vehicles-penalized',
    },
    ...(isSince(term, '2021-h2') ? [offSiteCheck] : []),
  ];
}
