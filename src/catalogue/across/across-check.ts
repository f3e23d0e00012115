import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { AcrossRelation, Check, Outcome } from '#src/records/check.ts';
import { type Figure, figureKey } from '#src/records/figure.ts';
import type { Report } from '#src/records/report.ts';

/** So much of a report as is checked against the others. */
export interface CheckedReport {
  readonly report: Pick<Report, 'id'>;
  /** In reading order. */
  readonly figures: readonly Figure[];
  /** The relations that staff declare. */
  readonly checks: readonly Check[];
  /** The text that the ranges of its figures lie in. */
  readonly text: string;
}

/** A relation that the site checks by itself, and what staff are told of it. */
export interface AcrossCheck {
  readonly check: Check;
  /** The figure of the report that prints the later number: there a disagreement is told, and acknowledged by its `reading`. */
  readonly at: Figure;
  /** Undefined where the numbers agree or a person has looked at them. */
  readonly fault: Omit<AuthoringError, 'at' | 'severity'> | undefined;
}

/** What a relation comes to, and the number that the site puts beside the printed one. */
export interface Reckoned extends Outcome {
  readonly verdict: 'holds' | 'fails';
  readonly formula: string;
  readonly reckoned: string;
}

const codes: Readonly<Record<AcrossRelation, string>> = {
  halves: '核对-04',
  spans: '核对-04',
  'year-on-year': '核对-05',
  completion: '核对-06',
  cumulative: '数据-13',
};

/**
 * The record of a relation. Two hyphens part its id: no declared one has them, so that neither takes the other's address.
 *
 * @param figures in the order of the arithmetic
 * @param at the figure that it is told at
 * @param what is wrong if it fails, up to the arithmetic: 上半年加下半年不等于全年
 */
export function acrossCheck(
  relation: AcrossRelation,
  title: string,
  figures: readonly Figure[],
  at: Figure,
  { verdict, formula, reckoned }: Reckoned,
  what: string,
): AcrossCheck {
  const isOpen = verdict === 'fails' && at.reading === undefined;
  const places = figures.map((figure) => `${figureKey(figure)} 是${figure.quantity.printed}`).join('，');
  return {
    at,
    check: {
      id: `${relation}--${at.id}`,
      reportId: at.reportId,
      relation,
      title,
      figures,
      commitments: [],
      verdict,
      formula,
      reckoned,
      reason: undefined,
      acknowledged: verdict === 'fails' ? at.reading : undefined,
      page: '',
    },
    fault: isOpen
      ? {
          code: codes[relation],
          message: `${what}：${formula}（${places}）。`,
          current: `value: ${at.quantity.printed}`,
          cure: '核对这几个数的 value 和 coverage。报告确实如此的，给这个数加上 reading: "说明"，就不再提示，几个数都照原文公布。',
        }
      : undefined,
  };
}

/** What a check across reports is about: 三江桥完成投资. */
export function nameOfSeries({ subject, metric }: Figure): string {
  return `${subject?.shortName ?? subject?.name ?? ''}${metric.name}`;
}

/** Metric and subject, by which figures of different reports are of one series. */
export function seriesKey({ metric, subject }: Figure): string {
  return `${metric.id} ${subject?.id ?? ''}`;
}
