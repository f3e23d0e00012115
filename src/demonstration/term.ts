/** A stretch of time that a report of the demonstration county sums up. */
export interface Term {
  /** `2021-h1`: the report's id and its period. */
  readonly id: string;
  readonly year: number;
  readonly part: 'h1' | 'h2' | 'q1';
  /** 上半年 */
  readonly name: string;
  /** 1—6月 */
  readonly months: string;
  /** The last day, as a coverage and as it is spoken of: `2021-06-30`, 6月底. */
  readonly lastDay: string;
  readonly lastDaySaid: string;
  /** What is planned for, in a title and in a heading. */
  readonly nextInTitle: string;
  readonly nextInHeading: string;
}

const parts = {
  q1: { name: '一季度', months: '1—3月', end: '03-31', endSaid: '3月底', next: '二季度' },
  h1: { name: '上半年', months: '1—6月', end: '06-30', endSaid: '6月底', next: '下半年' },
  h2: { name: '下半年', months: '7—12月', end: '12-31', endSaid: '12月底', next: '上半年' },
} as const;

function termOf(year: number, part: Term['part']): Term {
  const { name, months, end, endSaid, next } = parts[part];
  return {
    id: `${year}-${part}`,
    year,
    part,
    name,
    months,
    lastDay: `${year}-${end}`,
    lastDaySaid: endSaid,
    nextInTitle: part === 'h2' ? `${year + 1}年${next}` : next,
    nextInHeading: part === 'h2' ? `明年${next}` : next,
  };
}

/** The half-years that are told, and the one quarter that was reported on by itself; the oldest first. */
export const terms: readonly Term[] = [
  ...[2020, 2021, 2022].flatMap((year) => [termOf(year, 'h1'), termOf(year, 'h2')]),
  termOf(2023, 'q1'),
  termOf(2023, 'h1'),
  termOf(2023, 'h2'),
];

/** Whether a term is `first` or comes after it. */
export function isSince(term: Term, first: string): boolean {
  const order = terms.map(({ id }) => id);
  return order.indexOf(term.id) >= order.indexOf(first);
}
