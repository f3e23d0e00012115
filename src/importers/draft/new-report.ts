import type { ReportHeader } from '#src/importers/layout/report-header.ts';
import { addToList } from './frontmatter-lines.ts';
import { printScalar } from './print-entry.ts';

/** What a new report says of itself. */
export interface NewReport extends Pick<ReportHeader, 'title' | 'kind' | 'issuer'> {
  readonly period: string;
  /** Comments to answer or to fill, by the list they stand in; see `open-questions.ts`. */
  readonly questions: readonly { readonly list: string; readonly lines: readonly string[] }[];
  readonly body: string;
}

/** A new `index.mdx`. */
export function printNewReport({ title, period, kind, issuer, questions, body }: NewReport): string {
  const header = [
    `title: ${printWords(title)}`,
    `period: ${printScalar(period)}`,
    `kind: ${kind}`,
    ...(issuer === undefined ? [] : [`issuer: ${printWords(issuer)}`]),
  ];
  let frontmatter = header.map((line) => `${line}\n`).join('');
  for (const { list, lines } of questions) {
    if (lines.length === 0) continue;
    // The list is made with an entry that is taken out again, so that only one place knows where lists go.
    const made = addToList(frontmatter, list, ['?']);
    frontmatter = made.replace(`${list}:\n  - ?\n`, `${list}:\n${lines.map((line) => `  # ${line}\n`).join('')}`);
  }
  return `---\n${frontmatter}---\n\n${body}`;
}

/** Chinese words with spaces stand in a file as they are; whatever YAML could misread is quoted. */
function printWords(text: string): string {
  return /^[\p{sc=Han}0-9A-Za-z][\p{sc=Han}0-9A-Za-z（）〔〕、—《》“” ]*$/u.test(text) && /\p{sc=Han}/u.test(text)
    ? text
    : JSON.stringify(text);
}
