import type { Commitment } from '#src/domain/commitment/commitment.ts';
import type { Figure } from '#src/domain/figure/figure.ts';
import { periodName } from '#src/domain/time/period-name.ts';

/** The promises that no report has answered yet, as comments: each with what was said, and an answer to fill in. */
export function commitmentQuestions(commitments: readonly Commitment[]): string[] {
  return commitments
    .filter(({ state }) => state !== 'answered')
    .flatMap(({ id, reportId, quote, due }) => [
      `${reportId} 说：“${quote.replace(/\s+/g, ' ')}”${due === undefined ? '' : `（${due.said}，即 ${periodName(due.by)}）`}。这份报告怎么说？没有说的不写。`,
      `- { to: ${reportId}/${id}, outcome: , quote: "" }`,
    ]);
}

/** The figures of the report before, as comments to fill in; nothing of their values is carried over but as a reminder. */
export function figuresToFill(figures: readonly Figure[]): string[] {
  return figures.map(({ id, metric, subject, kind, quantity, reportId }) => {
    const of = subject === undefined ? '' : `, subject: ${subject.id}`;
    const as = kind === 'actual' ? '' : `, kind: ${kind}`;
    return `- { id: ${id}, metric: ${metric.id}${of}, value: "", quote: ""${as} }   # ${subject === undefined ? '' : `${subject.name}：`}${metric.name}，${reportId} 是${quantity.printed}`;
  });
}

/** The line above a list of comments. */
export function questionHeading(what: 'metrics' | 'answers', before: string): string {
  return what === 'metrics'
    ? `照上一份报告（${before}）列的，一行一个数：填上 value 和 quote，去掉行首的 #；这份报告没有的删去。`
    : `以前的报告说要做、还没有答复的事：填上 outcome（已完成、部分完成、未完成、推迟、取消）和 quote，去掉行首的 #。`;
}
