import { unitAt } from '#src/language/quantity/unit-at.ts';

/** The part of a clause before an offset: from the comma, colon, full stop or opening bracket before it. */
export function clauseBefore(text: string, at: number): string {
  return clauseBounded(text, at, /[，,；;。！？!?：:（(\n]/);
}

/** The part of a sentence before an offset, as `sentenceAround` bounds it. */
export function sentenceBefore(text: string, at: number): string {
  return clauseBounded(text, at, /[；;。！？\n]/);
}

/** The offset behind the last of some marks that stands before an offset; 0 where none does. */
export function behindLast(marks: string, text: string, at = text.length): number {
  const before = text.slice(0, at);
  return Math.max(...Array.from(marks, (mark) => before.lastIndexOf(mark))) + 1;
}

function clauseBounded(text: string, at: number, mark: RegExp): string {
  let start = at;
  while (start > 0 && !(mark.test(text[start - 1] ?? '') && !isInNumber(text, start - 1))) start -= 1;
  return text.slice(start, at).trimStart();
}

/** 3,150 and 8:30 */
function isInNumber(text: string, at: number): boolean {
  return /[,:]/.test(text[at] ?? '') && /[0-9]/.test(text[at - 1] ?? '') && /[0-9]/.test(text[at + 1] ?? '');
}

/** Words in front of a label that say when, how much in total, or that it was done. */
const leading =
  /^(?:[年月日份底末旬起]|其中|同时|并|另|共有?|共计|累计|合计|总计|已经?|现已|目前|全[年县区市]|当[年月季日]|本[年月季]度?|[年月]内|上半年|下半年|今年|计划|拟|预计|力争|争取|确保|完成了?|实现|出色|圆满|再|和|及|与|以及|、|是)+/;
const trailing = /(?:共计|合计|累计|总计|共|达到了?|达|为|约|近|到|有|至|了|是|计|占|的|超过?|\s)+$/;

/** The words right before a number that say what it counts: 检测车辆 of 共检测车辆11980台; empty where a mark or a number stands there. */
export function labelBefore(text: string, at: number): string {
  return runBefore(text, at).replace(leading, '').trim();
}

/** The same with the words in front that say when or that it was done: 全年完成投资 of 全年完成投资2亿元. */
export function runBefore(text: string, at: number): string {
  const run = /[\p{sc=Han}、]*\s*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const isBehindNumber = /[0-9０-９]/.test(text[at - run.length - 1] ?? '');
  return (isBehindNumber ? withoutUnit(run) : run).replace(trailing, '');
}

/** The 的 of 8.2亿元的53.3%: the multiplier and the unit belong to the number before. */
function withoutUnit(run: string): string {
  const multiplier = /^[百千万亿]*/.exec(run)?.[0].length ?? 0;
  return run.slice(unitAt(run, multiplier)?.end ?? multiplier);
}

/** Whether a text contains the characters of some words in the same order, with others between. */
export function isSpreadIn(words: string, text: string): boolean {
  let at = 0;
  for (const char of words) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The longest run of characters that two texts share. */
export function longestShared(a: string, b: string): string {
  let longest = '';
  for (let start = 0; start < a.length; start += 1) {
    let end = start + longest.length + 1;
    while (end <= a.length && b.includes(a.slice(start, end))) end += 1;
    const run = a.slice(start, end - 1);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** The longest end of a name that a label ends with. */
export function longestTail(name: string, label: string): string {
  for (let from = 1; from < name.length - 1; from += 1)
    if (label.endsWith(name.slice(from))) return name.slice(from);
  return '';
}
