import { inOneWidth } from '#src/language/one-width.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { parseChineseInteger } from './chinese-number.ts';
import { decimal } from './decimal.ts';
import { directionAtStart, directionOf, lossAtStart } from './direction.ts';
import { expressionAt, type NumberExpression } from './expression.ts';
import { inPlainNumerals } from './han-number.ts';
import { numberTokensAt } from './number-token.ts';
import { asChange, asLoss, noUnitReason, type Quantity } from './quantity.ts';
import { parseUnit } from './unit.ts';

/**
 * Reads one value as a report prints it, `约63亿元` · `2000余立方` · `8—13%` · `三座` · `无一起` · `近百辆次` · `下降2.3%`, and refuses
 * whatever isn't one whole expression, with the reason in Chinese.
 *
 * A number without a unit is refused: a bare 40 may be 40% or 40台, and only the report can say which. 3.2亿 is read; its
 * unit is that of the metric.
 */
export function parseQuantity(printed: string): Parsed<Quantity> {
  const trimmed = printed.trim();
  if (trimmed === '') return refused('数值是空的，请照报告原文填写，如“约63亿元”。');
  if (printed.length > longest) {
    return refused(`数值太长（${printed.length}个字），这里只填一个数和它的单位，如“约63亿元”。`);
  }
  if (/^(?:基本)?持平$/.test(trimmed)) return parsed(sameAsBefore(printed));
  const text = inPlainNumerals(inOneWidth(trimmed))
    .replace(aboutDirection, '$2$1')
    .replace(/^[-\u2013\u2014]\s?(?=[0-9.]+(?:%|个?百分点)$)/, '-');
  const direction = directionAtStart.exec(text);
  const loss = lossAtStart.exec(text);
  const start = (direction ?? loss)?.[0].length ?? 0;
  const whole = wholeExpression(text, start);
  if (whole === undefined) return refused(whyNotAQuantity(text) ?? whyNotWhole(printed, text.slice(start)));
  const lookalike = whyNotAQuantity(text);
  if (lookalike !== undefined) return refused(lookalike);
  const { quantity } = whole;
  if (quantity.ok && loss !== null) {
    const isAmount = quantity.value.dimension === 'money' || quantity.value.canonicalUnit === '';
    return isAmount
      ? parsed(asLoss(quantity.value, printed))
      : refused(`“${printed}”里的“${loss[0]}”只能写在金额前面。`);
  }
  if (!quantity.ok || direction === null) {
    return quantity.ok ? parsed({ ...quantity.value, printed }) : quantity;
  }
  return asChange(quantity.value, directionOf(direction[1] ?? ''), printed);
}

/**
 * Reads the value of a figure: a quantity, or a number by itself, which is one of an index (PQI 92.5, 90以上) and of no other metric.
 */
export function parseFigureValue(printed: string): Parsed<Quantity> {
  const quantity = parseQuantity(printed);
  const number = /[0-9][0-9,.]*/.exec(inOneWidth(printed));
  // Of 提高0.6 it is the number that has no unit.
  const reasons = [printed, printed.slice(number?.index)].map(noUnitReason);
  if (quantity.ok || !reasons.includes(quantity.reason) || number === null) return quantity;
  const end = number.index + number[0].length;
  const index = parseQuantity(`${printed.slice(0, end)}指数${printed.slice(end)}`);
  if (!index.ok || index.value.kind !== 'single') return quantity;
  return parsed({ ...index.value, printed, amount: { ...index.value.amount, printedUnit: '' } });
}

/** 约下降2.3% says what 下降约2.3% does. */
const aboutDirection = new RegExp(
  `^(约|大约|近|将近|接近|超过?|逾)(${directionAtStart.source.slice(1)})`,
  'u',
);

/** No quantity seen in a report is half as long; longer text is a sentence put in the wrong place. */
const longest = 64;

/** How far into a value its number begins at the latest: 大约不少于… */
const longestLead = 6;

/** The expression that takes up all of a text from `start` on. */
function wholeExpression(text: string, start: number): NumberExpression | undefined {
  for (let at = start; at <= Math.min(text.length, start + longestLead); at += 1) {
    const found = expressionAt(text, at);
    if (found !== undefined && found.whole.start === start && found.whole.end === text.length) return found;
  }
  return undefined;
}

/** 持平: neither more nor less; its unit is that of the metric. */
function sameAsBefore(printed: string): Quantity {
  const zero = decimal(0);
  const bound = { value: zero, isIncluded: true };
  const amount = {
    number: zero,
    decimals: 0,
    multiplier: '',
    printedUnit: '',
    value: zero,
    place: decimal(1),
  } as const;
  return {
    kind: 'single',
    printed,
    qualifier: printed.includes('基本') ? 'about' : 'exact',
    dimension: 'number',
    canonicalUnit: '',
    bounds: printed.includes('基本') ? {} : { low: bound, high: bound },
    change: 'same',
    amount,
  };
}

