import { decimalToNumber, percentOf } from '#src/language/quantity/decimal.ts';
import type { SingleQuantity } from '#src/language/quantity/quantity.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project } from '#src/records/project.ts';

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

/** A work under way, as one report tells of it. At least one of the two is there. */
export interface WorkProgress {
  readonly project: Project;
  readonly financial: FinancialProgress | undefined;
  readonly physical: PhysicalProgress | undefined;
  /** The lengths on the scale that all works share, 0–1 each; undefined where the report doesn't print the whole. */
  readonly strip: { readonly built: number | undefined; readonly whole: number } | undefined;
}

/** From zero, in kilometres; `max` is a whole number of steps. */
export interface RoadScale {
  readonly max: number;
  readonly step: number;
}

/** The works of a report side by side: money each in its own ring, roads on one scale. */
export interface WorksProgress {
  readonly works: readonly WorkProgress[];
  /** The scale of the roads; undefined where no length is known. */
  readonly scale: RoadScale | undefined;
}

/**
 * How far each project is, of those of which one report says it.
 *
 * @param figures of one report
 * @returns undefined where the report says it of none
 */
export function worksProgress(figures: readonly Figure[]): WorksProgress | undefined {
  const bySubject = Map.groupBy(figures, ({ subject }) => subject);
  const works = [...bySubject].flatMap(([project, ofProject]) => {
    const financial = financialProgress(ofProject);
    const physical = physicalProgress(ofProject);
    if (project === undefined || (financial === undefined && physical === undefined)) return [];
    const wholes = ofProject.filter(({ metric }) => metric.progress === 'whole');
    const [whole] = wholes.length === 1 ? wholes : [];
    return [{ project, financial, physical, kilometres: whole && kilometresOf(whole) }];
  });
  if (works.length === 0) return undefined;
  const longest = Math.max(0, ...works.map(({ kilometres = 0 }) => kilometres));
  const scale = longest === 0 ? undefined : roadScale(longest);
  return {
    works: works.map(({ kilometres, ...work }) => ({
      ...work,
      strip: stripOf(kilometres, work.physical, scale),
    })),
    scale,
  };
}

function stripOf(
  kilometres: number | undefined,
  physical: PhysicalProgress | undefined,
  scale: RoadScale | undefined,
): WorkProgress['strip'] {
  if (kilometres === undefined || scale === undefined) return undefined;
  const whole = kilometres / scale.max;
  return { built: physical?.share === undefined ? undefined : physical.share * whole, whole };
}

/** More ticks than this run into each other. */
const mostSteps = 30;

/** A kilometre a step, or 5, 10, 50 … where that would be too many. */
function roadScale(longest: number): RoadScale {
  let step = 1;
  while (longest / step > mostSteps) step *= String(step).startsWith('1') ? 5 : 2;
  return { step, max: Math.ceil(longest / step) * step };
}

/** Undefined of a range, and of what isn't a length. */
function kilometresOf({ quantity }: Figure): number | undefined {
  if (quantity.kind !== 'single' || quantity.dimension !== 'length') return undefined;
  return decimalToNumber(quantity.amount.value) / 1000;
}
