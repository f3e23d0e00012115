/**
 * Radicals that fonts of simplified Chinese draw as they draw a character, so that a PDF says one for the other: ⻓ for 长. The
 * pairs are those of EquivalentUnifiedIdeograph.txt of the Unicode Character Database whose characters are written by
 * themselves; the 214 radicals from U+2F00 on are left to NFKC.
 */
const radicals =
  '⺁厂⺇几⺌小⺎兀⺒巳⺓幺⺛旡⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
/** Characters that radicals stand for, and those that are written: ⾭ is 靑 for Unicode. */
const variants = '戶户靑青黃黄';

const pairs = new Map<string, string>();
for (const list of [radicals, variants]) {
  const characters = Array.from(list);
  for (let at = 0; at < characters.length; at += 2) pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
}

const hyphens = /[\u2010\u2011]/;
const dashes = /[\u2014\u2015\u2500]/;
const dots = /[·•‧∙⋅・･]/;

/**
 * One form for all characters that look alike and that a PDF may say one for another: radicals, compatibility ideographs, raised digits,
 * dashes, hyphens, middle dots. Wide and narrow forms stay apart.
 */
export function likeForm(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char;
  if (hyphens.test(char)) return '-';
  if (dashes.test(char)) return '—';
  if (dots.test(char)) return '·';
  const isCompatibility =
    (code >= 0x2f00 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x2070 && code <= 0x209f) ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0xb9;
  const plain = isCompatibility ? char.normalize('NFKC') : char;
  return pairs.get(plain) ?? plain;
}
