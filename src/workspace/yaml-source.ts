import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import { plainYamlPlaces } from './plain-yaml-places.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { firstTooDeep, mostLevels } from './yaml-bounds.ts';
import { isQuotedField } from './yaml-fields.ts';
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
}

/**
 * Parses YAML 1.2 as staff write it; the slips that YAML would silently read as something else are errors here. What would
 * break a parser, or a few lines of which stand for billions of values, isn't read.
 *
 * @param firstLine line of the file that `text` begins on, counted from 1
 */
export function parseYamlSource(file: string, text: string, firstLine = 1): YamlSource {
  const deep = firstTooDeep(text);
  if (deep !== undefined) return unread(tooDeep({ file, line: firstLine + deep, column: 1 }));
  const data = readPlainYaml(text);
  if (data === undefined) return parseCarefully(file, text, firstLine);
  let placeOf: ReturnType<typeof plainYamlPlaces> | undefined;
  return {
    data,
    isWhole: true,
    errors: [],
    positionOf(path, part = 'value') {
      placeOf ??= plainYamlPlaces(text);
      const before = text.slice(0, placeOf(path, part)).split('\n');
      return { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    },
  };
}

/** YAML of which nothing is read. */
function unread(error: AuthoringError): YamlSource {
  return { data: undefined, isWhole: false, errors: [error], positionOf: () => error.at };
}

function tooDeep(at: SourcePosition): AuthoringError {
  return {
    at,
    code: '开头-09',
    severity: 'error',
    message: `括号或者列表套了 ${mostLevels} 层以上，不读。`,
    cure: '照手册里的样子写，最多套三四层。',
  };
}

function parseCarefully(file: string, text: string, firstLine: number): YamlSource {
  const lineCounter = new LineCounter();
  const at = (offset: number): SourcePosition => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // Slips that can be mended without asking are reported and read as they are meant, so that the rest is checked, too.
  const slips = findYamlSlips(text);
  const errors = slips.map(({ line, column, code, message, current, cure }): AuthoringError => {
    return {
      at: { file, line: firstLine + line - 1, column },
      severity: 'error',
      code,
      message,
      current,
      cure,
    };
  });
  const lines = text.split('\n');
  for (const { line, mended } of slips) lines[line - 1] = mended;

  let readable = lines.join('\n');
  let document = parseDocument(readable, { lineCounter, prettyErrors: false });
  let isWhole = true;
  // What can't be read is reported and left out, line by line, until the rest can.
  for (let round = 0; round < mostUnreadableLines && document.errors.length > 0; round += 1) {
    isWhole = false;
    const [error] = document.errors;
    if (error === undefined) break;
    const place = error.code === 'MISSING_CHAR' ? openedAt(readable, error.pos[0]) : error.pos[0];
    errors.push(refusal(error, at(place)));
    const rest = withoutLine(readable, place);
    if (rest === undefined) break;
    readable = rest;
    document = parseDocument(readable, { prettyErrors: false });
  }
  const references = findReferences(document.contents, at);
  errors.push(...references);
  const isReadable = document.errors.length === 0 && references.length === 0;
  if (isReadable) {
    const cuts = findCutValues(document.contents, at);
    const cutLines = new Set(cuts.map((cut) => cut.at.line));
    const loose = findLooseWords(document.contents, at).filter((words) => !cutLines.has(words.at.line));
    errors.push(...cuts, ...loose, ...document.warnings.map((error) => refusal(error, at(error.pos[0]))));
  }

  return {
    data: isReadable ? (document.toJS() as unknown) : undefined,
    isWhole,
    errors,
    positionOf(path, part = 'value') {
      let node: unknown = document.contents;
      let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
      for (const step of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
          if (pair === undefined) break;
          const isLast = step === path.at(-1);
          const target = isLast && part === 'key' ? pair.key : (pair.value ?? pair.key);
          node = pair.value;
          if (isNode(target)) offset = target.range?.[0] ?? offset;
        } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
          node = node.items[Number(step)];
          if (isNode(node)) offset = node.range?.[0] ?? offset;
        } else break;
      }
      return at(offset);
    },
  };
}

/** A file with more of them isn't YAML at all, and one message says as much as fifty. */
const mostUnreadableLines = 20;

