import { breaksWithin } from '#src/catalogue/series/comparability.ts';
import { newestPrinting, type Series, valuesOf } from '#src/catalogue/series/series.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { type Figure, figureCoverageName, isOfChange } from '#src/records/figure.ts';
import { breakSentence } from '#src/records/series-break.ts';
import { isNextInLine, likenessKey, rulingLikeness } from './coverage-likeness.ts';

/** More names than this make a list that nobody reads; the table has them all. */
const mostNamed = 4;

/** Why the values of a series aren't all joined and compared, and what is missing, each as a sentence. */
export function seriesNotes(series: Series): string[] {
  const values = valuesOf(series);
  const figures = values.map((value) => newestPrinting(value).figure);
  const notes: string[] = [];
  if (values.length > 1) {
    const dated = figures.filter(({ coverage }) => coverage.kind === 'days');
    const ruling = rulingLikeness(dated.map(({ coverage }) => coverage));
    const apart = dated.filter(({ coverage }) => likenessKey(coverage) !== ruling);
    const others = dated.filter((figure) => !apart.includes(figure)).flatMap(daysName);
    if (apart.length > 0) {
      const base = others.length === 1 ? others.join('') : '其他数据';
      const isJoined = apart.some((one) => apart.some((next) => isNextInLine(one.coverage, next.coverage)));
      const lines = isJoined ? `不与${base}连线` : '不连线';
      notes.push(`${listed(apart.flatMap(daysName))}的时段长短与${base}不同，${lines}，不作比较。`);
    }
    const isOfChanges = isMostlyOfChange(figures);
    const ofOtherMeasure = figures.filter((figure) => isOfChange(figure) !== isOfChanges);
    if (ofOtherMeasure.length > 0) {
      const printed = listed(ofOtherMeasure.map(({ quantity }) => `“${quantity.printed}”`));
      const [own, other] = isOfChanges ? ['总量', '增减'] : ['增减', '总量'];
      notes.push(`${printed}为${own}，其他数据为${other}，口径不同，不连线，不作比较。`);
    }
    if (dated.length < figures.length) notes.push('未写明起止日期或尚未发生的数据不连线。');
  }
  notes.push(...breaksWithin(series.metric, figures).map((one) => `${breakSentence(one)}前后不连线。`));
  const years = series.cumulativeYears.map((year) => `${year}年`);
  if (years.length > 0) {
    const within = years.length > 1 ? '同年' : '';
    notes.push(`${years.join('、')}数据均自1月1日起累计，${within}后期包含前期，不可相加。`);
  }
  for (const { printings, isRestated } of values) {
    const [{ figure }] = printings;
    if (!isRestated) continue;
    const said = printings.map(
      (printing) => `${periodName(printing.report.period)}报告为${printing.figure.quantity.printed}`,
    );
    notes.push(`${restatedName(figure)}，${said.join('，')}；图按最近一次报告绘制。`);
  }
  const gaps = series.entries
    .filter((entry) => entry.kind === 'gap')
    .map(({ report }) => periodName(report.period));
  if (gaps.length > 0) notes.push(`${listed(gaps)}：本期报告未提及，图中留空，不作0处理。`);
  return notes;
}

/** Whether most values of a series are changes (增减) rather than levels; of equally many the latest decides. */
export function isMostlyOfChange(figures: readonly Figure[]): boolean {
  const ofChange = figures.filter(isOfChange).length * 2;
  const last = figures.at(-1);
  return ofChange === figures.length ? last !== undefined && isOfChange(last) : ofChange > figures.length;
}

/** What reports print differently: the number of some days, or the target for a period. */
function restatedName({ coverage }: Figure): string {
  return coverage.kind === 'days' ? `${coverageName(coverage.days)}数据` : figureCoverageName(coverage);
}

function daysName({ coverage }: Figure): string[] {
  return coverage.kind === 'days' ? [coverageName(coverage.days)] : [];
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, mostNamed).join('、');
  return distinct.length > mostNamed ? `${shown}等${distinct.length}项` : shown;
}
