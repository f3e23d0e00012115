import { parseChineseInteger, printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { namesLaterTime } from '#src/language/time/later-time.ts';
import type { Period } from '#src/language/time/period.ts';

/**
 * The address of a piece of a report: `s-1-2-1` is clause 1.2.1, `s-1-2-1-i2` its 二是, `s-1-3-p3` the
 * third paragraph without a number of 1.3, `s-p1` a paragraph before the first heading.
 *
 * Addresses are built from the numbers the report prints, so that they stay what they are when
 * text around them is laid out anew.
 */
export type ClauseId = string;

/** Hands out the addresses of one report body, in reading order. */
export interface ClauseNumbering {
  /** @param depth Markdown depth of the heading: 2 for 一、, 3 for （一）, 4 for 1、, 5 for （1） */
  heading(depth: number, text: string): ClauseId;
  /** A paragraph that has no number of its own. */
  paragraph(): ClauseId;
  /** An entry of a list; 一是, 二是 … give it their number. */
  item(text: string): ClauseId;
  /** An entry of a list that stands inside another entry. */
  nestedItem(parent: ClauseId): ClauseId;
  table(): ClauseId;
}

/** A fresh numbering for one report body. */
export function numberClauses(): ClauseNumbering {
  const given = new Set<ClauseId>();
  /** The first number behind each prefix that may be free. */
  const unused = new Map<string, number>();
  const path: number[] = [];
  const firstFree = (prefix: string, from: number): ClauseId => {
    let number = unused.get(prefix) ?? from;
    while (given.has(`${prefix}${number}`)) number += 1;
    unused.set(prefix, number + 1);
    given.add(`${prefix}${number}`);
    return `${prefix}${number}`;
  };
  const claim = (id: ClauseId): ClauseId => {
    // A number printed twice must not make two places with one address; the check reports it to the author.
    if (given.has(id)) return firstFree(`${id}x`, 2);
    given.add(id);
    return id;
  };
  const next = (prefix: string): ClauseId => firstFree(prefix, 1);
  const here = () => ['s', ...path].join('-');

  return {
    heading(depth, text) {
      const level = Math.max(0, depth - 2);
      while (path.length < level) path.push(0);
      const before = path[level] ?? 0;
      path.length = level;
      const number = headingNumber(text) ?? before + 1;
      path.push(number);
      return claim(here());
    },
    paragraph: () => next(`${here()}-p`),
    item(text) {
      const number = ordinalItemNumber(text);
      const id = `${here()}-i${number}`;
      return number === undefined || given.has(id) ? next(`${here()}-i`) : claim(id);
    },
    nestedItem: (parent) => next(`${parent}-i`),
    table: () => next(`${here()}-t`),
  };
}

const headingForms = [
  /^第?([〇零一二三四五六七八九十百]+)[、，.．部章节]/,
  /^[（(]([〇零一二三四五六七八九十百]+)[）)]/,
  /^([0-9０-９]+)[、.．](?![0-9])/,
  /^[（(]([0-9０-９]+)[）)]/,
];

/** The number a heading prints at its beginning (一、 （二） 3、 （4）), or undefined where it has none. */
export function headingNumber(text: string): number | undefined {
  const trimmed = text.trimStart();
  for (const form of headingForms) {
    const printed = form.exec(trimmed)?.[1];
    if (printed === undefined) continue;
    const digits = printed.normalize('NFKC');
    if (/^[0-9]+$/.test(digits)) return Number(digits);
    const number = parseChineseInteger(printed);
    return number.ok ? number.value : undefined;
  }
  return undefined;
}

/** The number of an entry that begins with 一是, 二是 …, or undefined. */
export function ordinalItemNumber(text: string): number | undefined {
  const printed = /^\s*([一二三四五六七八九十]+)是/.exec(text)?.[1];
  if (printed === undefined) return undefined;
  const number = parseChineseInteger(printed);
  return number.ok ? number.value : undefined;
}

/** A heading without the number it prints: `（二）主攻…` gives `主攻…`. A closing 。 or ： goes too. */
export function headingTitle(text: string): string {
  const trimmed = text.trim();
  const form = headingForms.find((candidate) => candidate.test(trimmed));
  const title = form === undefined ? trimmed : trimmed.replace(form, '');
  return title.replace(/[。：:]$/, '').trim();
}

/** Whether a heading runs into the text after it (加快项目建设速度。 · 项目争抢力度加大：) instead of standing alone. */
export function isRunInHeading(text: string): boolean {
  return /[。：:]$/.test(text.trim());
}

/** Whether a part of a report tells what was done or what is intended. */
export type Outlook = 'done' | 'planned';

/** Reads the outlook of a part from its heading: 工作完成情况 is done, 下半年工作打算 is planned. */
export function partOutlook(heading: string): Outlook {
  return /打算|(?<![按依照])计划|安排|思路|部署|展望|要点|下一步|下步|下一?阶段|明年|下半年(?:的)?(?:重点工作|工作重点|重点任务|工作任务|目标任务)$/.test(
    heading,
  )
    ? 'planned'
    : 'done';
}

/**
 * Whether a heading announces what is to come: it says so (下一步工作打算), or names a time after the report's period (2025年工作 in a
 * report on 2024). Below the outermost headings 计划 is often what was carried out (制定养护计划), so only
 * plainer words count.
 *
 * @param level 0 for an outermost heading
 * @param period of the report, where it is known
 */
export function isAboutTheFuture(heading: string, level: number, period: Period | undefined): boolean {
  const saysSo =
    level === 0
      ? partOutlook(heading) === 'planned'
      : /下一步|下步|下半年|下一阶段|下阶段|打算|明年|(?:工作|重点)(?:任务)?(?:安排|思路|计划)$/.test(
          heading,
        );
  return saysSo || (period !== undefined && namesLaterTime(heading, period));
}

/** What a heading's plate shows: `一` for a part, `1.2` and `1.2.1` below it. */
export function plateLabel(id: ClauseId): string {
  const numbers = id.split('-').slice(1);
  const first = Number(numbers[0]);
  return numbers.length === 1 && Number.isInteger(first) ? printChineseInteger(first) : numbers.join('.');
}

/** The name of a place in a report: `第1.2.1条`, `第1.2.1条第2项`, `第1.3条第3段`; for link labels and citations. */
export function clauseName(id: ClauseId): string {
  const steps = id.split('-').slice(1);
  const numbers = steps.filter((step) => /^[0-9]/.test(step));
  const rest = steps.slice(numbers.length);
  const where =
    numbers.length === 0
      ? '开头'
      : numbers.length === 1
        ? `第${plateLabel(`s-${numbers[0]}`)}部分`
        : `第${numbers.join('.')}条`;
  const detail = rest.map((step) => {
    const number = Number(step.slice(1).split('x')[0]);
    switch (step[0]) {
      case 'i':
        return `第${number}项`;
      case 't':
        return `第${number}表`;
      default:
        return `第${number}段`;
    }
  });
  return `${where}${detail.join('')}`;
}

/**
 * The number on the little plate of a 查看原文 link: that of the nearest numbered clause, `1.2.2` for its second entry
 * too, `一` for a part, `开头` before the first heading. Where exactly it stands is what the link leads to.
 */
export function placeLabel(clause: ClauseId): string {
  const numbers = clause
    .split('-')
    .slice(1)
    .filter((step) => /^[0-9]/.test(step));
  return numbers.length === 0 ? '开头' : plateLabel(`s-${numbers.join('-')}`);
}
