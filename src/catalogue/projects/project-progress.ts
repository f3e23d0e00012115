import { decimalToNumber } from '#src/language/quantity/decimal.ts';
import { percentOf } from '#src/language/quantity/percent.ts';
import type { SingleQuantity } from '#src/language/quantity/quantity.ts';
import type { Figure } from '#src/records/figure.ts';

/** 资金进度: the share of the money that is spent, as printed. */
export interface FinancialProgress {
  readonly figure: Figure;
  /** 0–1, for the ring; undefined where the number can't be drawn (a range, more than the whole). */
  readonly share: number | undefined;
}

/** 实物进度: how much is built, and of how much where the same report says it. */
export interface PhysicalProgress {
  readonly built: Figure;
  readonly whole: Figure | undefined;
  /** 0–1, for the strip; undefined where the two can't be set against each other. */
  readonly share: number | undefined;
  /** The arithmetic (本站计算): `8.4 ÷ 16 = 52.5%`. */
  readonly formula: string | undefined;
}

/**
 * How far the money of a project has gone, in its newest report that says so.
 *
 * @param figures of one project, newest report first
 */
export function financialProgress(figures: readonly Figure[]): FinancialProgress | undefined {
  const figure = figures.find(({ metric, kind }) => metric.progress === 'financial' && kind === 'actual');
  if (figure === undefined) return undefined;
  const { quantity } = figure;
  const percent = quantity.kind === 'single' ? decimalToNumber(quantity.amount.value) : undefined;
  return {
    figure,
    share: percent !== undefined && percent >= 0 && percent <= 100 ? percent / 100 : undefined,
  };
}

/**
 * How much of a project is built, in its newest report that says so. Money never enters into it: the two are never
 * one bar. The whole must stand in the same report, once, in the same unit, and be no less than what is built.
 *
 * @param figures of one project, newest report first
 */
export function physicalProgress(figures: readonly Figure[]): PhysicalProgress | undefined {
  const built = figures.find(({ metric, kind }) => metric.progress === 'built' && kind === 'actual');
  if (built === undefined) return undefined;
  const wholes = figures.filter(
    ({ metric, reportId }) => metric.progress === 'whole' && reportId === built.reportId,
  );
  const [whole] = wholes.length === 1 ? wholes : [];
  const [part, all] = [single(built), whole === undefined ? undefined : single(whole)];
  if (part === undefined || all === undefined || part.canonicalUnit !== all.canonicalUnit) {
    return { built, whole, share: undefined, formula: undefined };
  }
  const [a, b] = [decimalToNumber(part.amount.value), decimalToNumber(all.amount.value)];
  const percent = percentOf(part.amount.value, all.amount.value);
  if (a < 0 || a > b || percent === undefined) return { built, whole, share: undefined, formula: undefined };
  const isExact = part.qualifier === 'exact' && all.qualifier === 'exact';
  return {
    built,
    whole,
    share: a / b,
    formula: `${part.printed} ÷ ${all.printed} ${isExact ? '=' : '≈'} ${percent}%`,
  };
}

function single({ quantity }: Figure): SingleQuantity | undefined {
  return quantity.kind === 'single' ? quantity : undefined;
}
