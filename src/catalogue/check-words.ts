import { addDecimals, decimalToNumber, printDecimal } from '#src/language/quantity/decimal.ts';
import type { SingleQuantity } from '#src/language/quantity/quantity.ts';
import { printQuantity } from '#src/language/quantity/quantity-print.ts';
import { canonicalUnitSuffix } from '#src/language/quantity/unit.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import type { Check, Verdict } from '#src/records/check.ts';
import { daysOf, type Figure } from '#src/records/figure.ts';
import { quotientInUnit } from '#src/records/quotient.ts';

/** What kind of relation was declared, or found by the site, in words. */
export const checkRelationNames: Readonly<Record<Check['relation'], string>> = {
  sum: '部分之和',
  part: '部分不超过整体',
  ratio: '比例',
  order: '先后',
  undecided: '不能判断',
  halves: '两个半年之和',
  spans: '各段之和',
  'year-on-year': '同比',
  completion: '完成率',
  cumulative: '累计数',
};

/** The name that readers see for each verdict; neutral words. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  fails: '不相符',
  holds: '相符',
  undecided: '不能判断',
};

/** One side of a relation at hero size: who says it, and the value with its unit. */
export interface CheckSide {
  /** 报告所列 · 分列四项之和 */
  readonly label: string;
  /** Whether the site has worked it out (本站计算) and the report doesn't print it. */
  readonly isComputed: boolean;
  readonly value: string;
}

/** The two sides of a relation that fails, and the sign between them with its name for those who hear it. */
export interface CheckSides {
  readonly left: CheckSide;
  readonly sign: '≠' | '>';
  readonly signName: string;
  readonly right: CheckSide;
}

/** What the site's own number is called beside the printed one. */
const reckonedLabels: Readonly<Partial<Record<Check['relation'], string>>> = {
  halves: '两个半年之和',
  spans: '各段之和',
  'year-on-year': '按上年同期数计算',
  completion: '两数相除',
};

/** The two numbers that don't agree, or undefined where the relation doesn't fail or isn't one of numbers. */
export function checkSides(check: Check): CheckSides | undefined {
  if (check.verdict !== 'fails') return undefined;
  const printed = (label: string, figure: Figure): CheckSide => ({
    label,
    isComputed: false,
    value: figure.quantity.printed,
  });
  const [first, second, third] = check.figures;
  if (check.relation === 'sum') {
    const whole = check.figures.at(-1);
    const parts = check.figures.slice(0, -1);
    const total = whole === undefined ? undefined : sumLike(parts, whole);
    if (whole === undefined || total === undefined) return undefined;
    const right = { label: `分列${parts.length}项之和`, isComputed: true, value: total };
    return { left: printed('报告所列', whole), sign: '≠', signName: '不等于', right };
  }
  if (first === undefined || second === undefined) return undefined;
  if (check.relation === 'cumulative') {
    const left = printed('前期累计数', first);
    return { left, sign: '>', signName: '大于', right: printed('后期累计数', second) };
  }
  const label = reckonedLabels[check.relation];
  if (label !== undefined) {
    const last = check.figures.at(-1);
    if (last === undefined || check.reckoned === undefined) return undefined;
    const right = { label, isComputed: true, value: check.reckoned };
    // A change whose direction only its sentence says (同比增长9.8% as 9.8%) is shown with it, as the site's own is.
    const left = { label: '报告所列', isComputed: false, value: printQuantity(last.quantity) };
    return { left, sign: '≠', signName: '不等于', right };
  }
  if (check.relation === 'part') {
    return {
      left: printed('报告所列部分', first),
      sign: '>',
      signName: '大于',
      right: printed('报告所列整体', second),
    };
  }
  if (check.relation !== 'ratio' || third === undefined) return undefined;
  const quotient = quotientInUnit(first.quantity, second.quantity, third.quantity);
  if (quotient === undefined) return undefined;
  const right = { label: '两数相除', isComputed: true, value: quotient.printed };
  return { left: printed('报告所列', third), sign: '≠', signName: '不等于', right };
}

/** The sum of the parts in the unit that the whole is printed in, or in the canonical one where that isn't exact. */
function sumLike(parts: readonly Figure[], whole: Figure): string | undefined {
  const wanted = whole.quantity;
  const quantities = parts.map(({ quantity }) => quantity);
  if (wanted.kind !== 'single' || !quantities.every(isSingle)) return undefined;
  const isInPrintedUnit = [...quantities, wanted].every(
    ({ amount }) =>
      amount.multiplier === wanted.amount.multiplier &&
      (amount.printedUnit === wanted.amount.printedUnit || amount.value === amount.number),
  );
  if (isInPrintedUnit) {
    const decimals = Math.max(...quantities.map(({ amount }) => amount.decimals));
    const sum = printDecimal(addDecimals(...quantities.map(({ amount }) => amount.number)), decimals);
    return `${sum}${wanted.amount.multiplier}${wanted.amount.printedUnit}`;
  }
  const sum = addDecimals(...quantities.map(({ amount }) => amount.value));
  return `${sum}${canonicalUnitSuffix(wanted.canonicalUnit)}`;
}

function isSingle(quantity: Figure['quantity']): quantity is SingleQuantity {
  return quantity.kind === 'single';
}