/**
 * Things printed with numerals in reports that are no quantities, each with the reason that the refusal gives.
 *
 * They would be refused anyway because they have no unit; this list lets the refusal say what they are.
 */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/^第/, '是序号，不是数值'],
  [/^[A-Za-z]{1,2}[0-9]/, '像道路编号或桩号，不是数值'],
  [/[0-9〇一二三四五六七八九十]月/, '是日期或月份，不是数值；时长请写“…个月”'],
  [/^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$/, '是日期，不是数值'],
  [/^[0-9〇一二三四五六七八九十]+(?:级|类|等|号)/, '是等级、类别、期次或编号，不是数值'],
  [/[“”"「」]|(?<![0-9])[‘’]|[‘’](?![0-9])/, '带引号，是提法或名称，不是数值'],
];

/** Why a text is a lookalike of a quantity, in Chinese; undefined where it isn't one. */
function whyNotAQuantity(text: string): string | undefined {
  const reason = lookalikes.find(([form]) => form.test(text))?.[1];
  return reason === undefined ? undefined : `“${text.replace(/[“”]/g, '"')}”${reason}。`;
}

/** Why a text isn't one whole expression: what is wrong in it, or what is left over. */
function whyNotWhole(printed: string, text: string): string {
  if (/[0-9.,]\s+[0-9.,]/.test(text)) return `“${printed}”的数字中间有空格，看不出是一个数还是两个数。`;
  const numerals = /^[〇零一二两三四五六七八九十百千万亿]+/.exec(text)?.[0];
  if (numerals !== undefined && /[〇零]/.test(numerals)) {
    const number = parseChineseInteger(numerals);
    if (!number.ok) return number.reason;
  }
  const odd = /[0-9][0-9.,]*/.exec(text)?.[0] ?? '';
  if (/^0[0-9]/.test(odd)) return `“${odd}”以0开头，像编号或日期，不是数值。`;
  if (/,/.test(odd) && !/^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(odd)) {
    return `“${odd}”的逗号不是每三位一个，看不出是一个数还是两个数。`;
  }
  if (/\..*\.|\.$/.test(odd)) return `“${odd}”不是完整的数字，应写成“12.5”这样的形式。`;
  const at = Array.from({ length: Math.min(text.length, longestLead) }, (_, index) => index).find(
    (index) => numberTokensAt(text, index).length > 0,
  );
  if (at === undefined || (at > 0 && /^[.]/.test(text))) {
    return `“${text}”里没有找到数字，请照报告原文填写，如“约63亿元”“三座”。`;
  }
  return whyLeftOver(printed, text, at);
}

function severalNumbers(printed: string): string {
  return `“${printed}”里有不止一个数，一条数据只填一个数和它的单位。`;
}

function whyLeftOver(printed: string, text: string, at: number): string {
  const found = expressionAt(text, at);
  const numerals = /^[〇零一二两三四五六七八九十百千万亿]+/.exec(text.slice(at))?.[0];
  if (numerals !== undefined) {
    const number = parseChineseInteger(numerals);
    if (!number.ok && found?.unit === undefined) return number.reason;
  }
  if (found === undefined) return `“${text}”里没有找到数字，请照报告原文填写，如“约63亿元”“三座”。`;
  const rest = text.slice(found.whole.end).trim();
  if (rest === '') {
    const before = text.slice(0, found.whole.start);
    return `“${printed}”里的“${before}”不属于这个数，value 只填数和它的单位。`;
  }
  if (/[余多]/.test(text.slice(found.core.end, found.whole.end)) && /^[余多]/.test(rest))
    return `“${text}”里的“余”或“多”写了两次。`;
  const second = /^(?:——|[-\u2010-\u2015\u2043~〜至到])/.exec(rest);
  if (second !== null) {
    const after = expressionAt(text, text.length - rest.length + second[0].length);
    if (after?.unit === undefined) return noUnitReason(printed);
    if (found.unit === undefined) return severalNumbers(printed);
    return `“${printed}”前后两个数的单位不同，不是一个范围。`;
  }
  if (/[0-9]/.test(rest)) return severalNumbers(printed);
  const unit = parseUnit(text.slice(found.core.end).replace(/^\s*[余多来]?[十百千万亿]*[余多]?/, ''));
  return unit.ok ? `“${printed}”里“${rest}”是多出来的，value 只填数和它的单位。` : unit.reason;
}
