import type { NumeralClass } from './account-for-numerals.ts';

/** A line of the account that a report's numerals are given: what they are, how many, and what is done with them. */
export interface NumeralAccountLine {
  readonly name: string;
  readonly count: number;
  readonly note: string;
}

const lines: readonly (readonly [kind: NumeralClass, name: string, note: string])[] = [
  ['figure', '数据', '每一个都有数据时段和原句，可以下载'],
  ['date', '日期', '年、月、日和时段'],
  ['code', '编号', '路线编号、文件里的编号'],
  ['ordinal', '序数', '第几、几级、条目的序号'],
  ['excused', '另行说明', '口号等，一处一处说明理由，列在下面'],
  ['unaccounted', '还没有说明', '还没有弄清是什么的数字'],
];

/** The account of a report's numerals, line by line; the last line only where numerals are left. */
export function numeralAccount(counts: Readonly<Record<NumeralClass, number>>): NumeralAccountLine[] {
  return lines
    .filter(([kind]) => kind !== 'unaccounted' || counts.unaccounted > 0)
    .map(([kind, name, note]) => ({ name, count: counts[kind], note }));
}
