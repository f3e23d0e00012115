import { parseChineseInteger } from './chinese-number.ts';
import { type Decimal, decimal } from './decimal.ts';
import { digitTokensAt } from './digit-number.ts';
import { hanTokensAt } from './han-number.ts';
import { hanNumerals, type NumberToken } from './number-value.ts';

/**
 * Every way to read the number that begins at `at`, the likeliest first; none where no number begins there.
 *
 * There are several because the last character may belong to the unit (三千瓦 are 3 千瓦, 三千元 are 3000 元), and only who
 * knows the units can tell.
 *
 * @param text in one width
 */
export function numberTokensAt(text: string, at: number): NumberToken[] {
  const share = shareTokenAt(text, at);
  if (share !== undefined) return [share];
  return /[0-9]/.test(text[at] ?? '') ? digitTokensAt(text, at) : hanTokensAt(text, at);
}

const mayBeShare = new RegExp(`[半0-9${hanNumerals}]`);
const share = /([百千万])分之/y;
const shareUnits = { 百: '%', 千: '‰', 万: '‱' } as const;
const fraction = new RegExp(`([${hanNumerals}]+|[0-9]+)分之([${hanNumerals}]+|[0-9]+)`, 'y');

/** 百分之四十, 百分之8.5, 百分之百, 百分百, 一半, 三分之一: numbers that say their own unit, or need none. */
function shareTokenAt(text: string, at: number): NumberToken | undefined {
  const first = text[at] ?? '';
  if (!mayBeShare.test(first)) return undefined;
  if (text.startsWith('百分百', at)) return percentToken(at + 3, decimal(100));
  if (first === '一' && /^一半(?!的?途)/.test(text.slice(at, at + 4)))
    return percentToken(at + 2, decimal(50));
  // 过半, 近半数
  if (first === '半' && /(?:过|超|近|逾|不足)$/.test(text.slice(Math.max(0, at - 2), at))) {
    const [half] =
      /^半(?:数|(?!年|个?月|天|日|小时|个小时|公里|米|周|吨|亩|辈|生))/.exec(text.slice(at, at + 4)) ?? [];
    if (half !== undefined) return percentToken(at + half.length, decimal(50));
  }
  share.lastIndex = at;
  const lead = share.exec(text);
  if (lead !== null) {
    const unit = shareUnits[lead[1] as keyof typeof shareUnits];
    const start = at + lead[0].length;
    if (text[start] === '百' && unit === '%') return percentToken(start + 1, decimal(100));
    const [token] = [...numberTokensAt(text, start)].sort((a, b) => b.end - a.end);
    return token === undefined || token.value.kind === 'power' ? undefined : { ...token, unit };
  }
  fraction.lastIndex = at;
  const parts = fraction.exec(text);
  if (parts === null) return undefined;
  const [denominator, numerator] = [parts[1] ?? '', parts[2] ?? ''].map(integerOf);
  if (denominator === undefined || numerator === undefined || denominator === '0') return undefined;
  const end = at + parts[0].length;
  return { coreEnd: end, end, value: { kind: 'fraction', numerator, denominator } };
}

function percentToken(end: number, number: Decimal): NumberToken {
  return {
    coreEnd: end,
    end,
    unit: '%',
    value: { kind: 'number', number, decimals: 0, multiplier: '', spread: 'none' },
  };
}

function integerOf(text: string): Decimal | undefined {
  if (/^[0-9]+$/.test(text)) return decimal(text);
  const read = parseChineseInteger(text);
  return read.ok ? decimal(read.value) : undefined;
}
