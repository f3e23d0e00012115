import { isMachineField } from './yaml-fields.ts';

/** A slip of the keyboard in YAML that can be mended without asking, and the line as it should be. */
export interface YamlSlip {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly current: string;
  readonly cure: string;
  readonly mended: string;
}

interface SlipForm {
  /** What is wrong, on a line whose quoted words have been blanked out. */
  readonly form: RegExp;
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  mend(found: string): string;
  /** Whether the field that was found may be mended; all may where it isn't given. */
  readonly holds?: (field: string) => boolean;
}

const slipForms: readonly SlipForm[] = [
  {
    form: /^[ ]*\t[ \t]*/g,
    code: '开头-02',
    message: '行首有制表符（Tab）。',
    cure: '把 Tab 换成空格，每缩进一层两个空格。',
    mend: (indent) => indent.replaceAll('\t', '  '),
  },
  {
    form: /(?:(?<=^\s*)|(?<=^\s*- )|(?<=[{,]\s*))(?<field>[A-Za-z][\w-]*)：[ ]*/g,
    code: '开头-03',
    message: '名称后面用了全角冒号（：）。',
    cure: '改成半角冒号，后面空一格，如 title: 标题。',
    mend: (key) => key.replace(/：\s*$/, ': '),
  },
  {
    form: /(?:(?<=^\s*)|(?<=^\s*- )|(?<=[{,]\s*))(?<field>[A-Za-z][\w-]*):(?=[^\s/])/g,
    code: '开头-04',
    message: '冒号后面没有空格。',
    cure: '在冒号后面空一格，如 period: 2023-h1。',
    mend: (key) => `${key} `,
  },
  {
    form: /(?<=[\s{,](?<field>[A-Za-z]+)[:：][ ]*|^(?<first>[A-Za-z]+)[:：][ ]*)[!-+\--z０-９－．ａ-ｚＡ-Ｚ]*[０-９][!-+\--z０-９－．ａ-ｚＡ-Ｚ]*/g,
    code: '开头-07',
    message: '日期、编号、序号里有全角数字。',
    cure: '改成半角数字；npm run check -- --fix 会替你改。',
    mend: (value) => value.normalize('NFKC'),
    holds: isMachineField,
  },
];

/** What every slip has somewhere on its line; most lines have none of it, and are not looked at closely. */
const maySlip = /\t|[A-Za-z0-9_-]：|[A-Za-z0-9_-]:[^\s/]|[０-９]/;

/** Finds the slips of every line; words in double quotation marks are the report's, and never looked at. */
export function findYamlSlips(text: string): YamlSlip[] {
  const slips: YamlSlip[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (!maySlip.test(line) || /^\s*#/.test(line)) continue;
    const found = slipForms.filter((form) => mendLine(line, form) !== line);
    const mended = slipForms.reduce(mendLine, line);
    for (const form of found) {
      const column = firstDifference(line, mendLine(line, form)) + 1;
      const { code, message, cure } = form;
      slips.push({ line: index + 1, column, code, message, current: line.trim(), cure, mended });
    }
  }
  return slips;
}

function mendLine(line: string, { form, mend, holds }: SlipForm): string {
  const blank = line.replace(/"(?:[^"\\]|\\.)*"?/g, (words) => ' '.repeat(words.length));
  let mended = '';
  let end = 0;
  for (const match of blank.matchAll(form)) {
    const field = match.groups?.['field'] ?? match.groups?.['first'] ?? '';
    if (holds !== undefined && !holds(field)) continue;
    mended += line.slice(end, match.index) + mend(line.slice(match.index, match.index + match[0].length));
    end = match.index + match[0].length;
  }
  return mended + line.slice(end);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return at;
}
