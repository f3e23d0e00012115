import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { daysOf, type Figure, intendedDaysOf, isOfChange } from '#src/records/figure.ts';
import type { Report } from '#src/records/report.ts';

/** A figure together with the report that prints it. */
export interface Printing {
  readonly figure: Figure;
  readonly report: Report;
}

type Group = [Printing, ...Printing[]];

/**
 * Groups the printings of a series into values. Printings of the same days and kind in different reports are one value, and so is
 * a plan that every report which plans at all repeats unchanged; others stand for themselves. A plan or target *for* a
 * period is one value whatever reports make of it, as what happened in a period is.
 *
 * @param printings the oldest report first
 * @returns groups in the order of their first printings, the oldest report of each first
 */
export function groupPrintings(printings: readonly Printing[]): (readonly [Printing, ...Printing[]])[] {
  const groups: Group[] = [];
  const groupsOfValue = new Map<string, Group[]>();
  const planBefore = previousPlanOf(printings);
  for (const printing of printings) {
    const { figure, report } = printing;
    const key = valueKeyOf(figure);
    const alike = (key === undefined ? undefined : groupsOfValue.get(key)) ?? [];
    const group = alike.find((one) => {
      // Printings come report by report: one of this report is the last of its group.
      const last = (one.at(-1) ?? one[0]).report.id;
      return isOpen(figure) ? last === planBefore.get(report.id) : last !== report.id;
    });
    if (group !== undefined) {
      group.push(printing);
      continue;
    }
    const own: Group = [printing];
    groups.push(own);
    alike.push(own);
    if (key !== undefined) groupsOfValue.set(key, alike);
  }
  return groups;
}

/** A plan or a target that isn't for any period in particular. */
function isOpen({ coverage }: Figure): boolean {
  return coverage.kind === 'intended' && coverage.for === undefined;
}

/** What printings of one value have in common; undefined where a printing stands for itself. */
function valueKeyOf(figure: Figure): string | undefined {
  const { kind, quantity } = figure;
  if (isOpen(figure)) return `${kind}, intended: ${quantity.printed}`;
  const days = daysOf(figure) ?? intendedDaysOf(figure);
  if (days === undefined) return undefined;
  // How much, and how much more than before, are two values of one period.
  const measure = isOfChange(figure) ? 'change' : 'level';
  return `${kind}, ${measure}, ${printCalendarDate(days.firstDay)}..${printCalendarDate(days.lastDay)}`;
}

/** For each report that plans, the id of the one before that does. */
function previousPlanOf(printings: readonly Printing[]): ReadonlyMap<string, string> {
  const planning = new Set(printings.filter(({ figure }) => isOpen(figure)).map(({ report }) => report.id));
  const ids = [...planning];
  return new Map(ids.slice(1).map((id, index) => [id, ids[index] ?? '']));
}
