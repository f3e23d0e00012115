import { z } from 'zod';
import { locateFigure, locateQuote } from '#src/language/text/locate-quote.ts';
import { type ReportBody, sentenceAround } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';

const quoted = {
  id: z.string(),
  quote: z.string(),
  occurrence: z.number().optional(),
};

/**
 * As much of a report's frontmatter as is needed to mark its text: it is read before the registers are, and from YAML
 * as any parser gives it. That the entries are right is the content check's concern.
 */
export const markedEntriesSchema = z.object({
  metrics: z
    .array(z.object({ ...quoted, value: z.string(), kind: z.string().default('actual') }))
    .default([]),
  errata: z.array(z.object(quoted)).default([]),
});

/** What is marked in a report's text, as its frontmatter says it. */
export type MarkedEntries = z.infer<typeof markedEntriesSchema>;

/** Where the printed value of a figure stands in the text. */
export interface MarkedFigure extends TextRange {
  readonly id: string;
  /** It hasn't happened yet: a planned value or a target. */
  readonly isIntended: boolean;
}

/** Where a slip stands in the text. */
export interface MarkedErratum extends TextRange {
  readonly id: string;
  /** Counted from 1 in reading order: 勘1. */
  readonly number: number;
}

/** What is marked in the text of a report, each kind in reading order. */
export interface MarkedPlaces {
  readonly figures: readonly MarkedFigure[];
  readonly errata: readonly MarkedErratum[];
  /** The sentences that hold figures; they don't overlap. */
  readonly sentences: readonly TextRange[];
}

/**
 * Finds what is to be marked, in the way the catalogue traces figures and errata. What can't be found is left out here
 * and reported there.
 */
export function markedPlaces(body: ReportBody, entries: MarkedEntries): MarkedPlaces {
  const figures = entries.metrics
    .flatMap((entry): MarkedFigure[] => {
      const quote = locateQuote(body, entry.quote, entry.occurrence);
      const value = quote.found ? locateFigure(body, quote, entry.value) : undefined;
      if (!value?.ok) return [];
      return [{ id: entry.id, ...value.value, isIntended: entry.kind !== 'actual' }];
    })
    .sort(byPlace);
  const errata = entries.errata
    .flatMap((entry) => {
      const quote = locateQuote(body, entry.quote, entry.occurrence);
      return quote.found ? [{ id: entry.id, start: quote.start, end: quote.end }] : [];
    })
    .sort(byPlace)
    .map((erratum, index) => ({ ...erratum, number: index + 1 }));
  return { figures: withoutOverlaps(figures), errata, sentences: sentencesAround(body, figures) };
}

function sentencesAround(body: ReportBody, places: readonly TextRange[]): TextRange[] {
  return withoutOverlaps(places.map((place) => sentenceAround(body, place)).sort(byPlace));
}

/** The first of each run of ranges that overlap: no two marks may claim one character. */
function withoutOverlaps<T extends TextRange>(ranges: readonly T[]): T[] {
  const kept: T[] = [];
  for (const range of ranges) if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}

function byPlace(a: TextRange, b: TextRange): number {
  return a.start - b.start || a.end - b.end;
}
