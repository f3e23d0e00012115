import { z } from 'zod';

/** A word that may be chosen for a field, and what it means where the word doesn't say so itself. */
export interface Choice {
  readonly word: string;
  readonly meaning: string | undefined;
}

/** What a field takes, as far as a message about it must know. */
export type Wanted =
  | { readonly kind: 'text' | 'number' | 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'list'; readonly element: z.ZodType }
  | { readonly kind: 'entry'; readonly fields: Readonly<Record<string, z.ZodType>> };

/** What a schema wants written: wrappers that make a field optional or read its text are looked through. */
export function wantedBy(schema: z.ZodType, written?: unknown): Wanted {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodEnum) return { kind: 'choice', choices: choicesOf(bare.options, schema) };
  if (bare instanceof z.ZodLiteral) return { kind: 'choice', choices: choicesOf([...bare.values], schema) };
  if (bare instanceof z.ZodArray) return { kind: 'list', element: bare.element as z.ZodType };
  if (bare instanceof z.ZodObject) return { kind: 'entry', fields: bare.shape as Record<string, z.ZodType> };
  if (bare instanceof z.ZodRecord) return { kind: 'entry', fields: {} };
  if (bare instanceof z.ZodDiscriminatedUnion) return { kind: 'entry', fields: fieldsOfUnion(bare, written) };
  if (bare instanceof z.ZodBoolean) return { kind: 'boolean' };
  return { kind: bare instanceof z.ZodNumber ? 'number' : 'text' };
}

/** The schema of the field at a path; of entries of several kinds, the kind that is written decides. */
export function schemaAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  written: unknown,
): z.ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const wanted = wantedBy(schema, written);
  const next =
    wanted.kind === 'list'
      ? wanted.element
      : wanted.kind === 'entry'
        ? wanted.fields[String(step)]
        : undefined;
  return next && schemaAt(next, rest, valueAt(written, [step]));
}

/** The value at a path of some data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** Whether a field may be left out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

/** What a field means, in the words of its description; empty where it has none. */
export function meaningOf(schema: z.ZodType | undefined): string {
  if (schema === undefined) return '';
  return schema.description ?? (isWrapper(schema) ? meaningOf(innerOf(schema)) : '');
}

/** What could stand after a field's colon, as staff write it: the description's own example (如：……), or one of its kind. */
export function exampleOf(schema: z.ZodType): string {
  const wanted = wantedBy(schema);
  const own = /如：("[^"]*"|\{[^}]*\}|\[[^\]]*\]|[^；，。、（]+)/.exec(meaningOf(schema))?.[1];
  if (own !== undefined) return own;
  switch (wanted.kind) {
    case 'choice':
      return wanted.choices[0]?.word ?? '';
    case 'boolean':
      return 'true';
    case 'number':
      return '2';
    case 'list':
      return `[${exampleOf(wanted.element)}]`;
    case 'entry':
      return exampleOfEntry(wanted.fields);
    case 'text':
      return 'sanjiang-bridge';
  }
}

/** An entry with all that it needs: `{ id: fines, metric: fines, value: "786300元" }`. */
function exampleOfEntry(fields: Readonly<Record<string, z.ZodType>>): string {
  const all = Object.entries(fields);
  const needed = all.filter(([, field]) => !isOptional(field));
  const shown = needed.length > 0 ? needed : all.slice(0, 1);
  return `{ ${shown.map(([name, field]) => `${name}: ${exampleOf(field)}`).join(', ')} }`;
}

function fieldsOfUnion(union: z.ZodDiscriminatedUnion, written: unknown): Record<string, z.ZodType> {
  const kinds = union.options.map((kind) => (kind as z.ZodObject).shape as Record<string, z.ZodType>);
  const name = union.def.discriminator;
  const own = kinds.find((fields) => fields[name]?.safeParse(valueAt(written, [name])).success);
  const markers = kinds.flatMap((fields) => fields[name] ?? []);
  const words = markers.flatMap((marker) => (marker instanceof z.ZodLiteral ? [...marker.values] : []));
  const meanings = markers.map((marker, index) => `${words[index]} ${meaningOf(marker)}`).join('；');
  return { ...(own ?? kinds[0]), [name]: z.enum(words.map(String)).describe(`是哪一种：${meanings}`) };
}

/** `draft 送审稿，不公布；published 公布` in a description says what each word means. */
function choicesOf(words: readonly unknown[], schema: z.ZodType): Choice[] {
  return words.map((word) => ({
    word: String(word),
    meaning: new RegExp(`(?<![a-z])${String(word)} ([^；，。、]+)`).exec(meaningOf(schema))?.[1],
  }));
}

type Wrapper = z.ZodOptional | z.ZodDefault | z.ZodPipe;

function isWrapper(schema: z.ZodType): schema is Wrapper {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPipe;
}

function innerOf(schema: Wrapper): z.ZodType {
  return (schema instanceof z.ZodPipe ? schema.in : schema.unwrap()) as z.ZodType;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return isWrapper(schema) ? unwrap(innerOf(schema)) : schema;
}
