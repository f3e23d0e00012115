import type { AuthoringError } from '#src/records/authoring-error.ts';

/** A text without what a merge of git left in it, line for line, and what is to be said of it. */
export interface SettledText {
  readonly text: string;
  readonly errors: readonly AuthoringError[];
}

/**
 * Finds the marks that git leaves where two people changed the same lines. Each conflict is told once, at its first line; what
 * stands before its `=======` is read on, the rest of it is left out, so that nothing seems written twice.
 */
export function settleConflicts(file: string, text: string): SettledText {
  if (!/^(?:<{7}|>{7}|={7}\r?$)/m.test(text)) return { text, errors: [] };
  const errors: AuthoringError[] = [];
  /** Which part of a conflict a line stands in. */
  let part: 'none' | 'ours' | 'theirs' = 'none';
  const lines = text.split('\n').map((line, index) => {
    const mark = /^(?:<{7}(?=\s|$)|>{7}(?=\s|$)|\|{7}(?=\s|$)|={7}(?=\s*$))/.exec(line)?.[0][0];
    if (mark === undefined) return part === 'theirs' ? '' : line;
    const isAlone = part === 'none' && mark !== '<';
    if (isAlone || mark === '<') errors.push(conflictFault(file, index + 1, line));
    if (!isAlone) part = mark === '>' ? 'none' : mark === '<' ? 'ours' : 'theirs';
    return '';
  });
  return { text: lines.join('\n'), errors };
}

function conflictFault(file: string, line: number, mark: string): AuthoringError {
  return {
    at: { file, line, column: 1 },
    code: '文件-13',
    severity: 'error',
    message: '两个人改了同一处，合并没有做完：留下了 <<<<<<<、=======、>>>>>>> 这样的行。',
    current: mark.trim().slice(0, 40),
    cure: '在 <<<<<<< 和 >>>>>>> 之间留下对的内容，删去另一份和这几行。',
  };
}

/** A line that is meant to be the --- around the frontmatter. */
const meantAsRule = /^[\s\u00a0\u3000\u200b\ufeff]*(?:[-－—–‐‑−─_]{2,}|-(?: -){2,})[\s\u00a0\u3000\u200b]*$/;

/** What a line may hold that is still YAML: a comment, an entry, a field, something set in, or nothing. */
const mayBeYaml = /^(?:\s*$|\s*#(?!#)|\s*[-－](?:\s|[{｛])|\s+\S|[a-z][\w-]*\s*[:：]|[\]}｝])/;

/** The two lines of an MDX file, counted from 0, that stand around its frontmatter or are meant to; undefined where there are none. */
function rulesOf(lines: readonly string[]): { readonly first: number; readonly last: number } | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !meantAsRule.test(lines[first] ?? '')) return undefined;
  const length = lines.slice(first + 1).findIndex((line) => meantAsRule.test(line));
  return length === -1 ? undefined : { first, last: first + 1 + length };
}

/** The file with `---` on the two lines around its frontmatter that are meant to be it. Other files stay as they are. */
export function mendRules(source: string): string {
  const lines = source.split('\n');
  const rules = rulesOf(lines);
  if (rules === undefined) return source;
  const isYaml = lines.slice(rules.first + 1, rules.last).every((line) => mayBeYaml.test(line));
  if (!isYaml) return source;
  for (const index of [rules.first, rules.last]) {
    const end = lines[index]?.endsWith('\r') ? '\r' : '';
    if (!/^---[ \t]*\r?$/.test(lines[index] ?? '')) lines[index] = `---${end}`;
  }
  return lines.slice(rules.first).join('\n');
}

/** What is wrong with a file whose frontmatter can't be found. */
export function frontmatterFault(file: string, source: string): AuthoringError {
  const lines = source.split('\n');
  const isOpened = /^---[ \t]*\r?$/.test(lines[0] ?? '');
  const isMendable = mendRules(source) !== source;
  const body = lines.findIndex((line, index) => index > 0 && !mayBeYaml.test(line));
  const end = lines.findIndex((line, index) => index > 0 && meantAsRule.test(line));
  const line = !isOpened ? 1 : end !== -1 ? end + 1 : body === -1 ? lines.length : body + 1;
  const fix = 'npm run check -- --fix 会替你改。';
  return {
    at: { file, line, column: 1 },
    code: '文件-04',
    severity: 'error',
    message: isOpened
      ? '开头的说明（标题、报告期等）没有用单独一行 --- 收尾。'
      : '文件开头没有用 --- 括起来的说明（标题、报告期等）。',
    cure: isMendable
      ? `单独一行写三个半角的短横线 ---，前后什么都不写；${fix}`
      : isOpened
        ? '说明写完以后，正文前面，单独写一行 ---。'
        : '第一行写 ---，然后写 title、period、kind，再单独写一行 ---。',
  };
}
