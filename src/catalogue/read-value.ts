import { clauseBefore } from '#src/language/grammar/clause-before.ts';
import type { Numeral } from '#src/language/numeral/numeral.ts';
import { parsed } from '#src/language/parsed.ts';
import { compareDecimals, decimal, multiplyDecimals } from '#src/language/quantity/decimal.ts';
import { isChangeOfRate, lossAtStart, lossBefore } from '#src/language/quantity/direction.ts';
import { amountsOf, asChange, type Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit, type Unit } from '#src/language/quantity/unit.ts';
import { unitAt } from '#src/language/quantity/unit-at.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { isWithin } from '#src/language/text-range.ts';
import type { Metric } from '#src/records/metric.ts';
import type { EntryFault } from './catalogue-input.ts';
import { numeralsOf, numeralsTouching } from './report-numerals.ts';
import { besideBare, foreignMoney, tornApart, unlikeInText } from './value-in-text.ts';

/** What a figure's value means where it stands, or why it can't be published as it was entered. */
export type ReadValue =
  | { readonly ok: true; readonly quantity: Quantity }
  | { readonly ok: false; readonly fault: EntryFault };

/** A metric that is a rate of growth: a number of it is a change, whether or not 同比 stands in its sentence. */
const growthNames = /增速|增长率|增幅|降幅|同比|环比|增长$|下降$/;

/**
 * Holds a value against the expression that it stands for: it must be the whole of it, with the words that say how exact it is and,
 * where a comparison governs it, which way it goes.
 *
 * @param entered the value as the frontmatter has it
 * @param place where it stands in the body; the cell, where a table gives the unit elsewhere
 */
export function readValue(
  body: ReportBody,
  entered: Quantity,
  place: TextRange,
  metric: Metric,
  reading?: string,
): ReadValue {
  const { text } = body;
  const [numeral, second] = numeralsTouching(numeralsOf(body), place);
  const isWords = text.slice(place.start, place.end) === entered.printed;
  if (numeral === undefined && isWords && entered.change !== 'same') {
    const fault: EntryFault = {
      code: '数据-16',
      message: `正文里的“${entered.printed}”是一句话里的几个字，不是一个数。`,
      current: `value: "${entered.printed}"`,
      cure: '不是数据的，删去这一条；是数据的，照正文写全。',
    };
    return { ok: false, fault };
  }
  if (numeral !== undefined && second === undefined && isWords) {
    const fault =
      notWhole(text, entered, place, numeral) ??
      unlikeInText(entered, numeral) ??
      tornApart(body, entered, place) ??
      besideBare(body, entered, place, numeral, reading) ??
      foreignMoney(text, entered, place, numeral) ??
      unsaidLoss(text, entered, numeral, metric) ??
      wrongDirection(text, entered, place, numeral, metric);
    if (fault !== undefined) return { ok: false, fault };
  }
  const change =
    entered.change === undefined && numeral !== undefined ? changeSaid(numeral, metric) : undefined;
  const changed = change === undefined ? parsed(entered) : asChange(entered, change, entered.printed);
  if (!changed.ok) {
    const current = `value: "${entered.printed}"`;
    return { ok: false, fault: { code: '数据-17', message: changed.reason, current, cure: '核对 value。' } };
  }
  const quantity = asRateOfGrowth(changed.value, metric, clauseBefore(text, place.start));
  return { ok: true, quantity: inUnitOfMetric(text, place, quantity, metric) };
}

/** A percentage of a rate of growth is a change, even one that stands alone: 增速3.2%, 增速−1.5%, 增速由4.5%提升至5.2%. */
function asRateOfGrowth(quantity: Quantity, { name }: Metric, clause: string): Quantity {
  const [amount] = amountsOf(quantity);
  const isBare = quantity.change === undefined && quantity.dimension === 'ratio';
  const isNamed = /(?:增速|增长率|增幅|增长)$/.test(name);
  const isSaid = /(?:增减|同比|环比|变化)$/.test(name) && /增速|增长率|增幅/.test(clause);
  if (!isBare || amount === undefined || !(isNamed || isSaid)) return quantity;
  const sign = compareDecimals(amount.value, decimal(0));
  return { ...quantity, change: sign === 0 ? 'same' : sign < 0 ? 'fall' : 'rise' };
}

