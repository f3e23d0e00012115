import { parseDocument } from 'yaml';
import { shownAround } from '#src/language/hidden-marks.ts';
import { hiddenAt } from './yaml-characters.ts';
import type { SlipKind } from './yaml-cursor.ts';
import { type ReadLine, readYamlLine } from './yaml-line.ts';

/** A typing slip in YAML that can be mended without asking, and the line as it should be. */
export interface YamlSlip {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly current: string;
  readonly cure: string;
  /** Two lines where what stands in one was meant as two. */
  readonly mended: string;
}

const words: Readonly<Record<SlipKind, readonly [code: string, message: string, cure: string]>> = {
  tab: ['开头-02', '行首有制表符（Tab）。', '把 Tab 换成空格，每缩进一层两个空格'],
  'wide-colon': ['开头-03', '名称后面用了全角冒号（：）。', '改成半角冒号，后面空一格'],
  'no-space': ['开头-04', '冒号或者短横线后面没有空格。', '在它后面空一格'],
  cut: ['开头-06', '内容里有半角逗号，却没有用引号括起来，会被截成两段。', '把整个内容用半角双引号括起来'],
  'wide-digits': ['开头-07', '日期、编号、名称里有全角的数字或者字母。', '改成半角的'],
  unquoted: ['开头-08', '报告的原话没有用引号括起来。', '用半角双引号括起来'],
  'wide-sign': ['开头-10', '这里的逗号、括号是全角的，分不开各项。', '改成半角'],
  curly: ['开头-10', '括住内容的引号是中文的（“”），要用半角的。', '改成半角双引号'],
  invisible: [
    '开头-11',
    '这里有看不见的字符或者全角空格，多半是从别处粘贴来的。',
    '删去它，要空格的用半角空格',
  ],
  hidden: ['开头-11', '内容里有看不见的字符，多半是从别处粘贴来的。', '删去它，或者从原件重新复制这几个字'],
  'inner-quote': ['开头-01', '引号里面又有半角引号，不知道到哪里为止。', '里面的引号前面加反斜线'],
  'open-quote': ['开头-01', '引号没有收尾。', '在内容后面补上引号'],
  'open-bracket': ['开头-01', '括号没有收尾。', '在行末补上括号'],
  'no-comma': ['开头-01', '两项之间少了逗号。', '补上半角逗号'],
  colon: [
    '开头-01',
    '内容里有冒号，或者以括号一类的符号开头，却没有用引号括起来。',
    '把整个内容用半角双引号括起来',
  ],
  joined: ['开头-01', '名称和它下面的第一条写在了一行里。', '在短横线前面换行，缩进和下面各条一样'],
  indent: ['开头-01', '缩进没有对齐：行首的空格和上一条不一样多。', '行首的空格改得和上一条一样多'],
};

/**
 * Finds the slips of every line. Words in quotation marks are the report's and never looked at, nor are comments and text below
 * `|`.
 */
export function findYamlSlips(text: string): YamlSlip[] {
  return readLines(text).flatMap(({ written, mended, slips }, index) =>
    slips.map(({ kind, at }) => {
      const [code, message, cure] = words[kind];
      return {
        line: index + 1,
        column: at + 1,
        code,
        message,
        current: shownAround(written, at),
        cure:
          kind === 'hidden'
            ? `${cure}。`
            : kind === 'joined'
              ? `${cure}；npm run check -- --fix 会替你改。`
              : `${cure}，写成 ${shownAround(mended, at)} 这样；npm run check -- --fix 会替你改。`,
        mended,
      };
    }),
  );
}

/**
 * Mends what is mechanical in YAML that staff write: tabs, invisible characters, full-width signs, missing spaces, quotation
 * marks and brackets. The words themselves stay as they are.
 */
export function mendYaml(text: string): string {
  let mended = text;
  // What was meant may hold the next slip: `id: li，a` is `id: li,a`, of which YAML would read half.
  for (let round = 0; round < 4; round += 1) {
    const before = mended;
    mended = readLines(before)
      .map((line) => line.mended)
      .join('\n');
    if (mended === before) break;
  }
  return mended;
}

interface Line extends Pick<ReadLine, 'mended' | 'slips'> {
  readonly written: string;
}

