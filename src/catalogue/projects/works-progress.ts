import { decimalToNumber } from '#src/language/quantity/decimal.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project } from '#src/records/project.ts';
import {
  type FinancialProgress,
  financialProgress,
  type PhysicalProgress,
  physicalProgress,
} from './project-progress.ts';

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

/** More ticks than this are a comb. */
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
