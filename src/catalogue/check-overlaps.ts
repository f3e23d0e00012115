import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { comparePeriods, type Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportInput } from './catalogue-input.ts';

/**
 * Reports of one kind whose periods cut into each other (1—8月 and 下半年), or are the same. A period that lies wholly in
 * another is the custom: a quarter in its half-year, a half-year in its year. 专项报告 of one period are about different things.
 */
export function checkOverlaps(inputs: readonly ReportInput[], errors: AuthoringError[]): void {
  // By first day, and of those that begin together the longest first: what is open then holds what comes next, or cuts it.
  const inOrder = inputs.toSorted((a, b) => {
    const [left, right] = [a.frontmatter.period, b.frontmatter.period];
    return (
      compareCalendarDates(left.firstDay, right.firstDay) || compareCalendarDates(right.lastDay, left.lastDay)
    );
  });
  const openOfKind = new Map<string, ReportInput[]>();
  for (const input of inOrder) {
    const { kind, period } = input.frontmatter;
    const open = (openOfKind.get(kind) ?? []).filter(
      (other) => compareCalendarDates(other.frontmatter.period.lastDay, period.firstDay) >= 0,
    );
    const other = open.find((candidate) => clash(candidate.frontmatter.period, period, kind));
    if (other !== undefined) {
      errors.push({
        at: input.at(['period']),
        code: '报告-04',
        severity: 'warning',
        message: `报告期和另一份${kind}（${other.id}，${periodName(other.frontmatter.period)}）重叠。`,
        current: `period: ${periodName(period)}`,
        cure: '核对两份报告的 period：重叠的几个月不要当成两段时间。确实如此的，不用改。',
      });
    }
    openOfKind.set(kind, [...open, input]);
  }
}

function clash(earlier: Period, later: Period, kind: string): boolean {
  if (comparePeriods(earlier, later) === 0) return kind !== '专项报告';
  return compareCalendarDates(earlier.lastDay, later.lastDay) < 0;
}
