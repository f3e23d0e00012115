import { addDecimals, compareDecimals, multiplyDecimals } from '#src/language/quantity/decimal.ts';
import { compareDateRanges, containsRange } from '#src/language/time/calendar-date.ts';
import { type Coverage, coverageName } from '#src/language/time/coverage.ts';
import { asPeriod, monthsInPeriod } from '#src/language/time/period.ts';
import { daysOf, type Figure, intendedDaysOf } from '#src/records/figure.ts';
import { quotientInUnit, wholeInRatioUnit } from '#src/records/quotient.ts';
import { isBroken } from '#src/records/series-break.ts';
import {
  type AcrossCheck,
  acrossCheck,
  type CheckedReport,
  nameOfSeries,
  type Reckoned,
  seriesKey,
} from './across-check.ts';
import { addsUp, agree, type Rounded, roundedOf, slackOfProduct } from './rounded.ts';

/** Words right before a ratio that make it the share of a plan that was done, and the plan if they name it. */
const ofPlan =
  /(?:完成率|完成比例|(?:完成|占)了?[^，。；;、0-9]{0,8}?(计划|目标|任务|总投资)[^，。；;、0-9]{0,4}?)(?:为|达到?|的)?[^\S\n]*$/;
const intention = /计划|目标|任务|争取|力争|确保|指标|下达/;

/**
 * A printed 完成率 against the actual number right before it and the plan or target that its sentence gives: where the
 * sentence has one of each and no more, of one unit and subject, where the words of the plan are those of the ratio
 * (总投资, 计划), and where staff haven't declared the ratio themselves. Where the sentence gives none, a plan counts that
 * was printed before, for a period that holds the days of the actual number.
 *
 * @param oldestFirst the reports in their order
 */
export function checkCompletion(oldestFirst: readonly CheckedReport[]): AcrossCheck[] {
  const intended = Map.groupBy(
    oldestFirst.flatMap(({ figures }, age) =>
      figures.flatMap((figure): Intended[] => {
        const days = intendedDaysOf(figure);
        const rounded = roundedOf(figure);
        const isLevel = figure.quantity.change === undefined && addsUp(figure.quantity.dimension);
        return days === undefined || rounded === undefined || !isLevel
          ? []
          : [{ figure, days, rounded, age }];
      }),
    ),
    ({ figure }) => seriesKey(figure),
  );
  return oldestFirst.flatMap((report, age) =>
    completionsOf(report, (actual) =>
      (intended.get(seriesKey(actual)) ?? []).filter((plan) => plan.age <= age && isPlanOf(plan, actual)),
    ),
  );
}

/** A plan or target that says what it is for. */
interface Intended {
  readonly figure: Figure;
  readonly days: Coverage;
  readonly rounded: Rounded;
  /** The place of its report among all. */
  readonly age: number;
}

function isPlanOf({ figure, days }: Intended, actual: Figure): boolean {
  const done = daysOf(actual);
  return (
    done !== undefined &&
    containsRange(days, done) &&
    figure.quantity.canonicalUnit === actual.quantity.canonicalUnit &&
    !isBroken(actual.metric, days, done)
  );
}

function completionsOf(
  { figures, checks, text }: CheckedReport,
  plansOf: (actual: Figure) => readonly Intended[],
): AcrossCheck[] {
  const declared = new Set(
    checks.flatMap((check) => (check.relation === 'ratio' ? [check.figures.at(-1)?.id] : [])),
  );
  return figures.flatMap((ratio, place) => {
    if (declared.has(ratio.id) || ratio.kind !== 'actual' || ratio.quantity.change !== undefined) return [];
    const words = ofPlan.exec(wordsBefore(figures, place, text));
    const printed = roundedOf(ratio);
    if (words === null || printed === undefined || wholeInRatioUnit(ratio.quantity) === undefined) return [];
    const levels = figures.filter(
      (figure) =>
        figure.clause === ratio.clause &&
        figure.sentence === ratio.sentence &&
        figure.quantity.change === undefined &&
        addsUp(figure.quantity.dimension),
    );
    const actual = levels.findLast(({ valueRange }) => valueRange.start < ratio.valueRange.start);
    if (actual?.kind !== 'actual') return [];
    const alike = levels.filter(
      (figure) => figure !== actual && figure.quantity.canonicalUnit === actual.quantity.canonicalUnit,
    );
    if (alike.length === 0)
      return completionOfEarlierPlan(actual, ratio, printed, words[0], plansOf(actual)) ?? [];
    const [plan, ...more] = alike;
    if (plan === undefined || plan.kind === 'actual' || more.length > 0) return [];
    const said = `${wordsBefore(figures, figures.indexOf(plan), text)}${plan.metric.name}`;
    if (!(words[1] === '总投资' ? /总投资/ : intention).test(said)) return [];
    const isOneSubject = [plan, ratio].every(({ subject }) => subject?.id === actual.subject?.id);
    const [done, wanted] = [roundedOf(actual), roundedOf(plan)];
    const isCountable = isOneSubject && done !== undefined && wanted !== undefined;
    const reckoned = isCountable ? reckonCompletion(done, wanted, printed) : undefined;
    if (reckoned === undefined) return [];
    return [completionCheck(actual, plan, ratio, reckoned)];
  });
}

