/** How much a problem matters: `error` (错) stops publication, `warning` (警) asks a person to look. */
export type Severity = 'error' | 'warning';

/** Where in a content file something stands. Lines and columns count from 1, frontmatter included. */
export interface SourcePosition {
  /** Path as the author knows it: relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing that is wrong in the content, in Chinese, for the person who wrote it.
 *
 * `code` names the rule (`文件-01`) and never changes, so that the handbook can explain it.
 */
export interface AuthoringError {
  readonly at: SourcePosition;
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What stands there now, as literally as is useful. */
  readonly current?: string;
  /** How to mend it. */
  readonly cure: string;
}

/** Orders problems by file, then line, then column, then rule. */
export function compareAuthoringErrors(a: AuthoringError, b: AuthoringError): number {
  return (
    compareText(a.at.file, b.at.file) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Nobody reads more of one rule in one file, or of one sentence, before mending what has been read. */
const mostOfOneKind = 200;
const longestField = 600;

/**
 * Problems as far as anybody can read them, for whatever shows them: of each rule the first 200 in a file and a last one
 * that says how many more there are; words of any length cut. In the order given.
 */
export function readableErrors(errors: readonly AuthoringError[]): AuthoringError[] {
  const kindOf = ({ at, code, severity }: AuthoringError) => `${at.file}\n${code}\n${severity}`;
  const groups = Map.groupBy(errors, kindOf);
  const seen = new Map<string, number>();
  return errors.flatMap((error): AuthoringError[] => {
    const kind = kindOf(error);
    const place = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, place);
    if (place <= mostOfOneKind) return [shortened(error)];
    if (place > mostOfOneKind + 1) return [];
    const { at, code, severity } = error;
    const more = (groups.get(kind)?.length ?? 0) - mostOfOneKind;
    const message = `这个文件里，同样的问题还有 ${more.toLocaleString('en-US')} 处，没有一一列出。`;
    return [{ at, code, severity, message, cure: '先改好前面的，再检查一次。' }];
  });
}

function shortened({ message, current, cure, ...rest }: AuthoringError): AuthoringError {
  const cut = (words: string) => (words.length > longestField ? `${words.slice(0, longestField)}……` : words);
  const shown = { ...rest, message: cut(message), cure: cut(cure) };
  return current === undefined ? shown : { ...shown, current: cut(current) };
}

/** How a part of a message is highlighted on a terminal. */
export type Emphasis = 'red' | 'yellow' | 'bold' | 'dim';

/**
 * A problem as the author reads it, on up to three lines.
 *
 * @param paint highlights words on a terminal; without it the text is plain
 */
export function printAuthoringError(
  error: AuthoringError,
  paint: (emphasis: Emphasis, words: string) => string = (_, words) => words,
): string {
  const { file, line, column } = error.at;
  const mark = error.severity === 'error' ? paint('red', '错') : paint('yellow', '警');
  const lines = [
    `${paint('bold', `${file}:${line}:${column}`)} ${mark} [${error.code}] ${error.message}`,
    ...(error.current === undefined ? [] : [`    ${paint('dim', '当前：')}${error.current}`]),
    `    ${paint('dim', '怎么改：')}${error.cure}`,
  ];
  return lines.join('\n');
}

/** The closing line of a check: `共 2 处必须改、3 处请核对`. */
export function summarizeAuthoringErrors(errors: readonly AuthoringError[]): string {
  const count = (severity: Severity) => errors.filter((error) => error.severity === severity).length;
  const mustMend = count('error');
  const mayLook = count('warning');
  if (mustMend === 0 && mayLook === 0) return '没有发现问题';
  return `共 ${mustMend} 处必须改、${mayLook} 处请核对`;
}
