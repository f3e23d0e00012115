import { isPair, isScalar, type ParsedNode, visit, type YAMLError } from 'yaml';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import { isQuotedField } from './yaml-fields.ts';

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
    // `a: a: a:` opens a level with every colon; an entry of ours has a dozen fields.
    const colons = line.match(/:(?=[ \t])/g)?.length ?? 0;
    if (colons > 8 * mostLevels) return index;
    // Each level of names within names is indented by at least one more space.
    if (levels > mostLevels || lead.length > 8 * mostLevels) return index;
  }
  return undefined;
}

/** What a parser complains of, and two things that the lines themselves show. */
type Complaint = YAMLError['code'] | 'EXTRA_CHAR';

/**
 * A complaint of the parser in our words.
 *
 * @param line the line that is at fault
 */
export function parserFault(complaint: Complaint, line: string, at: SourcePosition): AuthoringError {
  const [message, cure] = parserMessages[complaint] ?? [
    '这一行读不懂。',
    '写成“名称: 内容”，或者 - { 名称: 内容, 名称: 内容 } 这样的一条；引号、括号成对，冒号后面空一格。',
  ];
  const current = line.trim().length > 60 ? `${line.trim().slice(0, 60)}……` : line.trim();
  return {
    at,
    code: complaint === 'DUPLICATE_KEY' ? '开头-05' : '开头-01',
    severity: 'error',
    message,
    ...(current === '' ? {} : { current }),
    cure,
  };
}

const indent = [
  '缩进没有对齐，或者上一行没有写完。',
  '同一层的各行左边对齐，用空格；上一行要有冒号、引号、括号的补上。',
] as const;
const foreign = [
  '这里的符号（&、*、!、%、@ 一类）在 YAML 里另有意思。',
  '删去它；是内容里的，把整个内容用半角双引号括起来，如 title: "内容"。',
] as const;

const parserMessages: Partial<Record<Complaint, readonly [message: string, cure: string]>> = {
  DUPLICATE_KEY: ['同一个名称写了两次。', '留下对的一行，删去另一行。'],
  MISSING_CHAR: ['引号、括号没有成对，或者少了逗号。', '补上缺的引号、括号或逗号，都用半角。'],
  EXTRA_CHAR: ['多了一个右括号，或者少了左括号。', '删去多的；一条的开头是 - {，结尾是 }。'],
  BAD_INDENT: indent,
  BLOCK_IN_FLOW: indent,
  BAD_COLLECTION_TYPE: indent,
  TAB_AS_INDENT: ['用制表符（Tab）缩进。', '把 Tab 换成空格。'],
  BLOCK_AS_IMPLICIT_KEY: [
    '这一行读不懂：一行里有两个冒号，或者上一行没有写完。',
    '一行只写一项；内容里有冒号的，用半角双引号括起来，如 title: "甲: 乙"。',
  ],
  MULTILINE_IMPLICIT_KEY: [
    '这一行没有冒号，不知道是哪一项的内容。',
    '写成“名称: 内容”，冒号用半角，后面空一格。',
  ],
  BAD_DQ_ESCAPE: ['引号里的反斜线不能这样用。', '反斜线写成两个 \\\\，或者改用 /。'],
  BAD_SCALAR_START: foreign,
  BAD_ALIAS: foreign,
  ALIAS_PROPS: foreign,
  BAD_DIRECTIVE: foreign,
  MULTIPLE_ANCHORS: foreign,
  MULTIPLE_TAGS: foreign,
  TAG_RESOLVE_FAILED: foreign,
  BAD_PROP_ORDER: foreign,
  MULTIPLE_DOCS: ['多了一行 --- 或者 ...。', '删去这一行：这里只能有一份内容。'],
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
  const [name, value] = /^([a-z]\w*) +(\S.*)$/.exec(rest)?.slice(1) ?? [];
  if (name !== undefined) {
    const cure = `写成 ${name}: ${value}。`;
    return { at, code: '开头-01', severity: 'error', message: '名称后面少了冒号。', current: rest, cure };
  }
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
    cure: `用半角双引号括起来，写在一行里，如 ${name}: "……"。`,
  };
}
