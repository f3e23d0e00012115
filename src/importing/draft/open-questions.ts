import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { comparePeriods, type Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Figure } from '#src/records/figure.ts';

/** Comments of one list of a new report, for a person to answer or to fill in. */
export interface ListQuestions {
  readonly list: 'metrics' | 'answers';
  readonly lines: readonly string[];
}

/**
 * The promises of earlier reports that no report has answered, each with what was said and an answer to fill in. Nothing is
 * answered beforehand, not even with 未提及.
 */
export function promisesToAnswer({ reportRecords }: Catalogue, period: Period): ListQuestions {
  const open = reportRecords
    .filter(({ report }) => comparePeriods(report.period, period) < 0)
    .flatMap(({ commitments }) => commitments)
    .filter(({ state }) => state !== 'answered');
  const questions = open.flatMap(({ id, reportId, quote, due }) => {
    const when = due === undefined ? '' : `（${due.said}，即${periodName(due.by)}）`;
    return [
      `${reportId} 说：“${quote.replace(/\s+/g, ' ')}”${when}`,
      `- { to: ${reportId}/${id}, outcome: , quote: "" }`,
    ];
  });
  const head =
    '以前的报告说要做、还没有答复的事。这份报告说到的：填上 outcome（已完成、部分完成、未完成、推迟、取消）和 quote，去掉行首的 #；没有说到的不用管。';
  return { list: 'answers', lines: questions.length === 0 ? [] : [head, ...questions] };
}

/** The figures of the report before of the same kind, each to be filled in; what it was is only a reminder at the end of the line. */
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