function completionCheck(actual: Figure, plan: Figure, ratio: Figure, reckoned: Reckoned): AcrossCheck {
  const days = daysOf(actual);
  const when = days === undefined ? '' : coverageName(days);
  const title = `${nameOfSeries(actual)}：${when}报告所列完成率与${plan.kind === 'target' ? '目标' : '计划'}、实际`;
  const what = '报告所列完成率与按计划（目标）、实际计算的结果不一致';
  return acrossCheck('completion', title, [actual, plan, ratio], ratio, reckoned, what);
}

/**
 * The printed ratio against a plan that another sentence or an earlier report prints: 完成年度目标的112.5%. Its words say
 * which: 年度 means one for a year, and a 目标 isn't a 计划. Of several printings the ratio may agree with any: the bureau
 * reckoned with what it had.
 */
function completionOfEarlierPlan(
  actual: Figure,
  ratio: Figure,
  printed: Rounded,
  words: string,
  plans: readonly Intended[],
): AcrossCheck | undefined {
  const done = roundedOf(actual);
  if (done === undefined || ratio.subject?.id !== actual.subject?.id || /总投资/.test(words))
    return undefined;
  const months = /年/.test(words.replace('半年', ''))
    ? 12
    : /半年/.test(words)
      ? 6
      : /季度/.test(words)
        ? 3
        : undefined;
  const fitting = plans.filter(({ days, figure }) => {
    const period = asPeriod(days);
    const isOfLength = months === undefined || (period !== undefined && monthsInPeriod(period) === months);
    const isOfKind = !/目标|计划/.test(words) || /目标/.test(words) === (figure.kind === 'target');
    return isOfLength && isOfKind;
  });
  const [first] = fitting;
  // Words that name no period may mean any: they must leave one.
  if (first === undefined || fitting.some(({ days }) => compareDateRanges(days, first.days) !== 0))
    return undefined;
  const tried = fitting.toReversed().flatMap(({ figure, rounded }) => {
    const reckoned = reckonCompletion(done, rounded, printed);
    return reckoned === undefined ? [] : [{ figure, reckoned }];
  });
  const found = tried.find(({ reckoned }) => reckoned.verdict === 'holds') ?? tried[0];
  return found && completionCheck(actual, found.figure, ratio, found.reckoned);
}

/** What stands between a figure and the one before it, or the beginning of its sentence. */
function wordsBefore(figures: readonly Figure[], place: number, text: string): string {
  const end = figures[place]?.valueRange.start ?? 0;
  const before = text.slice(Math.max(figures[place - 1]?.valueRange.end ?? 0, end - 40), end);
  return before.split(/[。！？；;\n]/).at(-1) ?? '';
}

/**
 * actual ÷ plan against the printed ratio, within the last digits of all three.
 *
 * @returns undefined where the plan isn't above zero or what is printed is no ratio
 */
export function reckonCompletion(actual: Rounded, plan: Rounded, ratio: Rounded): Reckoned | undefined {
  const oneWhole = wholeInRatioUnit(ratio.quantity);
  const quotient = quotientInUnit(actual.quantity, plan.quantity, ratio.quantity);
  if (oneWhole === undefined || quotient === undefined) return undefined;
  const found = multiplyDecimals(oneWhole, actual.value);
  const expected = multiplyDecimals(plan.value, ratio.value);
  const allowed = addDecimals(
    multiplyDecimals(oneWhole, actual.slack),
    slackOfProduct(plan.value, plan.slack, ratio.value, ratio.slack),
  );
  const holds = agree(found, expected, allowed);
  const sign = holds ? (compareDecimals(found, expected) === 0 ? '=' : '≈') : '≠';
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${actual.quantity.printed} ÷ ${plan.quantity.printed} ${quotient.isExact ? '=' : '≈'} ${quotient.printed} ${sign} ${ratio.quantity.printed}`,
    reckoned: quotient.printed,
  };
}
