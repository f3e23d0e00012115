import type { z } from 'zod';
import { longestShared } from '#src/language/grammar/clause-before.ts';
import { nearestName } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import {
  type Choice,
  exampleOf,
  isOptional,
  meaningOf,
  schemaAt,
  valueAt,
  type Wanted,
  wantedBy,
} from './schema-fields.ts';
import type { YamlSource } from './yaml-source.ts';

type Path = readonly PropertyKey[];
type Words = Pick<AuthoringError, 'message' | 'cure'>;

/** One fault of data, and what is asked to know what to say of it. */
interface WrongField {
  /** The field's place in words, and its own name; empty for an entry of a list. */
  readonly place: string;
  readonly name: string;
  readonly schema: z.ZodType;
  readonly wanted: Wanted;
  readonly written: unknown;
  /** The value as it is written, on one line. */
  readonly source: string;
  /** What the schema itself says is wrong, in Chinese; empty where it has no words of its own. */
  readonly reason: string;
}

/**
 * What a schema's issues mean to the person who wrote the YAML: each at its line, once, in the words of the schema's own
 * descriptions. The issues' messages are used where the schema gives them; what zod itself would say isn't.
 */
export function shapeFaults(
  issues: readonly z.core.$ZodIssue[],
  yaml: YamlSource,
  schema: z.ZodType,
): AuthoringError[] {
  const told = new Set<string>();
  const faults = issues.flatMap((issue) => {
    const key = JSON.stringify(issue.path);
    if (issue.code !== 'unrecognized_keys' && told.has(key)) return [];
    told.add(key);
    return issue.code === 'unrecognized_keys'
      ? unknownNames(issue, yaml, schema)
      : [wrongField(issue, yaml, schema)];
  });
  // A mistyped name is unknown, and what it was meant to be seems missing.
  const meant = new Set(faults.flatMap(({ meant }) => meant ?? []));
  return faults.flatMap(({ meant: _, missing, ...fault }) => {
    // A field that seems missing may stand in a line that couldn't be read.
    const mayBeUnread = missing !== undefined && !yaml.isWhole && JSON.parse(missing).length === 1;
    return mayBeUnread || meant.has(missing ?? '') ? [] : [fault];
  });
}

interface ShapeFault extends AuthoringError {
  /** The path of the field that a mistyped name most likely means, or that is missing. */
  readonly meant?: string;
  readonly missing?: string;
}

function unknownNames(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  yaml: YamlSource,
  schema: z.ZodType,
): ShapeFault[] {
  const entry = schemaAt(schema, path, yaml.data);
  const wanted = entry && wantedBy(entry, valueAt(yaml.data, path));
  const known = wanted?.kind === 'entry' ? Object.keys(wanted.fields) : [];
  // The colon of a line that was torn stands alone; the torn line says so itself.
  const named = yaml.isWhole ? keys : keys.filter((key) => key.trim() !== '');
  return named.map((key) => {
    const unused = known.filter((name) => valueAt(yaml.data, [...path, name]) === undefined);
    const nearest = nearestName(key.trim(), unused) ?? nearestName(key.trim(), known);
    const isFree = nearest !== undefined && unused.includes(nearest);
    const hint = nearest === undefined ? '' : isFree ? `是不是 ${nearest}？` : `已经有 ${nearest} 了。`;
    return {
      at: yaml.positionOf([...path, key], 'key'),
      code: '字段-01',
      severity: 'error',
      message: key.trim() === '' ? '冒号前面没有名称。' : `没有 ${shorten(key)} 这一项。${hint}`,
      cure: `${isFree ? `改成 ${nearest}` : '删去这一项'}。可以用的有：${known.join('、')}。`,
      ...(isFree ? { meant: JSON.stringify([...path, nearest]) } : {}),
    };
  });
}

function wrongField(issue: z.core.$ZodIssue, yaml: YamlSource, root: z.ZodType): ShapeFault {
  // Of an entry of no known kind, what is wrong is the field that says the kind.
  const path = isOfUnknownKind(issue)
    ? [...issue.path.filter((step) => step !== issue.discriminator), issue.discriminator]
    : issue.path;
  const schema = schemaAt(root, path, yaml.data) ?? root;
  const written = valueAt(yaml.data, path);
  const last = path.at(-1);
  const field: WrongField = {
    place: placeName(path),
    name: typeof last === 'string' ? last : '',
    schema,
    wanted: wantedBy(schema, written),
    written,
    source: shorten(yaml.sourceOf(path)),
    reason: issue.message,
  };
  if (written === undefined) {
    return {
      at: yaml.positionOf(path.slice(0, -1)),
      code: '字段-02',
      severity: 'error',
      message: `缺少 ${field.place.trimEnd()}${inBrackets(meaningOf(schema))}。`,
      cure: `加上 ${lineOf(field)}，换成自己的内容。`,
      missing: JSON.stringify(path),
    };
  }
  const current =
    field.source === ''
      ? {}
      : { current: field.name === '' ? field.source : `${field.name}: ${field.source}` };
  return {
    at: yaml.positionOf(path),
    code: '字段-03',
    severity: 'error',
    ...current,
    ...wordsFor(issue, field),
  };
}

function isOfUnknownKind(
  issue: z.core.$ZodIssue,
): issue is z.core.$ZodIssueInvalidUnion & { discriminator: string } {
  return (
    issue.code === 'invalid_union' &&
    typeof issue.discriminator === 'string' &&
    issue.path.at(-1) === issue.discriminator
  );
}