/** A word of about in front of the change that it qualifies: 约下降2.3%. */
const aboutChange = /(?<!节|附|最|新|合|相|靠|接|契|公|预)(?:大?约|将近|接近|近|超过?|逾)$/;

/** The value leaves out digits, a sign, a unit or a word that belongs to its expression. */
function notWhole(
  text: string,
  entered: Quantity,
  place: TextRange,
  numeral: Numeral,
): EntryFault | undefined {
  const { whole, range } = numeral;
  const lead =
    entered.change === undefined
      ? undefined
      : aboutChange.exec(text.slice(Math.max(0, place.start - 4), place.start))?.[0];
  if (lead !== undefined) {
    return {
      code: '数据-16',
      message: `正文里是“${lead}${entered.printed}”，value 少了“${lead}”，约数就成了确数。`,
      current: `value: "${entered.printed}"`,
      cure: `照正文写全：value: "${lead}${entered.printed}"`,
    };
  }
  if (isWithin(whole, place)) return undefined;
  const printed = text.slice(whole.start, whole.end);
  const paste = `value: "${printed}"`;
  const current = `value: "${entered.printed}"`;
  if (!isWithin(range, place)) {
    return {
      code: '数据-16',
      message: `正文里这个数是“${printed}”，value 只写了其中的“${entered.printed}”。`,
      current,
      cure: `照正文写全：${paste}`,
    };
  }
  const before = text.slice(whole.start, Math.max(whole.start, place.start));
  const after = text.slice(Math.min(whole.end, place.end), whole.end);
  return {
    code: '数据-16',
    message: `正文里是“${printed}”，value 少了“${[before, after].filter((words) => words !== '').join('”“')}”，约数就成了确数。`,
    current,
    cure: `照正文写全：${paste}`,
  };
}

function isGrowth({ name }: Metric): boolean {
  return growthNames.test(name);
}

/** Metrics of which a loss is a plain number: 亏损额, 逆差; 盈亏 has both signs. */
const lossNames = /^(?!.*(?:盈|利润|结余)).*(?:亏|损|赤字|逆差|缺口)/;

/** 亏损120万元 is no 利润 of 120万元. */
function unsaidLoss(
  text: string,
  entered: Quantity,
  { whole, quantity }: Numeral,
  metric: Metric,
): EntryFault | undefined {
  const isOfLosses = lossNames.test(metric.name);
  const current = `value: "${entered.printed}"`;
  const bare = text.slice(whole.start, whole.end);
  if (lossAtStart.test(entered.printed)) {
    if (!isOfLosses) return undefined;
    const message = `“${metric.name}”说的就是亏损的数额，“${entered.printed}”会成为负数。`;
    return { code: '数据-17', message, current, cure: `只写数和单位：value: "${bare}"` };
  }
  const start = lossBefore(text, whole.start);
  if (start === undefined || isOfLosses || !quantity.ok || quantity.value.dimension !== 'money')
    return undefined;
  const printed = text.slice(start, whole.end);
  return {
    code: '数据-17',
    message: `原话说的是“${printed}”；只写“${entered.printed}”就成了“${metric.name}”的正数。`,
    current,
    cure: `把表示亏损的词也写上：value: "${printed}"；说的是亏损额的，换一个写明亏损的指标。`,
  };
}