/** What each figure of a check is in its relation, in the order of `check.figures`: 分项 … 合计. */
export function checkRoles(check: Pick<Check, 'relation' | 'figures'>): string[] {
  switch (check.relation) {
    case 'sum':
      return check.figures.map((_, index) => (index === check.figures.length - 1 ? '合计' : '分项'));
    case 'part':
      return ['部分', '整体'];
    case 'ratio':
      return ['部分', '整体', '比例'];
    case 'halves':
      return ['上半年', '下半年', '全年'];
    case 'spans':
      return check.figures.map((figure) => {
        const days = daysOf(figure);
        return days === undefined ? '' : coverageName(days);
      });
    case 'year-on-year':
      return ['本期', '上年同期', '同比'];
    case 'completion':
      return ['实际', check.figures[1]?.kind === 'target' ? '目标' : '计划', '完成率'];
    case 'cumulative':
      return ['前期', '后期'];
    default:
      return [];
  }
}

/** Whether the site checks a relation by itself, so that nobody has declared it. */
export function isAcross({ relation }: Pick<Check, 'relation'>): boolean {
  return relation === 'cumulative' || relation in reckonedLabels;
}

/** The unit that the formula reckons in, or undefined where it has none or the numbers have several. */
export function formulaUnit(check: Pick<Check, 'relation' | 'figures' | 'formula'>): string | undefined {
  // Across reports, each number of the formula has its own unit with it.
  if (check.formula === undefined || check.relation === 'order' || isAcross(check)) return undefined;
  const reckoned = check.relation === 'ratio' ? check.figures.slice(0, 2) : check.figures;
  const units = new Set(reckoned.map(({ quantity }) => quantity.canonicalUnit));
  const [unit] = units;
  return unit === undefined || units.size > 1 ? undefined : canonicalUnitSuffix(unit).trim();
}

/**
 * What a sum adds up where its parts are counted in unlike words: `1件 + 9起 + 13起 + 1起，按个数相加`. They are added only
 * because the report's own total makes them its parts, so the page says what was counted together.
 *
 * @returns undefined where nothing is added, or all of it, total included, is counted in one word
 */
export function countedTogether(check: Pick<Check, 'relation' | 'figures' | 'formula'>): string | undefined {
  if (check.relation !== 'sum' || check.formula === undefined) return undefined;
  if (new Set(check.figures.map(({ quantity }) => quantity.canonicalUnit)).size < 2) return undefined;
  const parts = check.figures.slice(0, -1).map(({ quantity }) => quantity.printed);
  return `${parts.join(' + ')}，按个数相加`;
}

/** The anchor of a check on the page that lists it. */
export function checkAnchor({ reportId, id }: Pick<Check, 'reportId' | 'id'>): string {
  return `k-${reportId}-${id}`;
}

/** Where a check stands, from the site's root, without a slash before it: `checks/#k-2023-h1-fines`. */
export function checkPath(check: Pick<Check, 'reportId' | 'id' | 'page'>): string {
  return `checks/${check.page}#${checkAnchor(check)}`;
}

/** The checks that came to one verdict, under a heading with a word on what that means. */
export interface VerdictSection {
  readonly verdict: Verdict;
  readonly title: string;
  readonly note: string;
  /** Never empty; in the order given. */
  readonly checks: readonly Check[];
}

const verdictNotes: readonly (readonly [Verdict, string])[] = [
  ['fails', '各数均按原文公布'],
  ['undecided', '报告未写明依据，本站不作推断'],
  ['holds', '算式由本站计算'],
];

/** The checks of each report, in the order in which the reports come first. */
export function checksByReport(checks: readonly Check[]): { reportId: string; checks: Check[] }[] {
  return Array.from(
    Map.groupBy(checks, ({ reportId }) => reportId),
    ([reportId, ofReport]) => ({ reportId, checks: ofReport }),
  );
}

/** The checks by verdict, those first that a reader should look at; a verdict without checks is left out. */
export function verdictSections(checks: readonly Check[]): VerdictSection[] {
  return verdictNotes.flatMap(([verdict, note]) => {
    const ofVerdict = checks.filter((check) => check.verdict === verdict);
    return ofVerdict.length === 0 ? [] : [{ verdict, title: verdictNames[verdict], note, checks: ofVerdict }];
  });
}

/** A run of cells: a part of the sum, or what the parts leave missing of the whole or have beyond it. */
export interface CellRun {
  readonly kind: 'part' | 'missing' | 'beyond';
  /** Which cell it begins at, counted from 0. */
  readonly start: number;
  readonly length: number;
}

/** More cells than this can't be counted by eye. */
const mostCells = 60;

/**
 * One cell for each unit of a sum, the parts one after another: what the parts leave of the whole is `missing`, what
 * they have more is `beyond` and lies over the last parts.
 *
 * @returns undefined where the check isn't a sum of whole numbers of at most sixty
 */
export function checkCells(check: Check): CellRun[] | undefined {
  if (check.relation !== 'sum') return undefined;
  const counts = check.figures.map(countOf);
  const whole = counts.pop();
  if (whole === undefined || counts.length === 0) return undefined;
  const runs: CellRun[] = [];
  let end = 0;
  for (const length of counts) {
    if (length === undefined) return undefined;
    if (length > 0) runs.push({ kind: 'part', start: end, length });
    end += length;
  }
  if (Math.max(whole, end) > mostCells) return undefined;
  if (end < whole) runs.push({ kind: 'missing', start: end, length: whole - end });
  if (end > whole) runs.push({ kind: 'beyond', start: whole, length: end - whole });
  return runs;
}

function countOf({ quantity }: Figure): number | undefined {
  if (quantity.kind !== 'single' || quantity.dimension !== 'count') return undefined;
  const count = decimalToNumber(quantity.amount.value);
  return Number.isInteger(count) && count >= 0 ? count : undefined;
}
