import type { ProjectStep } from '#src/records/project.ts';
import { findProjectMentions } from './find-projects.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForStretch } from './quote-for.ts';
import { blockAt, type ReportText, sentenceOf } from './report-text.ts';

/** Words that indicate a step, the last step first: the furthest step that a sentence names counts. */
const stepWords: readonly (readonly [ProjectStep, RegExp])[] = [
  ['完工', /(?:已|全面|顺利)(?:完工|竣工|建成|通车)|建成通车|交工验收|竣工验收/],
  [
    '施工',
    /已完成(?:投资|路基|[0-9])|完成(?:投资|路基|桩基|桥梁|主体)|正在(?:施工|铺筑|建设)|开工|复工|完成[^，]*(?:公里|km)/,
  ],
  ['财评招标', /财评|招投标|招标|预算评审|施工许可/],
  ['前期设计', /设计|可研|可行性|评审|用地|环评|勘察/],
  ['规划申报', /规划|调规|申报|纳入|列入|储备|立项/],
];
const stageWords = /正在|目前|现已|当前|已|完成了?|处于|列入|纳入/;

/** Proposes for every project of the register its stage, from the first sentence that gives one. */
export function proposeStatements(report: ReportText, known: KnownRecords): Proposal[] {
  const proposals: Proposal[] = [];
  const said = new Set<string>();
  for (const { start, end, project } of findProjectMentions(report.text, known.projects)) {
    const block = blockAt(report, start);
    if (said.has(project.id) || block.isHeading || block.outlook === 'planned') continue;
    const sentence = sentenceOf(report, { start, end });
    const clauses = report.text.slice(end, sentence.end).split(/[，,：:]/);
    const stage = clauses
      .findLast((clause) => stageWords.test(clause) && stepOf(clause) !== undefined)
      ?.trim();
    if (stage === undefined) continue;
    said.add(project.id);
    const stageEnd = report.text.indexOf(stage, end) + stage.length;
    proposals.push({
      to: 'projects',
      confidence: /正在|目前|现已|当前/.test(stage) ? '高' : '中',
      entry: proposedEntry({
        project: project.id,
        stage,
        step: stepOf(stage),
        ...quoteForStretch(report, { start, end: stageEnd }),
      }),
    });
  }
  return proposals;
}

function stepOf(words: string): ProjectStep | undefined {
  return stepWords.find(([, form]) => form.test(words))?.[0];
}