/** A fall must be entered as one; and a level isn't a change, for all that the bureau brought it about (减少排放50吨). */
function wrongDirection(
  text: string,
  entered: Quantity,
  place: TextRange,
  { direction, whole }: Numeral,
  metric: Metric,
): EntryFault | undefined {
  const current = `value: "${entered.printed}"`;
  const isChange = direction !== undefined && (direction.isComparison || isGrowth(metric));
  if (isChange && direction.direction === 'fall' && !direction.isInherited && entered.change === undefined) {
    const printed = text.slice(direction.start, whole.end);
    return {
      code: '数据-17',
      message: `原话说的是“${printed}”，是减少；只写“${entered.printed}”就成了增加。`,
      current,
      cure: `把表示升降的词也写上：value: "${printed}"`,
    };
  }
  if (entered.change === undefined || entered.change === 'same' || isChange) return undefined;
  if (isChangeOfRate(text, place.start + entered.printed.search(/[0-9〇零一二两三四五六七八九十百千万半]/))) {
    return {
      code: '数据-17',
      message: '原话说的是增幅、降幅本身怎样变，不是数量的增减，正负不能由本站推断。',
      current,
      cure: `只写数和单位：value: "${text.slice(whole.start, whole.end)}"`,
    };
  }
  return {
    code: '数据-17',
    message: `“${entered.printed}”前面没有“同比”“比上年”一类的话，说的是做了多少，不是比以前增减了多少。`,
    current,
    cure: `只写数和单位：value: "${text.slice(whole.start, whole.end)}"`,
  };
}

/** The change that the words around a value make it, where the value itself leaves them out: 同比增长9.2% as 9.2%. */
function changeSaid({ direction }: Numeral, metric: Metric): 'rise' | 'fall' | undefined {
  if (direction === undefined) return undefined;
  return direction.isComparison || isGrowth(metric) ? direction.direction : undefined;
}

/** 3.2亿 and 持平 have the unit of their metric; 每公里造价120万元 is 120万元 for each kilometre, if the metric counts so. */
function inUnitOfMetric(text: string, place: TextRange, quantity: Quantity, metric: Metric): Quantity {
  const unit = parseUnit(metric.unit);
  if (!unit.ok) return quantity;
  const { value } = unit;
  if (quantity.canonicalUnit === '' && quantity.kind === 'single') return scaled(quantity, value);
  const [over, under] = metric.unit.split('/');
  if (over === undefined || under === undefined || quantity.dimension.includes('/')) return quantity;
  const top = parseUnit(over);
  const isPer = top.ok && top.value.canonical === quantity.canonicalUnit && saysPer(text, place.start, under);
  return isPer ? { ...quantity, canonicalUnit: value.canonical, dimension: value.dimension } : quantity;
}

function scaled(quantity: Extract<Quantity, { kind: 'single' }>, unit: Unit): Quantity {
  const { amount, bounds } = quantity;
  const times = (number: typeof amount.value) => multiplyDecimals(number, unit.factor);
  const { low, high } = bounds;
  return {
    ...quantity,
    dimension: unit.dimension,
    canonicalUnit: unit.canonical,
    bounds: {
      ...(low !== undefined && { low: { ...low, value: times(low.value) } }),
      ...(high !== undefined && { high: { ...high, value: times(high.value) } }),
    },
    amount: { ...amount, value: times(amount.value), place: times(amount.place) },
  };
}

/** Words that make what follows a rate without a stroke: 每公里造价, 日均, 户均. */
const perWords: Readonly<Record<string, RegExp>> = {
  天: /日均|每[日天]|一天/,
  日: /日均|每[日天]|一天/,
  月: /月均|每个?月/,
  年: /年均|每年/,
  人: /人均|每人/,
  户: /户均|每户/,
};

function saysPer(text: string, at: number, unit: string): boolean {
  const clause = /[^，。；;\n]*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  if (perWords[unit]?.test(clause)) return true;
  const wanted = parseUnit(unit);
  const each = /每一?个?/.exec(clause);
  if (each !== null && clause.startsWith(unit, each.index + each[0].length)) return true;
  const said = each === null ? undefined : unitAt(clause, each.index + each[0].length)?.unit;
  return wanted.ok && said?.canonical === wanted.value.canonical && said.factor === wanted.value.factor;
}