/**
 * The text with the line that holds `offset` blanked out, so that every offset stays; undefined where that would help
 * nothing: the line is blank already, or lines below it belong to it.
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

function refusal(error: YAMLError, at: SourcePosition): AuthoringError {
  const known = yamlMessages[error.code];
  return {
    at,
    code: error.code === 'DUPLICATE_KEY' ? '开头-05' : '开头-01',
    severity: 'error',
    message: known?.message ?? '这里的 YAML 读不懂。',
    ...(known === undefined ? { current: error.message } : {}),
    cure:
      known?.cure ??
      '对照手册里的样子检查这一行和它的上一行：引号和括号成对，冒号后面有空格，缩进用空格对齐。',
  };
}

const yamlMessages: Partial<Record<YAMLError['code'], { message: string; cure: string }>> = {
  DUPLICATE_KEY: { message: '同一个名称写了两次。', cure: '留下对的一行，删去另一行。' },
  MISSING_CHAR: {
    message: '引号、括号没有成对，或者少了逗号。',
    cure: '补上缺的引号、括号或逗号，都用半角。',
  },
  BAD_INDENT: { message: '缩进没有对齐。', cure: '同一层的各行左边对齐，用空格，不用 Tab。' },
  TAB_AS_INDENT: { message: '用制表符（Tab）缩进。', cure: '把 Tab 换成空格。' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '这一行读不懂：一行里有两个冒号，或者上一行没有写完。',
    cure: '内容里有冒号的，用半角双引号括起来。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行没有冒号，不知道是哪一项的内容。',
    cure: '写成“名称: 内容”，冒号用半角，后面空一格。',
  },
};

/** Finds the references to other places (`*name`): they can be piled up until a few lines stand for billions of values. */
function findReferences(
  contents: ParsedNode | null,
  at: (offset: number) => SourcePosition,
): AuthoringError[] {
  const errors: AuthoringError[] = [];
  visit(contents, (_, node) => {
    if (!isAlias(node)) return;
    errors.push({
      at: at(node.range?.[0] ?? 0),
      code: '开头-09',
      severity: 'error',
      message: '行里的 * 在 YAML 里是引用别处的内容，不能用。',
      current: `*${node.source}`,
      cure: '要用的内容照样再写一遍；这是文字的，用半角双引号括起来。',
    });
  });
  return errors.slice(0, 1);
}

/**
 * Finds values that a half-width comma has cut in two inside `{ … }`: the rest then stands there as a name
 * without a value (`{ quote: 新建安防工程16km,总投资611万元 }`), which YAML takes without a word.
 */
function findCutValues(
  contents: ParsedNode | null,
  at: (offset: number) => SourcePosition,
): AuthoringError[] {
  const errors: AuthoringError[] = [];
  visit(contents, {
    Map(_, map) {
      if (map.flow !== true) return;
      for (const pair of map.items) {
        const isCut =
          isPair(pair) &&
          isScalar(pair.key) &&
          (pair.value === null ||
            (isScalar(pair.value) && pair.value.source === undefined && pair.value.value === null));
        if (!isCut || !isScalar(pair.key)) continue;
        errors.push({
          at: at(pair.key.range?.[0] ?? 0),
          code: '开头-06',
          severity: 'error',
          message: '内容里有半角逗号，却没有用引号括起来，被截成了两段。',
          current: String(pair.key.value),
          cure: '把整个内容用半角双引号括起来，如 quote: "新建安防工程16km,总投资611万元"。',
        });
        return;
      }
    },
  });
  return errors;
}

/**
 * Finds a printed value or a quote without quotation marks: YAML cuts such words at ` #`, `: ` or a comma, now or when
 * the next one is written.
 */
function findLooseWords(
  contents: ParsedNode | null,
  at: (offset: number) => SourcePosition,
): AuthoringError[] {
  const errors: AuthoringError[] = [];
  visit(contents, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value) || !isQuotedField(String(key.value))) return;
      if (value.type !== 'PLAIN' || value.value === null) return;
      errors.push({
        at: at(value.range?.[0] ?? 0),
        code: '开头-08',
        severity: 'error',
        message: `${String(key.value)} 没有用引号括起来。`,
        current: value.source ?? '',
        cure: `写成 ${String(key.value)}: "${value.source ?? ''}"；npm run check -- --fix 会替你加上。`,
      });
    },
  });
  return errors;
}
