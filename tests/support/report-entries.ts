import { type DefaultTreeAdapterTypes as Html, parseFragment } from 'parse5';
import { markdownToHtml } from 'satteri';
import { parse } from 'yaml';

/** A figure as the frontmatter of a page has it. */
export interface FigureEntry {
  readonly id: string;
  readonly metric: string;
  readonly subject?: string;
  readonly value: string;
  readonly quote: string;
  readonly occurrence?: number;
  readonly kind?: string;
  readonly parent?: string;
  readonly coverage?: string;
  readonly coverageSaid?: string;
}

/** The lists of a page. */
export interface Entries {
  readonly metrics: readonly FigureEntry[];
  readonly projects: readonly { readonly project: string; readonly step: string }[];
  readonly commitments: readonly { readonly quote: string; readonly due?: string | number }[];
}

export function entriesOf(page: string): Entries {
  const lists = parse(page.split(/^---$/m)[1] ?? '');
  return { metrics: [], projects: [], commitments: [], ...lists };
}

/** What a page says, white space left out: its HTML, read by a parser that isn't the importer's. */
export function pageText(page: string): string {
  const { html } = markdownToHtml(page.replace(/^---\n[\s\S]*?\n---\n/, ''), {
    features: { gfm: { footnotes: false }, smartPunctuation: false },
  });
  return squeezed(textOf(parseFragment(html)));
}

function textOf(node: Html.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Where the values of figures stand in a text without white space: each by its quote, and in it not inside a longer number. */
export function figuresByPlace(figures: readonly FigureEntry[], text: string): Map<number, FigureEntry> {
  return new Map(
    figures.map((figure) => {
      const quote = samePowers(squeezed(figure.quote));
      let start = -1;
      for (let time = 0; time < (figure.occurrence ?? 1); time += 1)
        start = samePowers(text).indexOf(quote, start + 1);
      const value = samePowers(squeezed(figure.value)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const inside = new RegExp(`(?<![0-9.])${value}`).exec(quote)?.index ?? Number.NaN;
      if (start === -1 || Number.isNaN(inside))
        throw new Error(`${figure.value} isn't where ${figure.quote} is`);
      return [start + inside, figure];
    }),
  );
}

/** m² and m2 are the same unit, written in Word and in plain text. */
function samePowers(text: string): string {
  return text.replaceAll('²', '2').replaceAll('³', '3');
}

/** The headings of a page, as they are written. */
export function headingsOf(page: string): { depth: number; text: string }[] {
  return Array.from(page.matchAll(/^(#{2,6}) (.*)$/gm), ([, marks = '', text = '']) => ({
    depth: marks.length,
    text: squeezed(text.replaceAll('\\', '')),
  }));
}

/** How many of `found` are in `wanted`, each of which counts once. */
export function shared(found: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted];
  return found.filter((value) => {
    const place = left.indexOf(value);
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  }).length;
}
