import { printChineseInteger } from '#src/language/quantity/chinese-number.ts';

const at = (list: string, number: number) => Array.from(list)[number - 1];
const digitwise = (number: number, digits: string) =>
  Array.from(String(number), (digit) => Array.from(digits)[Number(digit)]).join('');
const letters = (number: number, first: string) =>
  String.fromCharCode(first.charCodeAt(0) + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
const legal = (number: number, ten: string, digits: string) =>
  Array.from(printChineseInteger(number), (char) => {
    const digit = '〇一二三四五六七八九'.indexOf(char);
    return digit === -1
      ? ({ 零: '零', 十: ten, 百: '佰', 千: '仟' }[char] ?? char)
      : (Array.from(digits)[digit] ?? '');
  }).join('');
const circled = (number: number) =>
  at('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿', number);
/** Below a hundred these formats are the same: 十, 十一, 二十. */
const counting = (number: number) =>
  number < 100 ? printChineseInteger(number) : digitwise(number, '○一二三四五六七八九');

/** The number formats of ECMA-376 (17.18.59 ST_NumberFormat) that Chinese reports are numbered with. */
const formats: Readonly<Record<string, (number: number) => string | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => digitwise(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number) => digitwise(number, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => (number <= 20 ? String.fromCodePoint(0x2473 + number) : undefined),
  decimalEnclosedFullstop: (number) => (number <= 20 ? String.fromCodePoint(0x2487 + number) : undefined),
  ideographEnclosedCircle: (number) => at('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉', number),
  numberInDash: (number) => `- ${number} -`,
  chineseCounting: counting,
  chineseCountingThousand: printChineseInteger,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: printChineseInteger,
  japaneseCounting: (number) =>
    number < 100
      ? printChineseInteger(number)
      : printChineseInteger(number).replace(/一(?=[百千])|[零〇]/g, ''),
  japaneseDigitalTenThousand: (number) => digitwise(number, '〇一二三四五六七八九'),
  taiwaneseDigital: (number) => digitwise(number, '○一二三四五六七八九'),
  ideographDigital: (number) => digitwise(number, '〇一二三四五六七八九'),
  chineseLegalSimplified: (number) => legal(number, '拾', '零壹贰叁肆伍陆柒捌玖'),
  ideographLegalTraditional: (number) => legal(number, '拾', '零壹貳參肆伍陸柒捌玖'),
  japaneseLegal: (number) => legal(number, '拾', '零壱弐参四伍六七八九'),
  ideographTraditional: (number) => at('甲乙丙丁戊己庚辛壬癸', number),
  ideographZodiac: (number) => at('子丑寅卯辰巳午未申酉戌亥', number),
  upperRoman: (number) => roman(number),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number, 'A'),
  lowerLetter: (number) => letters(number, 'a'),
  none: () => '',
};

/** A number as a list prints it; undefined where the format isn't known or has no such number (㊿ is the last circle). */
export function formatNumber(format: string, number: number): string | undefined {
  return formats[format]?.(number);
}

const romanDigits = {
  M: 1000,
  CM: 900,
  D: 500,
  CD: 400,
  C: 100,
  XC: 90,
  L: 50,
  XL: 40,
  X: 10,
  IX: 9,
  V: 5,
  IV: 4,
  I: 1,
};

function roman(number: number): string {
  let rest = number;
  return Object.entries(romanDigits)
    .map(([sign, value]) => {
      const times = Math.floor(rest / value);
      rest %= value;
      return sign.repeat(times);
    })
    .join('');
}