function wordsFor(issue: z.core.$ZodIssue, field: WrongField): Words {
  const { wanted, written, place, source, reason, schema } = field;
  if (written === null || (typeof written === 'string' && written.trim() === ''))
    return nothingWritten(field);
  if (Array.isArray(written) && wanted.kind === 'list') {
    const most = issue.code === 'too_big' ? Number(issue.maximum) : undefined;
    const message =
      most === undefined
        ? `${place}里一个也没有写。`
        : `${place}最多写 ${most} 个，现在有 ${written.length} 个。`;
    return { message, cure: most === undefined ? writeLike(field) : '留下要的，删去多的。' };
  }
  switch (wanted.kind) {
    case 'choice':
      return wrongChoice(field, wanted.choices);
    case 'boolean':
      return { message: `${place}只能写 true（是）或者 false（不是）。`, cure: writeLike(field) };
    case 'number':
      return { message: `${place}要写 1、2、3 这样的数，不加引号。`, cure: writeLike(field) };
    case 'list':
      return notAList(field, wanted.element);
    case 'entry':
      return { message: `${place}要写成几项“名称: 内容”，${formOf(written)}。`, cure: writeLike(field) };
    case 'text':
      break;
  }
  if (typeof written === 'object')
    return { message: `${place}只写一段文字，${formOf(written)}。`, cure: writeLike(field) };
  if (typeof written === 'string') {
    return {
      message: reason === '' ? `${place}的写法不对。` : `${place}的内容不对：${reason}`,
      cure: writeLike(field),
    };
  }
  const asText = schema.safeParse(source, { error: () => '' });
  if (asText.success) {
    return {
      message: `${place}要写文字，${source} 没有加引号，不当作文字。`,
      cure: `写成 ${field.name}${field.name === '' ? '' : ': '}"${source}"。`,
    };
  }
  const why = asText.error.issues[0]?.message ?? '';
  return { message: `${place}的内容不对：${why === '' ? '这里要写文字。' : why}`, cure: writeLike(field) };
}

function nothingWritten(field: WrongField): Words {
  const { place, written, schema, name } = field;
  const where = name === '' ? `${place}是空的` : `${place}后面没有写内容`;
  const message = written === null ? `${where}。` : `${place}的引号里没有内容。`;
  const isSpare = name === '' || isOptional(schema);
  return { message, cure: `${writeLike(field)}${isSpare ? '没有要写的，删去这一项。' : ''}` };
}

function wrongChoice(field: WrongField, choices: readonly Choice[]): Words {
  const said = field.source.replace(/^["']|["']$/g, '');
  const nearest =
    nearestName(
      said,
      choices.map(({ word }) => word),
    ) ?? meantBy(said, choices);
  const options = choices.map(({ word, meaning }) =>
    meaning === undefined ? word : `${word}（${meaning}）`,
  );
  return {
    message: `${field.place}不能写 ${field.source}。${nearest === undefined ? '' : `是不是 ${nearest}？`}`,
    cure: `从这些里选一个：${options.join('、')}。如 ${field.name}: ${nearest ?? choices[0]?.word}。`,
  };
}

/** The word whose meaning a Chinese word comes closest to: 撤回 → withdrawn（已撤回）. */
function meantBy(said: string, choices: readonly Choice[]): string | undefined {
  const run = ({ meaning = '' }: Choice) => longestShared(said, meaning).length;
  const best = choices.toSorted((a, b) => run(b) - run(a))[0];
  return best !== undefined && run(best) >= 2 ? best.word : undefined;
}

function notAList(field: WrongField, element: z.ZodType): Words {
  const { place, written, name, source } = field;
  if (typeof written === 'object') {
    return {
      message: `${place}要一条一条地写，每条前面是短横线和空格，${formOf(written)}。`,
      cure: writeLike(field),
    };
  }
  const isElement = element.safeParse(written).success;
  return {
    message: `${place}要写成一列，用方括号括起来或者一条一行，${formOf(written)}。`,
    cure: isElement ? `写成 ${name}: [${source}]。` : writeLike(field),
  };
}

function formOf(written: unknown): string {
  if (Array.isArray(written)) return '现在写成了一列';
  return typeof written === 'object' ? '现在写成了几项“名称: 内容”' : '现在只有一个内容';
}

/** How to write a field, what it means, and an example that would pass. */
function writeLike(field: WrongField): string {
  return `写成 ${lineOf(field)}${inBrackets(meaningOf(field.schema))}。`;
}

function lineOf({ name, schema, wanted }: WrongField): string {
  if (wanted.kind === 'list' && wantedBy(wanted.element).kind === 'entry') {
    return `${name === '' ? '' : `${name}: 下面另起一行 `}- ${exampleOf(wanted.element)}`;
  }
  return name === '' ? exampleOf(schema) : `${name}: ${exampleOf(schema)}`;
}

function inBrackets(meaning: string): string {
  return meaning === '' ? '' : `（${meaning}）`;
}

/** A path as staff count: `metrics 第 3 条的 value`. */
function placeName(path: Path): string {
  if (path.length === 0) return '整个文件';
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `第 ${step + 1} 条`;
      return index === 0 ? String(step) : `的 ${String(step)}`;
    })
    .join(' ')
    .replaceAll('条 的', '条的')
    .replace(/(?<=[!-~])$/, ' ');
}

/** The first line of what is written, at a length that a message can show. */
function shorten(words: string): string {
  const line = words.split('\n')[0]?.trim() ?? '';
  return line.length > 60 ? `${line.slice(0, 60)}……` : line;
}
