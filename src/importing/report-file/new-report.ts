import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { isSettled } from '#src/catalogue/commitments/promise-outcomes.ts';
import type { OpenPromise, Proposal } from '#src/importing/extraction/proposal.ts';
import type { Disagreement } from '#src/importing/extraction/propose-checks.ts';
import type { ReportHeader } from '#src/importing/layout/report-header.ts';
import { comparePeriods, type Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Figure } from '#src/records/figure.ts';
import { canAnswer } from '#src/records/report.ts';
import { addToList } from './frontmatter-lines.ts';
import { printEntry, printProposal, printScalar } from './print-entry.ts';

/** What a new report says of itself. */
export interface NewReport extends Pick<ReportHeader, 'title' | 'kind' | 'issuer' | 'documentNumber'> {
  readonly period: string;
  readonly questions: readonly ListQuestions[];
  readonly proposals: readonly Proposal[];
  /** As MDX. */
  readonly body: string;
}

/** A new `index.mdx`, marked as a draft: it isn't published and doesn't stop others from being published. */
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

/** Prints Chinese words without quotation marks, and quotes whatever YAML could misread. */
function printWords(text: string): string {
  return /^[\p{sc=Han}0-9A-Za-z][\p{sc=Han}0-9A-Za-z（）〔〕、—《》“” ]*$/u.test(text) &&
    /\p{sc=Han}/u.test(text)
    ? text
    : JSON.stringify(text);
}

/** Comments below one list of a new report that a person turns into entries. */
export interface ListQuestions {
  readonly list: 'metrics' | 'answers' | 'checks';
  readonly lines: readonly string[];
}

/** The commitments of earlier reports that are neither done nor called off. */
export function openPromises({ reportRecords }: Catalogue, period: Period): OpenPromise[] {
  return reportRecords
    .filter(({ report }) => canAnswer({ period, kind: '工作总结', publishedOn: undefined }, report))
    .flatMap(({ report, commitments }) =>
      commitments
        .filter((commitment) => !isSettled(commitment))
        .map((commitment) => ({ commitment, period: report.period })),
    );
}

/**
 * The commitments that wait for an answer, each with its quote, the last answer to it, and an answer to fill in, but for those that an
 * answer is proposed to. No outcome is filled in, not even 未提及.
 */
export function promisesToAnswer(
  promises: readonly OpenPromise[],
  proposals: readonly Proposal[] = [],
): ListQuestions {
  const proposed = new Set(
    proposals.flatMap(({ to, entry }) =>
      to === 'answers' && entry['quote'] !== undefined ? [entry['to']] : [],
    ),
  );
  const open = promises
    .map(({ commitment }) => commitment)
    .filter(({ id, reportId }) => !proposed.has(`${reportId}/${id}`));
  const oneLine = (quote: string) => quote.replace(/\s+/g, ' ');
  const questions = open.flatMap(({ id, reportId, quote, due, answers }) => {
    const when = due === undefined ? '' : `（${due.said}，即${periodName(due.by)}）`;
    const last = answers.at(-1);
    const until = last?.until === undefined ? '' : `到${periodName(last.until)}`;
    return [
      `${reportId} 说：“${oneLine(quote)}”${when}`,
      ...(last === undefined
        ? []
        : [`　${last.reportId} 反馈：${last.outcome}${until}，“${oneLine(last.quote)}”`]),
      `- { to: ${reportId}/${id}, outcome: , quote: "" }`,
    ];
  });
  const head =
    '以前的报告里待反馈的承诺事项（没有完成、也没有取消的）。这份报告说到的：填上 outcome（已完成、部分完成、未完成、推迟、取消）和 quote，去掉行首的 #；没有说到的不用管。';
  return { list: 'answers', lines: questions.length === 0 ? [] : [head, ...questions] };
}

/** The relations that the words state and the numbers don't bear out, each with the check that says so of the report. */
export function checksToLookAt(disagreements: readonly Disagreement[]): ListQuestions {
  const lines = disagreements.flatMap(({ words, entry }) => [words, `- ${printEntry(entry)}`]);
  const head =
    '原话说的和印的数不相符：先核对是不是读错、录错了。报告确实如此的，填上 acknowledged，去掉行首的 #，两边都照原文公布；不是一回事的不用管。';
  return { list: 'checks', lines: lines.length === 0 ? [] : [head, ...lines] };
}

/** The figures of the previous report of the same kind, each to be filled in; its last value is a comment at the end of the line. */
export function figuresToFill({ reportRecords }: Catalogue, period: Period, kind: string): ListQuestions {
  const before = reportRecords
    .filter(({ report }) => report.kind === kind && comparePeriods(report.period, period) < 0)
    .toSorted((a, b) => comparePeriods(a.report.period, b.report.period))
    .at(-1);
  if (before === undefined || before.figures.length === 0) return { list: 'metrics', lines: [] };
  const head = `照上一份报告（${before.report.id}）列的，一行一个数：填上 value 和 quote，去掉行首的 #；这份报告没有的删去。`;
  return { list: 'metrics', lines: [head, ...before.figures.map(figureToFill)] };
}

function figureToFill({ id, metric, subject, kind, quantity }: Figure): string {
  const of = subject === undefined ? '' : `, subject: ${subject.id}`;
  const as = kind === 'actual' ? '' : `, kind: ${kind}`;
  const about = subject === undefined ? metric.name : `${subject.name}：${metric.name}`;
  return `- { id: ${id}, metric: ${metric.id}${of}, value: "", quote: ""${as} }   # ${about}，上次是${quantity.printed}`;
}