function readLines(text: string): Line[] {
  const lines = text.split('\n');
  const read: Line[] = [];
  /** Lines that are set in deeper than this belong to text or to what is still open. */
  let textBelow: number | undefined;
  /** The positions of lines that are an entry or a field each. */
  const structure: number[] = [];
  for (const [index, written] of lines.entries()) {
    const end = written.endsWith('\r') ? '\r' : '';
    const line = end === '' ? written : written.slice(0, -1);
    if (line.trim() === '') {
      read.push({ written, mended: written, slips: [] });
      continue;
    }
    if (textBelow !== undefined && indentOf(line) > textBelow) {
      read.push({ written, mended: written, slips: [] });
      continue;
    }
    textBelow = undefined;
    if (/^\s*#/.test(line)) {
      read.push({ written, mended: written, slips: [] });
      continue;
    }
    const found = readAlone(line, endsHere(lines, index));
    const { mended } = found;
    const hidden = hiddenAt(mended);
    const slips = hidden === -1 ? found.slips : [...found.slips, { kind: 'hidden' as const, at: hidden }];
    read.push({ written, mended: mended + end, slips });
    if (found.isOpen || found.opensText) textBelow = indentOf(mended);
    else structure.push(read.length - 1);
  }
  return alignOdd(read, structure);
}

/** A line as it was meant, unless that can't be read any better than the line itself. */
function readAlone(line: string, isLast: boolean): ReadLine {
  const read = readYamlLine(line, isLast);
  if (read.slips.length === 0 || read.isOpen || read.opensText) return read;
  return isYaml(read.mended) || !isYaml(line) ? read : { ...read, mended: line, slips: [] };
}

function isYaml(line: string): boolean {
  try {
    return parseDocument(line.trim(), { prettyErrors: false }).errors.length === 0;
  } catch {
    // `a: a: a: …` a thousand times is too deep for the parser.
    return false;
  }
}

/** Whether the line after this one begins something else: an entry or a field that isn't set in deeper. */
function endsHere(lines: readonly string[], index: number): boolean {
  const own = indentOf(lines[index] ?? '');
  let after = index + 1;
  while (after < lines.length && /^\s*(?:#|$)/.test(lines[after] ?? '')) after += 1;
  const next = lines[after];
  if (next === undefined) return true;
  // A line that was broken in two is whole with the next.
  if (timesOf(next, /[}｝]/g) > timesOf(next, /[{｛]/g)) return false;
  return (
    /^[\s\u3000]*(?:[-－]|[a-z][\w-]*\s*[:：]|$)/.test(next) &&
    (indentOf(next) <= own || /^\s*[-－]\s*[{｛]/.test(next))
  );
}

function timesOf(line: string, form: RegExp): number {
  return line.replace(/"[^"]*"/g, '').match(form)?.length ?? 0;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].replaceAll('\t', '  ').length ?? 0;
}

/** `  - { id: a }` and `title: 甲`, below which nothing can be set in. */
const wholeEntry = /^ *- \{.*\}\s*(?:#.*)?$/;
const wholeField = /^ *[a-z][\w-]*: +(?!- )[^\s#]/;

/**
 * Sets in like the others what can be set in no other way: an entry among entries, and a single field below a field that has
 * its words already.
 */
function alignOdd(lines: readonly Line[], structure: readonly number[]): Line[] {
  const aligned = [...lines];
  const textOf = (place: number | undefined) => (place === undefined ? '' : (lines[place]?.mended ?? ''));
  const indentAt = (order: number) => indentOf(textOf(structure[order]));
  const align = (order: number, indent: number) => {
    const place = structure[order] ?? 0;
    const line = lines[place];
    if (line === undefined || indentAt(order) === indent) return;
    const mended = ' '.repeat(indent) + line.mended.trimStart();
    aligned[place] = { ...line, mended, slips: [...line.slips, { kind: 'indent', at: 0 }] };
  };
  for (let order = 0; order < structure.length; order += 1) {
    let end = order;
    while (wholeEntry.test(textOf(structure[end]))) end += 1;
    const entries = structure.slice(order, end).map((_, index) => indentAt(order + index));
    const usual = commonest(entries) ?? 0;
    for (const index of entries.keys()) align(order + index, usual);
    if (entries.length > 0) order = end - 1;
    const isField =
      wholeField.test(textOf(structure[order - 1])) &&
      /^ *[a-z][\w-]*:(?:\s|$)/.test(textOf(structure[order]));
    const [before, own, next] = [order - 1, order, order + 1].map(indentAt);
    if (isField && own !== undefined && before !== undefined && own > before && own !== next)
      align(order, before);
  }
  return aligned;
}

/** The number that stands most often among others; of several, the one that stands first. */
function commonest(numbers: readonly number[]): number | undefined {
  const groups = [...Map.groupBy(numbers, (number) => number).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}
