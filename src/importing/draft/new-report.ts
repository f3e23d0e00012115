import type { ReportHeader } from '#src/importing/layout/report-header.ts';
import type { Proposal } from '#src/importing/reading/proposal.ts';
import { addToList } from './frontmatter-lines.ts';
import type { ListQuestions } from './open-questions.ts';
import { printProposal, printScalar } from './print-entry.ts';

/** What a new report says of itself. */
export interface NewReport extends Pick<ReportHeader, 'title' | 'kind' | 'issuer' | 'documentNumber'> {
  readonly period: string;
  readonly questions: readonly ListQuestions[];
  readonly proposals: readonly Proposal[];
  /** As MDX. */
  readonly body: string;
}

/** A new `index.mdx`; a draft, so that nothing half done is published or keeps the rest from it. */
export function printNewReport(report: NewReport): string {
  const { title, period, kind, issuer, documentNumber } = report;
  const header = [
    'status: draft   # 送审稿，不公布；审完删去这一行',
    `title: ${printWords(title)}`,
    `period: ${printScalar(period)}`,
    `kind: ${kind}`,
    ...(issuer === undefined ? [] : [`issuer: ${printWords(issuer)}`]),
    ...(documentNumber === undefined ? [] : [`documentNumber: ${printWords(documentNumber)}`]),
  ];
  let frontmatter = header.map((line) => `${line}\n`).join('');
  for (const { list, lines } of report.questions) {
    if (lines.length > 0) frontmatter += `${list}:\n${lines.map((line) => `  # ${line}\n`).join('')}`;
  }
  frontmatter = addToList(frontmatter, 'proposals', report.proposals.map(printProposal));
  return `---\n${frontmatter}---\n\n${report.body}`;
}

/** Chinese words with spaces stand in a file as they are; whatever YAML could misread is quoted. */
function printWords(text: string): string {
  return /^[\p{sc=Han}0-9A-Za-z][\p{sc=Han}0-9A-Za-z（）〔〕、—《》“” ]*$/u.test(text) &&
    /\p{sc=Han}/u.test(text)
    ? text
    : JSON.stringify(text);
}
