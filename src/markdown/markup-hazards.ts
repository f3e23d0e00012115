import { nearestName } from '#src/language/nearest-name.ts';
import { lastAtOrBefore } from '#src/language/text-range.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { mendSpacedLinks, spacedLink, unbrokenSpaces } from './link-targets.ts';
import { componentExamples, reportComponents } from './report-components.ts';

/** Something wrong with the markup of a report, apart from where it stands. Every fault of markup stops publication. */
export type MarkupFault = Omit<AuthoringError, 'at' | 'severity'>;

/** What the MDX parser would take for code or stumble over, and what to say of it. */
export interface MarkupHazard {
  readonly offset: number;
  readonly found: string;
  /** What stands in for it while the rest is read, as long as it. */
  readonly masked: string;
  readonly fault: MarkupFault;
}

const listed = reportComponents.map((component) => component.name).join('|');
const componentNames = reportComponents.map((component) => component.name);

/** For code and tags. */
const blank = (found: string) => found.replace(/[^\r\n]/g, ' ');

/** For what the report may say. */
const boxes = (found: string) => found.replace(/[^\r\n]/g, '□');

/** What looks like code to MDX: each pattern with what to say of it; at one place the first one counts. */
const hazards: readonly {
  readonly pattern: RegExp;
  readonly mask: (found: string) => string;
  readonly fault: (found: string) => MarkupFault;
}[] = [
  {
    pattern: /^(?:import|export)(?=[\s{*"'])[^\n]*/gm,
    mask: blank,
    fault: (found) => ({
      code: '正文-01',
      message: `正文里不能写程序：这一行以 ${found.startsWith('import') ? 'import' : 'export'} 开头。`,
      current: found,
      cure: '删去这一行。如果这是报告里的话，不要让它出现在行首。',
    }),
  },
  {
    pattern: /<!--[\s\S]*?(?:-->|$)/g,
    mask: blank,
    fault: (found) => ({
      code: '正文-02',
      message: '正文里不能写 HTML 注释。',
      current: found.split('\n')[0] ?? '',
      cure: '删去 <!-- 和 --> 以及它们中间的内容。',
    }),
  },
  {
    pattern: /(?<!\\)\{[^{}\n]*\}?|(?<!\\)\}/g,
    mask: boxes,
    fault: (found) => ({
      code: '正文-03',
      message: '正文里的大括号会被当成程序。',
      current: found,
      cure: `如果原件就有大括号，在它前面加一个反斜线，写成 ${found.replace(/[{}]/g, '\\$&')}；如果是没填完的模板，填好它。`,
    }),
  },
  {
    pattern: new RegExp(
      `(?<!\\\\|\\]\\()</?(?!/?(?:${listed})(?=[\\s/>]))[A-Za-z][A-Za-z0-9.:-]*[^<>\\n]*>?`,
      'g',
    ),
    mask: blank,
    fault: (found) => {
      const name = /[A-Za-z][A-Za-z0-9.:-]*/.exec(found)?.[0] ?? '';
      const nearest = nearestName(name, componentNames);
      return {
        code: '正文-04',
        message: `不认识的组件 <${name}>。${nearest === undefined ? '' : `是不是 <${nearest}>？`}`,
        current: found,
        cure: `${componentExamples}别的标签删去，格式用 Markdown 写。`,
      };
    },
  },
  {
    pattern: new RegExp(`(?<!\\\\|\\]\\()<(?!/?(?:${listed})(?=[\\s/>]))`, 'g'),
    mask: boxes,
    fault: () => ({
      code: '正文-05',
      message: '单独的小于号会被当成标签的开头。',
      current: '<',
      cure: '在它前面加一个反斜线，写成 \\<，网站上仍显示为 <。',
    }),
  },
  {
    pattern: spacedLink,
    mask: unbrokenSpaces,
    fault: (found) => ({
      code: '正文-21',
      message: '文件名里有空格，这个链接、图片不会生效，会照字面显示出来。',
      current: found,
      cure: `用 < 和 > 把文件名括起来，写成 ${mendSpacedLinks(found)}。运行 npm run check -- --fix 会改好。`,
    }),
  },
];

/**
 * Finds what must be masked before parsing: code, comments, tags that aren't listed, single braces and `<`; in the order of
 * their places, none overlapping another.
 */
export function findMarkupHazards(source: string): MarkupHazard[] {
  const bodyStart = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0;
  let taken: MarkupHazard[] = [];
  for (const { pattern, mask, fault } of hazards) {
    const before = taken;
    const more: MarkupHazard[] = [];
    for (const { 0: found, index: offset } of source.matchAll(pattern)) {
      const last = before[lastAtOrBefore(before, offset + found.length - 1, (other) => other.offset)];
      const isTaken = last !== undefined && offset < last.offset + last.found.length;
      if (offset >= bodyStart && !isTaken)
        more.push({ offset, found, masked: mask(found), fault: fault(found) });
    }
    taken = [...before, ...more].sort((a, b) => a.offset - b.offset);
  }
  return taken;
}
