import { didYouMean } from '#src/language/nearest-name.ts';
import { noUnitReason, printedUnitOf, type Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { dimensionName } from '#src/language/quantity/unit-register.ts';
import { locateFigure } from '#src/language/text/locate-quote.ts';
import { sentenceOf } from '#src/language/text/report-body.ts';
import { calendarDateName, compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Figure, FigureCoverage } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import { amendmentsOfFigure } from '#src/records/publication.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';
import {
  type Complain,
  complainer,
  type EntryFault,
  placeQuote,
  type ReportInput,
} from './catalogue-input.ts';
import { readValue } from './read-value.ts';
import { lookUp, type RegisterIndex } from './registers.ts';
import { declares } from './wrong-entries.ts';

/** Reads the figures of a report; one that can't be traced, joined or understood is reported and left out. */
export function readFigures(input: ReportInput, index: RegisterIndex, errors: AuthoringError[]): Figure[] {
  const entries = input.frontmatter.metrics;
  const figures: Figure[] = [];
  const claimed = new Map<number, string>();
  for (const [position, entry] of entries.entries()) {
    const path = ['metrics', position];
    const complain = complainer(input, path, errors);
    const metric = lookUp(index.metrics, '指标', entry.metric, () => input.at([...path, 'metric']), errors);
    const subject =
      entry.subject === undefined
        ? undefined
        : lookUp(index.projects, '项目', entry.subject, () => input.at([...path, 'subject']), errors);
    if (entry.parent !== undefined) checkParent(entry, input, complain);
    const coverage = coverageOf(entry, metric, input, complain);

    const quoted = placeQuote(input, path, entry, errors);
    if (quoted === undefined) continue;
    const place = locateFigure(input.body, quoted.range, entry.value.printed);
    if (!place.ok) {
      complain('value', {
        code: '引文-04',
        message: place.reason,
        current: `value: ${entry.value.printed}，quote: ${entry.quote}`,
        cure: '照引文里的写法填 value，连同单位和“约”“余”；或者换一段引文，让它只有这一个数。表格里单位写在表头的，value 写上单位，引文到这一格为止。',
      });
      continue;
    }
    const valueRange = place.value;
    const twin = claimed.get(valueRange.start);
    if (twin !== undefined) {
      complain('quote', {
        code: '数据-04',
        message: `正文里的这一个数已经登记为 ${twin}。`,
        current: entry.quote,
        cure: '一处数字只登记一次：删去一条，或者改正引文。',
      });
      continue;
    }
    claimed.set(valueRange.start, entry.id);
    if (metric === undefined || (subject === undefined && entry.subject !== undefined)) continue;
    const value = readValue(input.body, entry.value, valueRange, metric, entry.reading);
    const misfit = value.ok ? misfitOf(value.quantity, metric) : value.fault;
    if (misfit !== undefined) complain('value', misfit);
    if (!value.ok || misfit !== undefined) continue;
    figures.push({
      id: entry.id,
      reportId: input.id,
      metric,
      subject,
      quantity: value.quantity,
      kind: entry.kind,
      coverage,
      quote: entry.quote,
      sentence: sentenceOf(input.body, quoted.range),
      clause: quoted.clause,
      valueRange,
      valueWords: input.body.text.slice(valueRange.start, valueRange.end),
      parent: entry.parent,
      reading: entry.reading,
      amendments: amendmentsOfFigure(input.frontmatter, entry.id),
    });
  }
  return figures.sort((a, b) => a.valueRange.start - b.valueRange.start);
}

function checkParent(entry: FigureEntry, input: ReportInput, complain: Complain): void {
  const { parent = '' } = entry;
  const isOwn = parent === entry.id;
  if (!isOwn && declares(input, 'metrics', parent)) return;
  const others = input.frontmatter.metrics.map(({ id }) => id).filter((id) => id !== entry.id);
  complain('parent', {
    code: '数据-03',
    message: isOwn ? '一个数不能是它自己的一部分。' : `本报告没有编号为 ${parent} 的数。`,
    cure: didYouMean(parent, others) ?? '写本报告里另一个数的编号。',
  });
}

/** A figure must be of its metric's unit: 公里 for km, but neither 万元 for km nor 台 for 起. */
function misfitOf(quantity: Quantity, metric: Metric): EntryFault | undefined {
  const unit = parseUnit(metric.unit);
  if (!unit.ok || unit.value.canonical === quantity.canonicalUnit) return undefined;
  const isOtherKind = unit.value.dimension !== quantity.dimension;
  if (quantity.dimension === 'index' && printedUnitOf(quantity) === '') {
    return {
      code: '数据-02',
      message: noUnitReason(quantity.printed),
      current: `metric: ${metric.id}，value: ${quantity.printed}`,
      cure: `照原文写上单位，指标“${metric.name}”的单位是${metric.unit}；报告印的数本来就没有单位的（指数、系数），登记表里的单位写“指数”。`,
    };
  }
  return {
    code: '数据-02',
    message: isOtherKind
      ? `“${quantity.printed}”是${dimensionName(quantity.dimension)}，指标“${metric.name}”的单位是${metric.unit}，是${dimensionName(unit.value.dimension)}。`
      : `“${quantity.printed}”的单位和指标“${metric.name}”的单位（${metric.unit}）不能换算。`,
    current: `metric: ${metric.id}，value: ${quantity.printed}`,
    cure: '核对 metric 写的是不是这个指标；是的话，改登记表里的单位。',
  };
}

function coverageOf(
  entry: FigureEntry,
  metric: Metric | undefined,
  input: ReportInput,
  complain: Complain,
): FigureCoverage {
  const { coverage, coverageSaid, kind } = entry;
  if (
    entry.for !== undefined &&
    (kind === 'actual' || coverage !== undefined || coverageSaid !== undefined)
  ) {
    complain('for', {
      code: '数据-21',
      message:
        kind === 'actual'
          ? 'for 只和 kind: target、kind: planned 一起写，这个数是已经发生的。'
          : 'for 不和 coverage、coverageSaid 一起写：目标、计划的时段写 for 就行。',
      current: `for: ${printPeriod(entry.for)}`,
      cure:
        kind === 'actual'
          ? '是目标或者计划的，加上 kind；已经发生的数，时段写 coverage。'
          : '留下 for，删去另一项。',
    });
  }
  if (coverage !== undefined && coverageSaid !== undefined) {
    complain('coverageSaid', {
      code: '数据-05',
      message: 'coverage 和 coverageSaid 只能写一个。',
      cure: '起止日清楚的写 coverage，不清楚的写 coverageSaid。',
    });
  }
  if (coverageSaid !== undefined) {
    if (!input.body.text.includes(coverageSaid)) {
      complain('coverageSaid', {
        code: '引文-01',
        message: '正文里没有这个说法。',
        current: coverageSaid,
        cure: '照抄正文里表示时间的说法。',
      });
    }
    return { kind: 'said', words: coverageSaid };
  }
  if (coverage !== undefined) {
    const { period } = input.frontmatter;
    if (kind === 'actual' && compareCalendarDates(coverage.lastDay, period.lastDay) > 0) {
      complain('coverage', {
        code: '数据-06',
        message: `数据时段到${calendarDateName(coverage.lastDay)}，超出了报告期。`,
        cure: '核对 coverage；还没有发生的数，kind 写 planned 或 target。',
      });
    }
    return { kind: 'days', days: coverage, isPrinted: true };
  }
  if (kind !== 'actual')
    return { kind: 'intended', as: kind, ...(entry.for !== undefined && { for: entry.for }) };
  if (metric?.measure === 'stock') return { kind: 'undated' };
  return { kind: 'days', days: input.frontmatter.period, isPrinted: false };
}
