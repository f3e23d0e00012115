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
import { withoutHiddenMarks } from '#src/language/hidden-marks.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import { hiddenInData } from './check-hidden-marks.ts';
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
  // Slips that can be mended without asking are reported and read as they are meant, so that the rest is checked, too.
  const slips = findYamlSlips(text);
  const errors = slips.map(({ line, column, code, message, current, cure }): AuthoringError => {
    const at = { file, line: firstLine + line - 1, column };
    return { at, severity: 'error', code, message, current, cure };
  });
  const lines = text.split('\n');
  for (const { line, mended } of slips) lines[line - 1] = withoutHiddenMarks(mended);
  const mended = lines.join('\n');
  const joined = lines.flatMap((line, index) => (line.includes('\n') ? [index + 1] : []));
  const positionAt = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    const written = joined.reduce((at, split) => (at > split ? at - 1 : at), Math.max(1, line));
    return { file, line: written + firstLine - 1, column: Math.max(1, col) };
  };
  const { document, faults } = parseReadableLines(mended, lineCounter, positionAt);
  const { aliases, values } = findContentFaults(document.contents, positionAt);
  errors.push(...faults, ...aliases);
  const isReadable = document.errors.length === 0 && aliases.length === 0;
  if (isReadable) {
    const warnings = document.warnings.map((warning) =>
      parserFault(warning.code, lineAt(mended, warning.pos[0]), positionAt(warning.pos[0])),
    );
    errors.push(...values, ...warnings);
  }
  const data = isReadable ? (document.toJS() as unknown) : undefined;
  const positionOf: YamlSource['positionOf'] = (path, part = 'value') =>
    positionAt(offsetOf(document.contents, path, part));
  errors.push(...hiddenInData(data, positionOf));
  return {
    data,
    isWhole: faults.length === 0,
    errors,
    positionOf,
    sourceOf: (path) => {
      const [start = 0, end = 0] = (document.getIn(path, true) as ParsedNode | undefined)?.range ?? [];
      return mended.slice(start, end);
    },
  };
}

/** How many lines are told and left out at most, and how many are left out without a word because they follow from others. */
const mostUnreadableLines = 20;
const mostRounds = 40;
/** How many characters are parsed at most while looking for them; each round reads all of the text. */
const mostParsed = 2_000_000;
/** How many complaints of the parser are gone through at most; each round may have one for every character. */
const mostComplaints = 20_000;

/** Parses what can be parsed: lines that can't be are reported and left out, one by one, until the rest can. */
function parseReadableLines(
  text: string,
  lineCounter: LineCounter,
  positionAt: (offset: number) => SourcePosition,
): { document: Document.Parsed; faults: readonly AuthoringError[] } {
  const faults: AuthoringError[] = [];
  let readable = text;
  let document = parseDocument(readable, { lineCounter, prettyErrors: false });
  let lastLine = Number.NaN;
  const rounds = Math.min(mostRounds, Math.ceil(mostParsed / (text.length + 1)));
  let complaints = 0;
  for (let round = 0; round < rounds && faults.length < mostUnreadableLines; round += 1) {
    const [error] = document.errors;
    complaints += document.errors.length;
    if (error === undefined || (round > 0 && complaints > mostComplaints)) break;
    const complaint = Math.min(error.pos[0], readable.length);
    const cause = causeOf(readable, complaint);
    const offset = cause?.offset ?? startOfWords(readable, complaint);
    const at = positionAt(offset);
    // A line that can't be read makes the lines below it unreadable: the first says it for all.
    const isConsequence = at.line - lastLine === 1 && cause?.code !== 'MISSING_CHAR';
    lastLine = at.line;
    const line = lineAt(readable, offset);
    // What the parser misses is a colon where all brackets and quotation marks are paired.
    const isPaired = error.code === 'MISSING_CHAR' && cause === undefined && !/[,"'[\]{}]/.test(line);
    const code = cause?.code ?? (isPaired ? 'MULTILINE_IMPLICIT_KEY' : error.code);
    if (!isConsequence) faults.push(parserFault(code, line, at));
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
  const line = lineAt(text, offset);
  if (line.trim() === '' || /:\s*$/.test(line)) return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(0, start) + ' '.repeat(line.length) + text.slice(start + line.length);
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
}

/** Where the words of the line begin, for complaints about what stands before or after them. */
function startOfWords(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, offset);
  return line.trim() === '' ? offset : Math.max(offset, start + line.search(/\S/));
}

/**
 * Where a quotation mark or bracket that doesn't match others was written: the first of those that stand on the line of the
 * complaint, or are open on lines above it that it has been taken for a part of.
 */
function causeOf(
  text: string,
  complaint: number,
): { offset: number; code: 'MISSING_CHAR' | 'EXTRA_CHAR' } | undefined {
  const end = text.indexOf('\n', complaint);
  const opened: number[] = [];
  const tokens =
    /"(?:\\.|[^"\\\n])*"?|(?<=[\s,:[{-])'(?:''|[^'\n])*'?|(?<=\s)#[^\n]*|[[\]{}]|\n(?=(?:- |[a-z]\w*:))/g;
  for (const { 0: token, index } of text.slice(0, end === -1 ? text.length : end).matchAll(tokens)) {
    const isOpen = /^["']/.test(token) && (token.length === 1 || token.at(-1) !== token[0]);
    if (isOpen) return { offset: index, code: 'MISSING_CHAR' };
    if (/^[[{]$/.test(token)) opened.push(index);
    else if (/^[\]}]$/.test(token)) {
      const opener = opened.pop();
      if (opener === undefined || (text[opener] === '{') !== (token === '}'))
        return { offset: index, code: 'EXTRA_CHAR' };
    } else if (token === '\n' && opened[0] !== undefined) break;
  }
  const [first] = opened;
  return first === undefined ? undefined : { offset: first, code: 'MISSING_CHAR' };
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
