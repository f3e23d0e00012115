import { type Parsed, parsed, refused } from '#src/language/parsed.ts';

const digitNames = '零一二三四五六七八九';
const singles = `${digitNames}十`;
/** One below 1万亿: larger numbers are printed with digits, and this stays far inside exact JavaScript integers. */
const largest = 999_999_999_999;
/** The longest standard form (九千九百九十九亿九千九百九十九万九千九百九十九) has 23 characters. */
const longest = 23;

/**
 * Reads a whole number written in Chinese numerals (0 to 999999999999): 三 · 十八 · 两千 · 三百零五 · 一万二千 · 〇.
 *
 * Only the full, standard form is read; a near miss is refused with the standard form in the reason. Short forms
 * (一百二 for 120) are refused because they can be read two ways, digit by digit forms (二〇二三) because they are years.
 */
export function parseChineseInteger(text: string): Parsed<number> {
  if (text === '') return refused('这里应是中文数字，现在是空的。');
  const single = text.length === 1 ? singles.indexOf(text) : -1;
  if (single !== -1) return parsed(single);
  const strange = Array.from(text).find((char) => !/[〇零一二两三四五六七八九十百千万亿]/.test(char));
  if (strange !== undefined) return refused(`“${text}”不是中文数字：“${strange}”不是数字。`);
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) {
    return refused(`“${text}”是逐位写的数字（如年份），不是数量，如“三十五”。`);
  }
  if (text.length > longest) return refused('这个中文数字太长了，请用阿拉伯数字加“万”“亿”。');
  // 两 stands for 二 before a power of ten, or alone before a counting word (两条).
  if (/两(?![百千万亿])/.test(text) && text !== '两') {
    return refused(`“${text}”里的“两”用错了地方，这里要写“二”。`);
  }
  if (/[百千万亿][一二三四五六七八九]$/.test(text)) {
    return refused(`“${text}”有两种读法，请把数写全，如“一百二十”或“一百零二”。`);
  }
  const standard = text.replaceAll('〇', '零').replaceAll('两', '二');
  const value = looseValue(standard);
  if (value === undefined) return refused(`“${text}”不是完整的中文数字，应写成“三百零五”这样的形式。`);
  const expected = printChineseInteger(value);
  return standard === expected ? parsed(value) : refused(`“${text}”写得不规范，应为“${expected}”。`);
}

/**
 * The standard Chinese numerals of a whole number: 12 → 十二, 305 → 三百零五, 12000 → 一万二千.
 *
 * @throws RangeError outside 0–999999999999 and for fractions
 */
export function printChineseInteger(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > largest) {
    throw new RangeError(`Not a whole number from 0 to ${largest}: ${value}`);
  }
  if (value === 0) return '零';
  const groups = [
    { size: Math.floor(value / 1e8), name: '亿' },
    { size: Math.floor(value / 1e4) % 1e4, name: '万' },
    { size: value % 1e4, name: '' },
  ];
  let printed = '';
  let isGap = false;
  for (const { size, name } of groups) {
    if (size === 0) {
      isGap = true;
      continue;
    }
    const link = printed !== '' && (isGap || size < 1000) ? '零' : '';
    printed += `${link}${printGroup(size)}${name}`;
    isGap = false;
  }
  // Only at the very beginning does 一十 shorten to 十.
  return printed.replace(/^一十/, '十');
}

function printGroup(size: number): string {
  let printed = '';
  let isGap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(size / power) % 10;
    if (digit === 0) {
      isGap = true;
      continue;
    }
    printed += `${printed !== '' && isGap ? '零' : ''}${digitNames[digit]}${name}`;
    isGap = false;
  }
  return printed;
}

/** The value of numerals whose 零 may be missing or too many; undefined where the order makes no number. */
function looseValue(text: string): number | undefined {
  if (text === '零') return 0;
  const groups = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text);
  if (groups === null) return undefined;
  const values = [groups[1], groups[2], groups[3] || undefined].map((group) =>
    group === undefined ? 0 : looseGroupValue(group),
  );
  const [yi, wan, one] = values;
  if (yi === undefined || wan === undefined || one === undefined) return undefined;
  return yi * 1e8 + wan * 1e4 + one;
}

function looseGroupValue(text: string): number | undefined {
  const match = /^零*(?:(.)千)?零*(?:(.)百)?零*(?:(.)?(十))?零*(.)?$/.exec(text);
  if (match === null) return undefined;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const digits = [thousands, hundreds, tens ?? (ten === undefined ? undefined : '一'), ones].map((char) =>
    char === undefined ? 0 : digitNames.indexOf(char),
  );
  if (digits.includes(-1)) return undefined;
  const value = digits.reduce((sum, digit) => sum * 10 + digit, 0);
  return value === 0 ? undefined : value;
}
