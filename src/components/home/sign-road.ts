import {
  calendarStopId,
  commitmentsDueIn,
  monthPeriods,
} from '#src/catalogue/commitments/commitment-calendar.ts';
import type { Period } from '#src/language/time/period.ts';
import { monthsName, monthsOf } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';

/** What the road across the guide sign shows, as `GuideSignYear` takes it. */
export interface SignRoad {
  readonly doneLabel: string;
  readonly planLabel: string;
  readonly done: readonly { readonly label: string }[];
  readonly planned: readonly {
    readonly label: string;
    readonly count?: number;
    readonly href?: string;
  }[];
}

/**
 * The road of a report: the months it tells of, and the months it plans, each with what falls due in it. Where nothing
 * falls due in any of them, nothing is counted.
 *
 * @param monthHref the address of a month on the calendar of commitments, by its anchor
 */
export function signRoad(
  period: Period,
  plan: Period,
  commitments: readonly Commitment[],
  monthHref: (anchor: string) => string,
): SignRoad {
  const isCounted = commitmentsDueIn(commitments, plan).length > 0;
  const planned = monthPeriods(plan).map((month) => {
    const label = `${month.firstDay.month}月`;
    const anchor = calendarStopId(month);
    const count = commitments.filter(({ due }) => calendarStopId(due?.by) === anchor).length;
    if (!isCounted) return { label };
    return count === 0 ? { label, count } : { label, count, href: monthHref(anchor) };
  });
  const due = isCounted ? `，${commitmentsDueIn(commitments, plan).length}项到期` : '';
  return {
    doneLabel: `${monthsName(period)}，已经报告`,
    planLabel: `${monthsName(plan)}，打算做的${due}`,
    done: monthsOf(period).map((number) => ({ label: `${number}月` })),
    planned,
  };
}
