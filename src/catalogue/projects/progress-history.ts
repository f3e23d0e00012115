import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { type SilentRun, silentReports, withSilentRuns } from '#src/catalogue/series/silent-reports.ts';
import { decimalToNumber } from '#src/language/quantity/decimal.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import {
  type FinancialProgress,
  financialProgress,
  type PhysicalProgress,
  physicalProgress,
} from './project-progress.ts';

/** How far one report says that a project has come; at least one of the two is there. */
export interface ProgressStop {
  readonly kind: 'said';
  readonly report: Report;
  readonly financial: FinancialProgress | undefined;
  readonly physical: PhysicalProgress | undefined;
  /** The lengths on the scale of the whole history, 0–1 each; undefined where they can't be drawn. */
  readonly strip: { readonly built: number; readonly whole: number | undefined } | undefined;
}

/** A project's progress, report by report. */
export interface ProgressHistory {
  /** The oldest first. */
  readonly stops: readonly (ProgressStop | SilentRun)[];
  /** The longest length that is printed, which all strips are drawn to; undefined where there is none. */
  readonly longest: Figure | undefined;
}

/** The progress of a project over the reports that tell it; undefined where fewer than two do. */
export function progressHistory({ reportRecords }: Catalogue, project: Project): ProgressHistory | undefined {
  const said = reportRecords.toReversed().flatMap(({ report, figures }) => {
    const own = figures.filter(({ subject }) => subject?.id === project.id);
    const [financial, physical] = [financialProgress(own), physicalProgress(own)];
    return financial === undefined && physical === undefined ? [] : [{ report, financial, physical }];
  });
  if (said.length < 2) return undefined;
  const lengths = said.flatMap(({ physical }) =>
    physical === undefined ? [] : [physical.built, ...(physical.whole === undefined ? [] : [physical.whole])],
  );
  const longest = longestOf(lengths);
  const silent = silentReports(reportRecords, said);
  const stops = said.map(
    (stop): ProgressStop => ({ kind: 'said', ...stop, strip: stripOf(stop.physical, longest) }),
  );
  return { stops: withSilentRuns(stops, silent), longest };
}

function stripOf(physical: PhysicalProgress | undefined, longest: Figure | undefined): ProgressStop['strip'] {
  const [scale, built] = [lengthOf(longest), lengthOf(physical?.built)];
  if (scale === undefined || built === undefined) return undefined;
  const whole = lengthOf(physical?.whole);
  return { built: built / scale, whole: whole === undefined ? undefined : whole / scale };
}

/** Undefined where the lengths have no common unit and so no common scale. */
function longestOf(figures: readonly Figure[]): Figure | undefined {
  const units = new Set(figures.map(({ quantity }) => quantity.canonicalUnit));
  const drawable = figures.filter((figure) => (lengthOf(figure) ?? 0) > 0);
  if (units.size !== 1 || drawable.length === 0) return undefined;
  return drawable.reduce((most, figure) => ((lengthOf(figure) ?? 0) > (lengthOf(most) ?? 0) ? figure : most));
}

/** In the canonical unit; undefined for a range. */
function lengthOf(figure: Figure | undefined): number | undefined {
  if (figure?.quantity.kind !== 'single') return undefined;
  return decimalToNumber(figure.quantity.amount.value);
}
