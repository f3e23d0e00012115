import { amendmentsOfReport } from './amendments.ts';
import { between, pick } from './chance.ts';
import { countyProjects } from './county-projects.ts';
import { enforcementChecks, enforcementSection } from './enforcement-section.ts';
import type { CheckLine } from './entry.ts';
import { floodTerm, maintenanceSection } from './maintenance-section.ts';
import { officeSection } from './office-section.ts';
import { say } from './passage.ts';
import { planChecks, planPart } from './plan-part.ts';
import { type DraftBlock, paragraph, part, type ReportDraft } from './report-draft.ts';
import { safetyChecks, safetySection } from './safety-section.ts';
import { slogan, type Teller } from './teller.ts';
import { transportSection } from './transport-section.ts';
import { worksSections } from './works-sections.ts';

/** The report on one term: what was done, and what is planned. */
export function halfYearReport(teller: Teller, issuer: string): ReportDraft {
  const { chance, term } = teller;
  const { id, year, name } = term;
  const day = String(between(chance, `published ${id}`, 8, 24)).padStart(2, '0');
  const published = { h1: `${year}-07-${day}`, h2: `${year + 1}-01-${day}`, q1: `${year}-04-${day}` };
  const hasHeader = chance(`header ${id}`) < 0.7;
  return {
    id,
    title: `${issuer} ${year}年${name}工作总结 ${term.nextInTitle}工作计划`,
    kind: '工作总结',
    period: id,
    ...(hasHeader ? { publishedOn: published[term.part] } : {}),
    blocks: [
      opening(teller),
      part(`${name}工作完成情况`),
      ...worksSections(teller),
      ...transportSection(teller),
      ...maintenanceSection(teller),
      ...enforcementSection(teller),
      ...safetySection(teller),
      ...officeSection(teller),
      ...planPart(teller),
    ],
    highlights: highlightsOf(teller),
    checks: [
      ...projectChecks(teller),
      ...floodChecks(teller),
      ...enforcementChecks(teller),
      ...safetyChecks,
      ...planChecks(teller),
    ],
    amendments: amendmentsOfReport[id] ?? [],
  };
}

function opening({ chance, term }: Teller): DraftBlock {
  const { id, year, name } = term;
  const work = pick(chance, `opening ${id}`, [
    '县交通运输局围绕全县中心工作，狠抓项目建设、行业监管和运输服务，各项工作取得了新的进展',
    '全局干部职工齐心协力、攻坚克难，较好地完成了各项目标任务',
    '我局坚持稳字当头、以民为本，统筹推进项目建设、公路养护、运输保障和行政执法',
  ]);
  const closing = pick(chance, `opening closing ${id}`, [
    '现将有关情况报告如下。',
    '现将工作情况和下步打算报告如下。',
  ]);
  const motto =
    term.part === 'h2' ? say`持续开展交通强基“${slogan('千里')}通途”行动，` : say`按照年初确定的工作思路，`;
  return paragraph(say`${year}年${name}，${motto}${work}。${closing}`);
}

function highlightsOf({ term }: Teller): string[] {
  const ofProjects = countyProjects
    .filter(({ scenes }) => scenes[term.id]?.done !== undefined)
    .map(({ id }) => `${id}-investment-progress`);
  const ofFlood = term.id === floodTerm ? ['flooded-places', 'rescue-spending'] : [];
  return [
    'spending',
    ...ofFlood,
    ...ofProjects.slice(0, 1),
    'passengers',
    'freight',
    'good-road-rate',
    'vehicles-inspected',
  ].slice(0, 6);
}

/** No more is built than there is to build. */
function projectChecks({ chance, term }: Teller): CheckLine[] {
  return countyProjects
    .filter(({ scenes, size }) => {
      return scenes[term.id]?.done !== undefined && size(chance).kilometres !== undefined;
    })
    .map(({ id, shortName }) => ({
      id: `${id}-built`,
      relation: 'part',
      title: `${shortName}：建成里程不多于全长`,
      part: `${id}-built-length`,
      whole: `${id}-route-length`,
    }));
}

function floodChecks({ term }: Teller): CheckLine[] {
  if (term.id !== floodTerm) return [];
  return [
    {
      id: 'reopened-roads',
      relation: 'part',
      title: '抢通的道路在阻断的道路之内',
      part: 'reopened-roads',
      whole: 'closed-roads',
    },
  ];
}
