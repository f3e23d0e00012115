/** A typing slip in YAML that can be mended without asking, and the line as it should be. */
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

/** Fields that hold words of the report, character for character; they stand in quotation marks. */
const quotedFields = ['value', 'quote', 'numeral'];

/** Whether a field's words belong in quotation marks. */
export function isQuotedField(name: string): boolean {
  return quotedFields.includes(name);
}

/** Fields that hold a date, a period, a number or an id, so that a full-width character in them is always a slip. */
const machineFields = [
  ...['period', 'issuedOn', 'publishedOn', 'publishAt', 'date', 'occurrence'],
  ...['coverage', 'for', 'due', 'until'],
  ...['id', 'metric', 'subject', 'parent', 'project', 'topic', 'to', 'road'],
  ...['whole', 'part', 'ratio', 'earlier', 'later'],
];

interface SlipForm {
  /** What is wrong, on a line whose quoted words have been blanked out. */
  readonly form: RegExp;
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  mend(found: string): string;
  /** The fields in which it is a slip; absent = in all. */
  readonly fields?: readonly string[];
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
    fields: machineFields,
  },
];

/** What every line with a slip holds: a quick test that spares most lines the closer look. */
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

/**
 * Mends what is mechanical in YAML that staff write: tabs, full-width colons, missing spaces, full-width digits in
 * dates and ids, and words of the report without quotation marks. The words themselves stay as they are.
 */
export function mendYaml(text: string): string {
  const lines = text.split('\n');
  for (const { line, mended } of findYamlSlips(text)) lines[line - 1] = mended;
  return lines.map(quoteLooseWords).join('\n');
}

function mendLine(line: string, { form, mend, fields }: SlipForm): string {
  const blank = line.replace(/"(?:[^"\\]|\\.)*"?/g, (words) => ' '.repeat(words.length));
  let mended = '';
  let end = 0;
  for (const match of blank.matchAll(form)) {
    const field = match.groups?.['field'] ?? match.groups?.['first'] ?? '';
    if (fields?.includes(field) === false) continue;
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

/** `{ value: 12km, quote: 完成里程12km,属实 }` with both in quotation marks, and `quote: 完成里程12km` on a line of its own. */
function quoteLooseWords(line: string): string {
  if (/^\s*#/.test(line)) return line;
  const isFlow = /^\s*(?:- )?\{/.test(line);
  const field = isFlow
    ? /(?<=[{,]\s*)([A-Za-z]+): +(?=[^\s"'])/g
    : /^\s*(?:- )?([A-Za-z]+): +(?=[^\s"'|>&*!])/g;
  const end = isFlow ? /\s*(?=,\s*[A-Za-z]+: |\}\s*$)/ : /\s*$/;
  const blank = line.replace(/"(?:[^"\\]|\\.)*"/g, (words) => '"'.repeat(words.length));
  let mended = '';
  let done = 0;
  for (const { 0: found, 1: name = '', index } of blank.matchAll(field)) {
    const start = index + found.length;
    if (!isQuotedField(name) || start < done) continue;
    const stop = start + line.slice(start).search(end);
    const words = line.slice(start, stop);
    // Only a person can tell whether ` #` begins a comment or belongs to the words.
    if (stop < start || words === '' || words.includes(' #')) continue;
    mended += `${line.slice(done, start)}"${words.replace(/["\\]/g, '\\$&')}"`;
    done = stop;
  }
  return mended + line.slice(done);
}
