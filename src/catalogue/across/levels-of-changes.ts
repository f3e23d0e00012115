import { isFromNewYear } from '#src/language/time/calendar-date.ts';
import { daysOf, type Figure, haveSameCoverage } from '#src/records/figure.ts';
import type { CheckedReport } from './across-check.ts';

const direction =
  '(?:净?(?:增长|上升|增加|提高|上涨|提升|下降|减少|降低|回落|下跌|下滑|增|减|升|降))?(?:了|为)?[^\\S\\n]*';
const lastYear = '(?:[较比](?:上年|去年)(?:同期)?|与(?:上年|去年)同期(?:相比|比))';
/** All that may stand between a level and the change that is said of it. */
const comparison = new RegExp(
  `^[^\\S\\n]*[，,、；;（(]?(?:同比|${lastYear})[，,]?(分别)?(?:实现)?${direction}$`,
);
/** Between a change and another of the same comparison: 增加20台，增长6.4%. */
const again = new RegExp(`^[^\\S\\n]*[，,、（(]?(?:同比)?${direction}$`);
/** Between the changes of several levels: 分别增长5%、下降3%和1%. */
const next = new RegExp(`^[、，,和及]${direction}$`);

/**
 * The level that each 同比 of a report is said of: the number right before it in its sentence (检测车辆334台，同比增长6.4%), for
 * 分别 those before it in their order, else the only one of the report whose metric its own is named after (罚款 of
 * 罚款同比增长率). A change whose words leave it open has none.
 */
export function levelsOfChanges({ figures, text }: CheckedReport): Map<Figure, Figure> {
  const levels = new Map<Figure, Figure>();
  const between = (a: Figure, b: Figure) => text.slice(a.valueRange.end, b.valueRange.start);
  for (const [place, change] of figures.entries()) {
    if (!isChange(change) || levels.has(change)) continue;
    const before = figures[place - 1];
    const words =
      before === undefined || !isOneSentence(before, change) ? undefined : between(before, change);
    if (before !== undefined && words !== undefined) {
      const match = comparison.exec(words);
      if (match !== null && !isChange(before)) {
        if (match[1] !== undefined) pairInOrder(figures, place, between, levels);
        else if (isOfYear(words, before)) levels.set(change, before);
        continue;
      }
      const level = levels.get(before);
      if (level !== undefined && again.test(words) && isOtherUnit(before, change)) levels.set(change, level);
    }
    const named = levels.has(change) ? undefined : levelNamed(change, figures, text);
    if (named !== undefined) levels.set(change, named);
  }
  return new Map(
    [...levels].filter(([change, level]) => level.kind === 'actual' && isOfSameDays(change, level)),
  );
}

/** As many levels right before 同比分别 as changes behind it, and no more: else nobody knows which belongs to which. */
function pairInOrder(
  figures: readonly Figure[],
  place: number,
  between: (a: Figure, b: Figure) => string,
  levels: Map<Figure, Figure>,
): void {
  const [first] = figures.slice(place);
  if (first === undefined) return;
  const changes = [first];
  for (const figure of figures.slice(place + 1)) {
    const last = changes.at(-1) ?? first;
    if (!isChange(figure) || !isOneSentence(last, figure) || !next.test(between(last, figure))) break;
    changes.push(figure);
  }
  const start = figures
    .slice(0, place)
    .findLastIndex((figure) => isChange(figure) || !isOneSentence(figure, first));
  const own = figures.slice(start + 1, place);
  if (changes.length < 2 || own.length !== changes.length) return;
  for (const [index, change] of changes.entries()) {
    const level = own[index];
    if (level !== undefined) levels.set(change, level);
  }
}

/** What a metric of changes adds to the name of what changes. */
const growthName = /(?:同比)?(?:增长率|增长幅度|增长|增速|增幅|降幅|下降|增减|变化)?$/;

const comparedWith = /同比|同期|环比|[上前]一?[期季月]|年初/g;

/** The level that a change elsewhere in the report belongs to, by the names of their metrics. */
function levelNamed(change: Figure, figures: readonly Figure[], text: string): Figure | undefined {
  const { metric, subject, valueRange } = change;
  const name = metric.name.replace(growthName, '');
  const lead = text.slice(Math.max(0, valueRange.start - 40), valueRange.start);
  const [compared] = (lead.split(/[。！？；;\n]/).at(-1) ?? '').match(comparedWith)?.slice(-1) ?? [];
  if (name === metric.name || (compared !== '同比' && compared !== '同期')) return undefined;
  const [level, ...more] = figures.filter(
    (figure) =>
      figure.metric.name === name &&
      figure.subject?.id === subject?.id &&
      figure.kind === 'actual' &&
      !isChange(figure) &&
      haveSameCoverage(figure.coverage, change.coverage),
  );
  return more.length === 0 ? level : undefined;
}

function isChange({ quantity }: Figure): boolean {
  return quantity.change !== undefined;
}

function isOneSentence(a: Figure, b: Figure): boolean {
  return a.clause === b.clause && a.sentence === b.sentence;
}

/** 增加20台，增长6.4% is one comparison said twice; 增长6.4%，增长3% isn't. */
function isOtherUnit(a: Figure, b: Figure): boolean {
  return a.quantity.canonicalUnit !== b.quantity.canonicalUnit;
}

/** 比上年 without 同期 compares whole years. */
function isOfYear(words: string, level: Figure): boolean {
  if (/同比|同期/.test(words)) return true;
  const days = daysOf(level);
  return days !== undefined && isFromNewYear(days) && days.lastDay.month === 12 && days.lastDay.day === 31;
}

/** The change has the days of its level unless its own words say others. */
function isOfSameDays(change: Figure, level: Figure): boolean {
  const isSaid = change.coverage.kind === 'days' && change.coverage.isPrinted;
  return !isSaid || haveSameCoverage(change.coverage, level.coverage);
}
