import type { ProjectStep } from '#src/records/project.ts';
import { findProjectMentions, projectNames } from '#src/records/project-mentions.ts';
import { stepsSaid } from '#src/records/step-words.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForStretch } from './quote-for.ts';
import { blockAt, type ReportText, sentenceOf } from './report-text.ts';

const stageWords = /正在|目前|现已|当前|已|完成了?|处于|列入|纳入/;

/** Proposes for every project of the register its stage, from the first sentence that gives one. */
export function proposeStatements(report: ReportText, known: KnownRecords): Proposal[] {
  const proposals: Proposal[] = [];
  const said = new Set<string>();
  for (const { start, end, project } of findProjectMentions(report.text, projectNames(known.projects))) {
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
  return stepsSaid(words)[0];
}
