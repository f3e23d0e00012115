import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A numbering level of a recipe: `level 0: chineseCounting %1、`. */
export interface RecipeLevel {
  readonly format: string;
  readonly text: string;
}

/** A paragraph or a table row of a recipe, its marks still in it. */
export type RecipeLine =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** Automatic number: its level, and the label that a reader sees. */
      readonly label: { readonly level: number; readonly printed: string } | undefined;
      /** The heading that the importer should find, and its depth. */
      readonly heading: { readonly depth: number; readonly text: string } | undefined;
      readonly indent: string;
    }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

/** A document of tests/fixtures/importing, understood. */
export interface Recipe {
  readonly name: string;
  readonly header: ReadonlyMap<string, string>;
  readonly levels: readonly RecipeLevel[];
  readonly lines: readonly RecipeLine[];
  /** What a page of it should say, one paragraph a line. */
  readonly expectedText: string;
  readonly expectedHeadings: readonly { readonly depth: number; readonly text: string }[];
  readonly expectedFigures: readonly string[];
}

export const recipeDir = join(import.meta.dirname, '../fixtures/importing');

/** Reads a recipe by its file name without `.txt`. */
export function readRecipe(name: string): Recipe {
  const source = readFileSync(join(recipeDir, `${name}.txt`), 'utf8');
  const [head = '', body = ''] = source.split(/^---\n/m);
  const header = new Map<string, string>();
  const levels: RecipeLevel[] = [];
  for (const line of head.trim().split('\n')) {
    const [key = '', value = ''] = line.split(/: (.*)/);
    const [format = '', text = ''] = value.split(' ');
    if (key.startsWith('level')) levels.push({ format, text });
    else header.set(key, value);
  }
  const single = body.split('\n').filter((line) => line.trim() !== '');
  const [title = '', ...rest] = single;
  const times = Number(header.get('repeat') ?? 1);
  const repeated = Array.from({ length: times }, (_, index) =>
    rest.map((line) => (times === 1 ? line : line.replaceAll('N', String(index + 1)))),
  ).flat();
  const lines = [...(single.length === 0 ? [] : [title]), ...repeated].map(readRecipeLine);
  return {
    name,
    header,
    levels,
    lines,
    expectedText: lines.map((line) => plainOf(line)).join('\n'),
    expectedHeadings: lines.flatMap((line) => (line.kind === 'row' ? [] : (line.heading ?? []))),
    expectedFigures: lines.flatMap((line) =>
      Array.from(
        (line.kind === 'row' ? line.cells.join('│') : line.text).matchAll(/\{\{(.*?)\}\}/g),
        (match) => raised(match[1] ?? ''),
      ),
    ),
  };
}

/** A line below the `---` of a recipe. */
export function readRecipeLine(line: string): RecipeLine {
  if (line.startsWith('│')) return { kind: 'row', cells: line.split('│').slice(1, -1) };
  const [, depth, rest = ''] = /^(?:=([1-6]) )?(.*)$/.exec(line) ?? [];
  const [, level, printed, words = ''] = /^(?:@([0-9])<(.*?)>)?(.*)$/.exec(rest) ?? [];
  const indent = /^\s*/.exec(words)?.[0] ?? '';
  const text = words.trim();
  return {
    kind: 'paragraph',
    text: text.replace('‖', ''),
    label: level === undefined || printed === undefined ? undefined : { level: Number(level), printed },
    heading:
      depth === undefined
        ? undefined
        : { depth: Number(depth), text: `${printed ?? ''}${shown(text.split('‖')[0] ?? '')}` },
    indent,
  };
}

function plainOf(line: RecipeLine): string {
  if (line.kind === 'row') return line.cells.map(shown).join('\n');
  return `${line.label?.printed ?? ''}${shown(line.text)}`;
}

/** The words that a reader of the page sees: marks away, what a page can't carry away. */
function shown(text: string): string {
  return raised(text.replace(/\[\[.*?\]\]/g, '').replace(/\{\{|\}\}/g, ''));
}

function raised(text: string): string {
  return text.replace(/\^([23])\^/g, (_, digit: string) => (digit === '2' ? '²' : '³'));
}
