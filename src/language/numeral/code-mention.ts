import { inOneWidth } from '#src/language/one-width.ts';
import { gap } from '#src/language/quantity/number-value.ts';
import { hasUnitBehind } from '#src/language/quantity/unit-at.ts';
import { splitAtRouteCodes } from '#src/language/text/cut-text.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { joint, more } from './numeral-text.ts';

/** Forms whose surroundings prove them codes. */
const certain: readonly RegExp[] = [
  // 文号 (《党政机关公文格式》GB/T 9704—2012): 湘交发〔2023〕15号, also with the brackets people type.
  new RegExp(`[〔[(【](?:19|20)[0-9]{2}[〕\\])】]${gap}(?:第${gap})?[0-9]+${gap}号`, 'g'),
  // Stakes: K12+300, AK0+123.5
  /(?<![A-Za-z0-9])[A-Z]{0,2}K[0-9]+\+[0-9]+(?:\.[0-9]+)?/g,
  // K23至K31段
  /(?<![A-Za-z0-9])[A-Z]?K[0-9]+(?:\.[0-9]+)?(?=段|[-—–~至到]+[A-Z]?K[0-9])/g,
  // Standards: GB/T 917, JTG D20—2017, JTG/T 3650-2020
  /(?<![A-Za-z0-9])(?:GB|JTG|JTJ|JT|DB[0-9]{2}|CJJ|ISO)(?:\/T)?[^\S\n]?[A-Z]?[0-9]+(?:[.-][0-9]+)*(?:[\u2010-\u2015]+(?:19|20)[0-9]{2})?/g,
  // A telephone number with its area code; the public service numbers.
  /(?<![0-9.])\(?0[0-9]{2,3}\)?[-\u2010-\u2015 ]?[0-9]{7,8}(?![0-9.])/g,
  /(?<![0-9.])(?:110|119|120|122|12122|12328|12345|12306|12350)(?=报警|急救|热线|服务|电话|平台|举报|投诉|监督|工单)/g,
  // Vehicle plates: 湘N12345
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.]?[A-Z0-9]{5,6}(?![A-Z0-9])/g,
  // 3号桥 · 1—3号 · 中央一号文件
  new RegExp(`(?<![0-9.])[0-9]+(?:${joint}[0-9]+)${more}${gap}号(?![召称角])`, 'g'),
  /(?<![一二三四五六七八九十])[一二三四五六七八九十]+号(?![召称角])/g,
  /(?:https?:\/\/|www\.)[^\s，。；、）)]+/g,
  // 109°12′30″; 38°C is a temperature.
  /(?<![0-9])[0-9]+(?:\.[0-9]+)?°(?![CF])(?:[^\S\n]*[0-9]+(?:\.[0-9]+)?[′'’](?:[^\S\n]*[0-9]+(?:\.[0-9]+)?[″"”])?)?/g,
  // 2.0版
  /(?<![0-9.])[0-9]+(?:\.[0-9]+)+(?=版(?![面块图]))/g,
  /(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
];

/** Forms that a quantity may take as well: with a unit behind it, it is one (国道320公里). */
const unlessUnit: readonly RegExp[] = [
  // Telephone numbers, by what they are called or by their shape.
  /(?<=(?:电话|热线|传真|手机|拨打|QQ|邮编|邮政编码|编[号码]|代码|账号|证号)(?:号码?)?[为是]?[^\S\n]{0,4}:?[^\S\n]{0,4})[0-9][0-9 -]{1,18}[0-9]/g,
  /(?<![0-9.])1[3-9][0-9]{9}(?![0-9.])/g,
  // 国道320线 · 209国道
  new RegExp(`(?<=[国省县乡村]道${gap})[0-9]{1,4}(?:${joint}[0-9]{3})${more}`, 'g'),
  /(?<![0-9.])[0-9]{3}(?=[国省县乡村]道)/g,
  // A digit in a name with letters: PM2.5, C30混凝土, COVID-19, the 2 of a lone m2; 5G.
  /(?<=[A-Za-z])-?[0-9]+(?:[.-][0-9]+)*|(?<=[A-Za-z])[²³]/g,
  /(?<![0-9.])[0-9][GDK](?![A-Za-z0-9])/g,
  /(?<![0-9.])[0-9]+(?=路(?:公交|车))/g,
  // Nothing a county counts has twelve digits and no unit.
  /(?<![0-9.,])[0-9]{12,}(?![0-9.])/g,
];

/**
 * Where a text prints a code, a number that names and doesn't count: road codes, 文号, standards, stakes, telephone
 * numbers, plates, N号. Mentions may overlap and come in no order.
 */
export function findCodeMentions(text: string): TextRange[] {
  const seen = inOneWidth(text);
  const mentions = routeCodes(seen);
  for (const form of certain) {
    for (const match of seen.matchAll(form)) mentions.push(rangeOf(match));
  }
  for (const form of unlessUnit) {
    for (const match of seen.matchAll(form)) {
      const range = rangeOf(match);
      if (!hasUnitBehind(seen, range.end)) mentions.push(range);
    }
  }
  return mentions;
}

function rangeOf(match: RegExpExecArray): TextRange {
  return { start: match.index, end: match.index + match[0].length };
}

function routeCodes(text: string): TextRange[] {
  const codes: TextRange[] = [];
  let end = 0;
  for (const piece of splitAtRouteCodes(text)) {
    const start = end;
    end += piece.text.length;
    if (piece.route !== undefined) codes.push({ start, end });
  }
  return codes;
}
