import { inOneWidth } from '#src/language/one-width.ts';
import { expressionAt } from '#src/language/quantity/expression.ts';
import { gap, hanNumerals } from '#src/language/quantity/number-value.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { findDateMentions } from './date-mention.ts';
import { hideIdioms, joint, more } from './numeral-text.ts';

const small = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const roman = '[IVX\\u2160-\\u217f]{1,4}';
/** What a class or a grade is numbered with. Never 两: 两级 and 两类 are counts. */
const rank = `(?:(?<![0-9.])[1-9]|(?<![${hanNumerals}])[一二三四五六七八九十]|(?<![A-Za-z])${roman})`;
const ranks = `${rank}(?:${joint}${rank})${more}`;
/** Before a class, these make its number a count: 共三类, 分为三级, 市县乡三级. */
const counting = '(?<!共|分为|分成|[省市州县区乡镇村]{2})';

const forms: readonly RegExp[] = [
  // 第四批 · 第一 · 第3次; a list only where its last member is one of a series too: 第一、二批, but 第一、三座.
  new RegExp(
    `(?<=第${gap})(?:[0-9]+|[${hanNumerals}]+)(?:${joint}第?(?:[0-9]{1,3}|[${hanNumerals}]{1,3})(?=${joint}|${gap}(?:标段|[批期条款章届号组类级等阶季名次节])))${more}`,
    'g',
  ),
  // 一是 … 二是 … at the beginning of a sentence or of a part of one; 一要, 其一 likewise.
  /(?<=^|[。；;：:！，、,\s(])[一二三四五六七八九十]{1,3}(?=[是要])/gm,
  /(?<=其)[一二三四五](?=[,，、:是])/g,
  // 三级公路 · 一、二类维修 · I类. 三级联动 counts its levels.
  new RegExp(`${ranks}(?=级(?:公路|路|站|客运站|汽车站|航道|资质))`, 'g'),
  new RegExp(`${counting}${ranks}(?=级(?!联动|书记|网络|体系)|类)`, 'g'),
  /(?<![0-9.])1[0-2](?=级)/g,
  new RegExp(`(?<![A-Za-z])${roman}(?=${gap}(?:级|类|型|期|标段|等[级次]))`, 'g'),
  /(?<![0-9.])[1-5](?=A+级|A+景区|星级)|(?<![〇零一二三四五六七八九十百千万亿两])[一二三四五](?=星级|等[奖功级舱座])/g,
  // A phase of a project. 举办三期培训班 counts.
  new RegExp(
    `(?<![举办训展刊印发共满][了]?)${ranks}(?=期(?:工程|项目|投资|建设|改造|扩建|规划|用地|征|标|主体|已|正|总|计划|预计|完成|完工|开工|[(：:，、和及与]))`,
    'g',
  ),
  // 十四届 · 二十届三中全会 · 党的二十大
  /[一二三四五六七八九十]{1,3}(?=届(?!时))|[一二三四五六七八九十](?=中全会)/g,
  /(?:十[六七八九]|二十[一二三四五六七八九]?)(?=大(?![桥队道型量会]))/g,
  // (1) and 1. within a paragraph that lists by them; ① and the like anywhere.
  new RegExp(`(?<=[。；;:\\n]${gap}\\()${small}(?=\\))`, 'g'),
  new RegExp(`(?:(?<=:${gap})1|(?<=[。；;]${gap})[0-9]{1,2})(?=[、.](?![0-9]))`, 'g'),
  /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/g,
];

/** 1.1 重点项目; 1.15亿元 is a quantity, so is 1.5 with a unit behind it, and so may be 1.5 that fills the cell of a table. */
const dotted = /^[0-9]{1,2}(?:\.[0-9]{1,2})+(?=(?:[、.]|[^\S\n])*(?![万亿])\p{sc=Han})/u;

const headings: readonly RegExp[] = [
  /^([一二三四五六七八九十百]{1,4})(?=[、,，.])/,
  new RegExp(`^\\(${small}\\)`),
  /^[0-9]{1,2}(?=[、)]|\.(?![0-9]))/,
  // 2 重点任务, a line of its own
  /^[0-9]{1,2}(?=[^\S\n]+\p{sc=Han}{3,12}\n)/u,
];

/**
 * Where a text numbers things instead of counting them: the number a block begins with (一、 （二） 3、 （4） ①), 一是 and 二是,
 * 第四批, classes and grades (三级公路, 一、二类, I类), phases of a project (一期投资), 十四届.
 *
 * A range holds the numbers and what joins them; mentions may overlap and come in no order.
 *
 * @param blockStarts where the blocks of the text begin
 * @param dates where the text names dates, for a caller who has looked already
 */
export function findOrdinalMentions(
  text: string,
  blockStarts: readonly number[],
  dates: readonly TextRange[] = findDateMentions(text),
): TextRange[] {
  const wide = inOneWidth(text);
  const seen = hideIdioms(wide);
  const mentions = forms.flatMap((form) =>
    Array.from(seen.matchAll(form), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const dateStarts = new Set(dates.map(({ start }) => start));
  for (const blockStart of blockStarts) {
    const start = blockStart + (/^\s*/.exec(wide.slice(blockStart, blockStart + 64))?.[0].length ?? 0);
    const decimal = dotted.exec(wide.slice(start, start + 24))?.[0].length;
    if (decimal !== undefined && expressionAt(wide, start)?.unit === undefined) {
      mentions.push({ start, end: start + decimal });
      continue;
    }
    const length = headingLength(wide.slice(start, start + 16));
    if (length === 0) continue;
    const end = start + length;
    // 10、20公里 is a list of two quantities, while 3、2023年 is a heading.
    const next = /^[、.)]\s*(?=[0-9])/.exec(wide.slice(end, end + 8));
    if (next !== null && /[0-9]$/.test(wide.slice(start, end))) {
      const after = end + next[0].length;
      const isList = expressionAt(wide, after)?.unit !== undefined;
      if (isList && !dateStarts.has(after)) continue;
    }
    mentions.push({ start, end });
  }
  return mentions;
}

function headingLength(text: string): number {
  for (const form of headings) {
    const match = form.exec(text);
    if (match !== null) return match[0].length;
  }
  return 0;
}
