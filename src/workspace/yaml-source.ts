import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import { findContentFaults, nestingFault, parserFault } from './yaml-faults.ts';
import { findYamlSlips } from './yaml-slips.ts';

/** A piece of YAML as data, with the way back from any of its values to the file. */
export interface YamlSource {
  /** The value, or undefined where the YAML can't be read. Lines that can't be are left out of it. */
  readonly data: unknown;
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
  readonly errors: readonly AuthoringError[];
  /**
   * Where the value at `path` stands. Of a path that isn't there, the nearest part that is.
   *
   * @param part `key` for the name before the colon, `value` for what comes after it
   */
  positionOf(path: readonly PropertyKey[], part?: 'key' | 'value'): SourcePosition;
  /** The value at `path` as it is written; empty where nothing is. */
  sourceOf(path: readonly PropertyKey[]): string;
}

/**
 * Parses YAML 1.2 as staff write it; the slips that YAML would silently read as something else are errors here. What would
 * break a parser, or a few lines of which stand for billions of values, isn't read.
 *
 * @param firstLine line of the file that `text` begins on, counted from 1
 */
export function parseYamlSource(file: string, text: string, firstLine = 1): YamlSource {
  const tooDeep = nestingFault(text, file, firstLine);
  if (tooDeep !== undefined) {
    return {
      data: undefined,
      isWhole: false,
      errors: [tooDeep],
      positionOf: () => tooDeep.at,
      sourceOf: () => '',
    };
  }
  const lineCounter = new LineCounter();
  const positionAt = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // Slips that can be mended without asking are reported and read as they are meant, so that the rest is checked, too.
  const slips = findYamlSlips(text);
  const errors = slips.map(({ line, column, code, message, current, cure }): AuthoringError => {
    const at = { file, line: firstLine + line - 1, column };
    return { at, severity: 'error', code, message, current, cure };
  });
  const lines = text.split('\n');
  for (const { line, mended } of slips) lines[line - 1] = mended;
  const mended = lines.join('\n');
  const { document, faults } = parseReadableLines(mended, lineCounter, positionAt);
  const { aliases, values } = findContentFaults(document.contents, positionAt);
  errors.push(...faults, ...aliases);
  const isReadable = document.errors.length === 0 && aliases.length === 0;
  if (isReadable) {
    const warnings = document.warnings.map((warning) =>
      parserFault(warning.code, warning, positionAt(warning.pos[0])),
    );
    errors.push(...values, ...warnings);
  }
  return {
    data: isReadable ? (document.toJS() as unknown) : undefined,
    isWhole: faults.length === 0,
    errors,
    positionOf: (path, part = 'value') => positionAt(offsetOf(document.contents, path, part)),
    sourceOf: (path) => {
      const [start = 0, end = 0] = (document.getIn(path, true) as ParsedNode | undefined)?.range ?? [];
      return mended.slice(start, end);
    },
  };
}

/** A file with more of them isn't YAML at all, and one message says as much as fifty. */
const mostUnreadableLines = 20;

/** Parses what can be parsed: lines that can't be are reported and left out, one by one, until the rest can. */
function parseReadableLines(
  text: string,
  lineCounter: LineCounter,
  positionAt: (offset: number) => SourcePosition,
): { document: Document.Parsed; faults: readonly AuthoringError[] } {
  const faults: AuthoringError[] = [];
  let readable = text;
  let document = parseDocument(readable, { lineCounter, prettyErrors: false });
  for (let round = 0; round < mostUnreadableLines; round += 1) {
    const [error] = document.errors;
    if (error === undefined) break;
    const unclosed = unclosedAt(readable, error.pos[0]);
    const offset =
      unclosed ?? (error.code === 'MISSING_CHAR' ? openedAt(readable, error.pos[0]) : error.pos[0]);
    faults.push(parserFault(unclosed === undefined ? error.code : 'MISSING_CHAR', error, positionAt(offset)));
    const rest = withoutLine(readable, offset);
    if (rest === undefined) break;
    readable = rest;
    document = parseDocument(readable, { prettyErrors: false });
  }
  return { document, faults };
}

/**
 * The text with the line that holds `offset` blanked out, so that every offset stays; undefined where that would not
 * help: the line is blank already, or lines below it belong to it.
 */
function withoutLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  const line = text.slice(start, end);
  if (line.trim() === '' || /:\s*$/.test(line)) return undefined;
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/**
 * Where the quotation mark that was never closed may have been opened: the first line up to the complaint that
 * holds an odd number of them. The parser itself only complains where the text runs out.
 */
function openedAt(text: string, complaint: number): number {
  let offset = 0;
  for (const line of text.slice(0, complaint).split('\n')) {
    const marks = line.replace(/\\./g, '  ').match(/"/g) ?? line.match(/(?<!\p{L})'/gu) ?? [];
    if (marks.length % 2 === 1) return offset + line.search(/["']/);
    offset += line.length + 1;
  }
  return complaint;
}

/**
 * Where a bracket was opened that nothing closes on a line before the complaint; the parser complains of every line
 * that it then takes for a part of it. Undefined where all brackets are closed.
 */
function unclosedAt(text: string, complaint: number): number | undefined {
  const opened: number[] = [];
  const tokens = /"(?:\\.|[^"\\\n])*"|(?<=[\s,:[{-])'(?:''|[^'\n])*'|(?<=\s)#[^\n]*|[[\]{}]/g;
  for (const { 0: token, index } of text.slice(0, complaint).matchAll(tokens)) {
    if (/^[[{]$/.test(token)) opened.push(index);
    else if (/^[\]}]$/.test(token)) opened.pop();
  }
  const [first] = opened;
  const isBefore = first !== undefined && text.slice(first, complaint).includes('\n');
  return isBefore ? first : undefined;
}

/** Where the value at `path`, or its name, begins; of a path that isn't there, the nearest part that is. */
function offsetOf(contents: ParsedNode | null, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = contents;
  let offset = contents?.range[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      const isKeyWanted = part === 'key' && depth === path.length - 1;
      const target = isKeyWanted ? pair.key : (pair.value ?? pair.key);
      node = pair.value;
      if (isNode(target)) offset = target.range?.[0] ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
