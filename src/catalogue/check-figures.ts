import { compareDecimals } from '#src/language/quantity/decimal.ts';
import { amountsOf } from '#src/language/quantity/quantity.ts';
import { dimensionName } from '#src/language/quantity/unit-register.ts';
import {
  calendarDateName,
  compareCalendarDates,
  compareDateRanges,
} from '#src/language/time/calendar-date.ts';
import { asPeriod } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { findTimes } from '#src/language/time/time-words.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { checkPart } from '#src/records/check.ts';
import type { Figure } from '#src/records/figure.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';
import type { ReportInput } from './catalogue-input.ts';
import { positionOfField } from './catalogue-input.ts';
import { coverageAgainstWords, intendedAgainstWords } from './check-words-of-time.ts';

type Fault = Omit<AuthoringError, 'at'> & { readonly field: keyof FigureEntry };

/** Whether the figures of a report fit the words around them, their whole and their report's period. */
export function checkFigures(input: ReportInput, figures: readonly Figure[], errors: AuthoringError[]): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const declared = new Set(input.frontmatter.checks.flatMap(declaredPairs));
  for (const figure of figures) {
    const whole = figure.parent === undefined ? undefined : byId.get(figure.parent);
    const isDeclared = declared.has(`${figure.id} ${figure.parent}`);
    const faults = [
      cutOff(input, figure),
      aboveMost(figure),
      coverageFault(input, figure),
      intendedFault(input, figure),
      whole && (unlikeWhole(figure, whole) ?? (isDeclared ? undefined : moreThanWhole(figure, whole))),
    ];
    for (const fault of faults) {
      if (fault === undefined) continue;
      const { field, ...rest } = fault;
      errors.push({ at: positionOfField(input, figure, field), ...rest });
    }
  }
}

function coverageFault(input: ReportInput, figure: Figure): Fault | undefined {
  const fault = coverageAgainstWords(input, figure);
  return fault && { field: 'coverage', severity: 'error', ...fault };
}

function intendedFault(input: ReportInput, figure: Figure): Fault | undefined {
  const fault = intendedAgainstWords(input, figure);
  return fault && { field: 'for', severity: 'error', ...fault };
}

/** The parts and wholes that a declared check sets beside each other already. */
function declaredPairs(check: ReportInput['frontmatter']['checks'][number]): string[] {
  if (check.relation === 'part') return [`${check.part} ${check.whole}`];
  return check.relation === 'sum' ? check.parts.map((part) => `${part} ${check.whole}`) : [];
}

/** Days that end before the report's period does, which neither the sentence says nor the site explains. */
function cutOff(
  { frontmatter }: ReportInput,
  { kind, coverage, sentence, reading }: Figure,
): Fault | undefined {
  if (kind !== 'actual' || coverage.kind !== 'days' || !coverage.isPrinted || reading !== undefined)
    return undefined;
  const { firstDay, lastDay } = coverage.days;
  const { period: reported } = frontmatter;
  // A stretch within the period (春运) isn't the period broken off.
  if (compareCalendarDates(firstDay, reported.firstDay) !== 0) return undefined;
  if (compareCalendarDates(lastDay, reported.lastDay) >= 0) return undefined;
  const period = asPeriod(coverage.days);
  // 1月17日至31日 names its month once.
  const isWithinMonth =
    sentence.includes(`${firstDay.month}月${firstDay.day}日`) && firstDay.month === lastDay.month;
  const words =
    period === undefined
      ? [
          `${lastDay.month}月${lastDay.day}日`,
          ...(lastDay.month === 1 && lastDay.day === 1 ? ['年初'] : []),
          ...(isWithinMonth ? [`${lastDay.day}日`] : []),
        ]
      : [`${lastDay.month}月`, periodName(period).replace(`${firstDay.year}年`, ''), '季度', '年底', '年末'];
  const isSaid = findTimes(sentence, reported).some(
    ({ meaning }) => meaning.kind === 'days' && compareDateRanges(meaning.days, coverage.days) === 0,
  );
  if (isSaid || words.some((word) => sentence.includes(word))) return undefined;
  return {
    field: 'coverage',
    code: '数据-08',
    severity: 'warning',
    message: `数据时段只到${calendarDateName(lastDay)}，报告期到${calendarDateName(reported.lastDay)}，句子里也没有写${words[0]}。`,
    current: sentence,
    cure: '核对 coverage；是从上下文看出来的，加上 reading 说明。网站上会标明“数据截至”这一天。',
  };
}

/** Whether a number may be more than all of something, such as 100 %, is what its metric says. */
function aboveMost({ metric, quantity, quote }: Figure): Fault | undefined {
  const { atMost } = metric;
  if (atMost?.kind !== 'single' || quantity.change !== undefined) return undefined;
  if (atMost.canonicalUnit !== quantity.canonicalUnit) return undefined;
  const highest = amountsOf(quantity).at(-1);
  if (highest === undefined || compareDecimals(highest.value, atMost.amount.value) <= 0) return undefined;
  return {
    field: 'value',
    code: '数据-12',
    severity: 'error',
    message: `“${metric.name}”是${quantity.printed}，超过了登记的最大值${atMost.printed}。`,
    current: quote,
    cure: `核对原件；指标用错了的，改 metric；这个指标可以超过的，删去登记表里 ${metric.id} 的 atMost。`,
  };
}

/** 其中 makes a part only of what is of its kind: no change is part of anything, and no length of an amount of money. */
function unlikeWhole(part: Figure, whole: Figure): Fault | undefined {
  const why = whyNoPart(part, whole);
  if (why === undefined) return undefined;
  return {
    field: 'parent',
    code: '数据-19',
    severity: 'error',
    message: `${named(part)}不能算作${named(whole)}的一部分：${why}。`,
    current: `parent: ${whole.id}`,
    cure: '删去 parent；“其中”说的是另一个数的，parent 改成那个数的编号。',
  };
}

function whyNoPart(
  { quantity: part, metric }: Figure,
  { quantity: whole, ...other }: Figure,
): string | undefined {
  if (part.change !== undefined && whole.change !== undefined) return '两个都是增减多少，不是总数和其中的数';
  if (part.change !== undefined) return '前一个是增减多少，后一个是一共多少';
  if (whole.change !== undefined) return '前一个是一共多少，后一个是增减多少';
  if (part.dimension !== whole.dimension)
    return `前一个是${dimensionName(part.dimension)}，后一个是${dimensionName(whole.dimension)}`;
  if (metric.measure === other.metric.measure) return undefined;
  const name = (measure: Figure['metric']['measure']) =>
    measure === 'flow' ? '一段时间里累计的' : '某一时点的';
  return `前一个是${name(metric.measure)}，后一个是${name(other.metric.measure)}`;
}

function named({ metric, quantity }: Figure): string {
  return `“${metric.name}”${quantity.printed}`;
}

function moreThanWhole(part: Figure, whole: Figure): Fault | undefined {
  const { verdict, formula } = checkPart(part, whole);
  if (verdict !== 'fails') return undefined;
  return {
    field: 'parent',
    code: '数据-10',
    severity: 'error',
    message: `其中的数比总数还大：${formula}。`,
    current: `${part.quantity.printed}，其中于 ${whole.id} 的${whole.quantity.printed}`,
    cure: '核对 value 和 parent。报告确实如此的，在 checks 里写一条 relation: part，加上 acknowledged 说明。',
  };
}
