import { parseChineseInteger } from './chinese-number.ts';
import { decimal, multiplyDecimals, powerOfTen } from './decimal.ts';
import { isMultiplier, type Multiplier, multiplierExponent, multiplierFactor } from './multiplier.ts';
import { hanNumerals, type NumberToken, powersAt, spreadValue, tokensOfStep } from './number-value.ts';

const formalNumerals = '壹贰叁肆伍陆柒捌玖拾佰仟';
const plainNumerals = '一二三四五六七八九十百千';
const formalRun =
  /[壹贰叁肆伍陆柒捌玖][拾佰仟万亿](?:[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]*)|[壹贰叁肆伍陆柒捌玖](?=元)/g;

/** The text with the numerals of cheques written plainly, of the same length: 贰佰万元 → 二百万元. Names (队伍, 陆路) stay. */
export function inPlainNumerals(text: string): string {
  const plain = (char: string) => plainNumerals[formalNumerals.indexOf(char)] ?? char;
  return text.replace(formalRun, (run) => Array.from(run, plain).join(''));
}

const hanRun = new RegExp(`[${hanNumerals}]+`, 'y');

/** Every way to read the number in Chinese numerals that begins at `at`, the likeliest first; 半 is one half. */
export function hanTokensAt(text: string, at: number): NumberToken[] {
  const vague = vagueHanTokenAt(text, at);
  hanRun.lastIndex = at;
  const run = hanRun.exec(text)?.[0] ?? '';
  if (run === '') {
    const half: NumberToken = {
      coreEnd: at + 1,
      end: at + 1,
      value: { kind: 'number', number: decimal('0.5'), decimals: 1, multiplier: '', spread: 'none' },
    };
    return vague ?? (text[at] === '半' ? [half] : []);
  }
  const decimals = /^点([〇零一二三四五六七八九]+)/.exec(text.slice(at + run.length, at + run.length + 9));
  if (decimals !== null) {
    const whole = parseChineseInteger(run);
    const places = Array.from(decimals[1] ?? '', (char) => hanDigits.indexOf(char.replace('〇', '零'))).join(
      '',
    );
    if (whole.ok) {
      const coreEnd = at + run.length + decimals[0].length;
      const step = { number: decimal(`${whole.value}.${places}`), decimals: places.length };
      return tokensOfStep(text, coreEnd, step);
    }
  }
  // The last character of a run may be the unit's (三千瓦).
  const whole = hanIntegerTokens(text, at, run);
  const shorter = hanIntegerTokens(text, at, run.slice(0, -1));
  return [...(vague ?? []), ...whole, ...shorter];
}

/** 三百 is 3 百 of the same precision as 300, 三百万 is 300 万: the last power of 万 or 亿 is the multiplier. */
function hanIntegerTokens(text: string, at: number, run: string): NumberToken[] {
  const coreEnd = at + run.length;
  // 十 is a number as well as a power.
  if (isMultiplier(run) && run !== '十') {
    const power = (end: number, spread: 'none' | 'more'): NumberToken => ({
      coreEnd,
      end,
      value: { kind: 'power', multiplier: run, spread },
    });
    const isMore = /[余多]/.test(text[coreEnd] ?? '');
    return [...(isMore ? [power(coreEnd + 1, 'more')] : []), power(coreEnd, 'none')];
  }
  const read = parseChineseInteger(run);
  if (!read.ok) return [];
  const [last = ''] = /(?:万亿|亿|万)$/.exec(run) ?? [];
  const multiplier: Multiplier = isMultiplier(last) && run !== last ? last : '';
  const number = multiplyDecimals(decimal(read.value), powerOfTen(-multiplierExponent(multiplier)));
  const best = { step: { number, decimals: 0 }, multiplier };
  return [
    { coreEnd, end: coreEnd, value: spreadValue(best.step, best.multiplier, '') },
    ...powersAt(text, coreEnd).flatMap(({ end, multiplier, spread }): NumberToken[] => {
      const joined = `${best.multiplier}${multiplier}`;
      if (joined !== '' && !isMultiplier(joined)) return [];
      return [{ coreEnd, end, value: spreadValue(best.step, joined as Multiplier, spread) }];
    }),
  ].sort((a, b) => Number(b.end === coreEnd) - Number(a.end === coreEnd));
}

const hanDigits = '零一二三四五六七八九';
const manyPowers = /[数几]([十百千万亿]+)([万亿]?)/y;
const neighbours =
  /([一二两三四五六七八九]?[十百千])?([一二两三四五六七八])([二两三四五六七八九])([十百千]?)([万亿]?)/y;

/** 数十, 几百, 三四十, 七八百万, 五六台, 十五六: numbers whose digits the words leave open. */
function vagueHanTokenAt(text: string, at: number): NumberToken[] | undefined {
  manyPowers.lastIndex = at;
  const many = manyPowers.exec(text);
  if (many !== null) {
    const end = at + many[0].length;
    return [{ coreEnd: end, end, value: { kind: 'vague', low: undefined, high: undefined } }];
  }
  neighbours.lastIndex = at;
  const pair = neighbours.exec(text);
  if (pair === null) return undefined;
  const [all, before = '', first = '', second = '', power = '', multiplier = ''] = pair;
  const [low = 0, high = 0] = [first, second].map((digit) => hanDigits.indexOf(digit.replace('两', '二')));
  const isPair = high === low + 1 || `${low}${high}` === '35';
  // 一二 alone numbers things: 一二期.
  if (!isPair || (low === 1 && second === '二' && power === '' && multiplier === '')) return undefined;
  const base = before === '' ? 0 : parseChineseInteger(before.replace(/^(?=[百千])/, '一'));
  const start = typeof base === 'number' ? base : base.ok ? base.value : 0;
  const step = 10 ** multiplierExponent(power as Multiplier);
  if (start > 0 && start % (step * 10) !== 0) return undefined;
  const factor = multiplierFactor(multiplier as Multiplier);
  const value = (digit: number) => multiplyDecimals(decimal(start + digit * step), factor);
  const end = at + all.length;
  return [{ coreEnd: end, end, value: { kind: 'vague', low: value(low), high: value(high) } }];
}
