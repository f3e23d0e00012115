import { isPair, isScalar, type ParsedNode, visit, type YAMLError } from 'yaml';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import { isQuotedField } from './yaml-slips.ts';

/** Gives the position in the file of an offset in the YAML. */
export type PositionAt = (offset: number) => SourcePosition;

/** Far beyond what content needs, which is three or four levels; parsers are recursive and break at some thousands. */
const mostLevels = 32;

/** The fault of YAML that is nested deeper than {@link mostLevels}, which no parser is given; undefined where it isn't. */
export function nestingFault(text: string, file: string, firstLine: number): AuthoringError | undefined {
  const index = firstTooDeep(text);
  if (index === undefined) return undefined;
  return {
    at: { file, line: firstLine + index, column: 1 },
    code: '开头-09',
    severity: 'error',
    message: `括号或者列表套了 ${mostLevels} 层以上，不读。`,
    cure: '照手册里的样子写，最多套三四层。',
  };
}

/**
 * The first line, counted from 0, on which brackets or list items are nested too deep. Brackets within quotation marks count,
 * too: no text has so many that stay open.
 */
function firstTooDeep(text: string): number | undefined {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      if (bracket === '[' || bracket === '{') open += 1;
      else if (open > 0) open -= 1;
      if (open > mostLevels) return index;
    }
    const [lead = ''] = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line) ?? [];
    const levels = lead.replace(/[^-?:]/g, '').length;
    // Each level of names within names is indented by at least one more space.
    if (levels > mostLevels || lead.length > 8 * mostLevels) return index;
  }
  return undefined;
}

/** A complaint of the parser in our words; its code may be a better one than its own. */
export function parserFault(
  code: YAMLError['code'],
  error: Pick<YAMLError, 'message'>,
  at: SourcePosition,
): AuthoringError {
  const known = parserMessages[code];
  return {
    at,
    code: code === 'DUPLICATE_KEY' ? '开头-05' : '开头-01',
    severity: 'error',
    message: known?.message ?? '这里的 YAML 读不懂。',
    ...(known === undefined ? { current: error.message } : {}),
    cure:
      known?.cure ??
      '对照手册里的样子检查这一行和它的上一行：引号和括号成对，冒号后面有空格，缩进用空格对齐。',
  };
}

const parserMessages: Partial<Record<YAMLError['code'], { message: string; cure: string }>> = {
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

/** What is wrong with YAML that a parser takes without complaint. */
export interface ContentFaults {
  /** The first alias (`*name`): aliases can be piled up until a few lines stand for billions of values. */
  readonly aliases: readonly AuthoringError[];
  /** Values cut at a half-width comma, and printed words without quotation marks. */
  readonly values: readonly AuthoringError[];
}

/** Finds what staff didn't mean in YAML that parses. */
export function findContentFaults(contents: ParsedNode | null, positionAt: PositionAt): ContentFaults {
  const aliases: AuthoringError[] = [];
  const cuts: AuthoringError[] = [];
  const loose: AuthoringError[] = [];
  visit(contents, {
    Alias(_, { source, range }) {
      if (aliases.length === 0) aliases.push(aliasFault(source, positionAt(range?.[0] ?? 0)));
    },
    Map(_, map) {
      // The rest of a cut value stands in the braces as a name without a value, which YAML allows.
      const rest = map.flow === true ? map.items.find(isNameOnly)?.key : undefined;
      if (isScalar(rest)) cuts.push(cutFault(String(rest.value), positionAt(rest.range?.[0] ?? 0)));
    },
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isScalar(value)) return undefined;
      const isLoose = value.type === 'PLAIN' && value.value !== null && isQuotedField(String(key.value));
      if (isLoose)
        loose.push(looseFault(String(key.value), value.source ?? '', positionAt(value.range?.[0] ?? 0)));
      // Nothing is inside of them, and most of a file are such pairs.
      return visit.SKIP;
    },
  });
  const cutLines = new Set(cuts.map(({ at }) => at.line));
  return { aliases, values: [...cuts, ...loose.filter(({ at }) => !cutLines.has(at.line))] };
}

function isNameOnly(pair: unknown): boolean {
  if (!isPair(pair) || !isScalar(pair.key)) return false;
  const { value } = pair;
  return value === null || (isScalar(value) && value.source === undefined && value.value === null);
}

function aliasFault(name: string, at: SourcePosition): AuthoringError {
  return {
    at,
    code: '开头-09',
    severity: 'error',
    message: '行里的 * 在 YAML 里是引用别处的内容，不能用。',
    current: `*${name}`,
    cure: '要用的内容照样再写一遍；这是文字的，用半角双引号括起来。',
  };
}

/** `{ quote: 新建安防工程16km,总投资611万元 }` */
function cutFault(rest: string, at: SourcePosition): AuthoringError {
  return {
    at,
    code: '开头-06',
    severity: 'error',
    message: '内容里有半角逗号，却没有用引号括起来，被截成了两段。',
    current: rest,
    cure: '把整个内容用半角双引号括起来，如 quote: "新建安防工程16km,总投资611万元"。',
  };
}

/** YAML cuts words without quotation marks at ` #`, `: ` or a comma: if not now, then when the next one is written. */
function looseFault(name: string, words: string, at: SourcePosition): AuthoringError {
  return {
    at,
    code: '开头-08',
    severity: 'error',
    message: `${name} 没有用引号括起来。`,
    current: words,
    cure: `写成 ${name}: "${words}"；npm run check -- --fix 会替你加上。`,
  };
}
