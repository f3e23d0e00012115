import { type Decimal, decimalToNumber } from '#src/language/quantity/decimal.ts';
import type { Dimension } from '#src/language/quantity/unit-register.ts';
import { compareCalendarDates, type DateRange, daysInRange } from '#src/language/time/calendar-date.ts';
import { comparePeriods, type Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { daysOf, type Figure } from '#src/records/figure.ts';
import { isBroken } from '#src/records/series-break.ts';
import type { ReportRecord } from './catalogue.ts';
import type { ReportInput } from './catalogue-input.ts';

/**
 * Reports of one kind whose periods cut into each other (1—8月 and 下半年), or are the same. A period that lies wholly in
 * another is the custom: a quarter in its half-year, a half-year in its year. 专项报告 of one period are about different things.
 */
export function checkOverlaps(inputs: readonly ReportInput[], errors: AuthoringError[]): void {
  // By first day, and of those that begin together the longest first: a report then lies within an earlier one that is still
  // open, or overlaps it.
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

/** A figure that happened, beside the number it comes to. */
interface Step {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly days: DateRange | undefined;
}

type Report = (figure: Figure, fault: Omit<AuthoringError, 'at' | 'severity'>) => void;

/**
 * Sets every figure beside the one before it, of the same metric and subject: a jump,
 * a number ten thousand times what it was. All of them may be true, so they are warnings; a figure with a `reading` was
 * checked by a person and is skipped.
 *
 * @param oldestFirst the reportRecords, the oldest period first
 */
export function checkTrends(oldestFirst: readonly ReportRecord[], report: Report): void {
  const steps = new Map<string, Step[]>();
  for (const { figures } of oldestFirst) {
    for (const figure of figures) {
      const { quantity, metric, subject } = figure;
      if (figure.kind !== 'actual' || quantity.kind !== 'single') continue;
      const key = `${metric.id} ${subject?.id ?? ''}`;
      const own = steps.get(key) ?? steps.set(key, []).get(key);
      own?.push({ figure, value: quantity.amount.value, days: daysOf(figure) });
    }
  }
  for (const own of steps.values()) {
    checkJumps(
      own.filter(({ figure }) => mayJump(figure.quantity.dimension)),
      report,
    );
  }
}

/**
 * A metric of which some figures say how much there was, and others how much more or less it was: two measures, that share no
 * chart. Told once, at the first of the kind that is rarer.
 */
export function checkMixedMetrics(oldestFirst: readonly ReportRecord[], report: Report): void {
  const figures = oldestFirst.flatMap((record) => record.figures);
  for (const own of Map.groupBy(figures, ({ metric }) => metric.id).values()) {
    const changes = own.filter(({ quantity }) => quantity.change !== undefined);
    const levels = own.filter(({ quantity }) => quantity.change === undefined);
    const [odd, usual] = changes.length <= levels.length ? [changes, levels] : [levels, changes];
    const figure = odd.find(({ reading }) => reading === undefined);
    const [other] = usual;
    if (figure === undefined || other === undefined) continue;
    const isChange = figure.quantity.change !== undefined;
    report(figure, {
      code: '数据-20',
      message: `“${figure.metric.name}”${isChange ? '别处是一共多少' : '别处是增减多少'}（${other.reportId} 的${other.quantity.printed}），这里的${figure.quantity.printed}是${isChange ? '增减多少' : '一共多少'}，两样不能放在一个指标里。`,
      current: `metric: ${figure.metric.id}，value: ${figure.quantity.printed}`,
      cure: `在登记表里给${isChange ? '增减' : '总数'}另立一个指标，${odd.length > 1 ? `这样的${odd.length}个数` : '这个数'}的 metric 改成它。${lookedAt}`,
    });
  }
}

/** More than five times the number of as long a time before, or less than a fifth of it. */
function checkJumps(steps: readonly Step[], report: Report): void {
  const lastOfLength = new Map<number, Step>();
  for (const step of steps) {
    const { figure } = step;
    const length = step.days === undefined ? 0 : daysInRange(step.days);
    const before = [...lastOfLength].findLast(([other]) => areOfALength(other, length))?.[1];
    // Deleted first, so that the map stays in the order of the reports.
    lastOfLength.delete(length);
    lastOfLength.set(length, step);
    if (before === undefined || before.figure.reportId === figure.reportId || figure.reading !== undefined)
      continue;
    if (before.days && step.days && isBroken(figure.metric, before.days, step.days)) continue;
    const [was, is] = [decimalToNumber(before.value), decimalToNumber(step.value)];
    const times = Math.max(was, is) / Math.min(was, is);
    // From 1起 to 6起 is no jump.
    const isFew = figure.quantity.dimension === 'count' && Math.max(was, is) < 10;
    if (!Number.isFinite(times) || times <= 5 || isFew) continue;
    const unit = slipOf(times);
    const beside = `${before.figure.reportId} 是${before.figure.quantity.printed}，这里是${figure.quantity.printed}`;
    report(figure, {
      code: unit === undefined ? '数据-14' : '数据-15',
      message:
        unit === undefined
          ? `和上一次相比${is > was ? '多' : '少'}得太多：${beside}，相差${Math.round(times)}倍。`
          : `像是${unit}弄错了：${beside}，相差约${Math.round(times)}倍。`,
      current: `value: ${figure.quantity.printed}`,
      cure: `${unit === undefined ? '核对原件、value 和 metric。' : '核对原件里的单位是不是“万”“亿”。'}${lookedAt}`,
    });
  }
}

/** Half-years have 181 to 184 days, and one that is broken off at 10 June is still set beside a whole one; a stock has none. */
function areOfALength(a: number, b: number): boolean {
  return a === b || (a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) <= 1.34);
}

const lookedAt = '核对过、确实如此的，加上 reading: "说明"，就不再提示。';

/** A thing rarely grows ten thousandfold; a 万 or an 亿 too much or too few makes it so. */
function slipOf(times: number): string | undefined {
  if (times >= 2_000 && times <= 50_000) return '“万”';
  return times >= 20_000_000 && times <= 500_000_000 ? '“亿”' : undefined;
}

/** A rate of the half-year isn't that of its quarters taken together, and a small one soon is five times as much. */
function mayJump(dimension: Dimension): boolean {
  return dimension !== 'ratio' && dimension !== 'percentage-points' && dimension !== 'multiple';
}
