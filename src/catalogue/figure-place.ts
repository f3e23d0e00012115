import type { SourcePosition } from '#src/records/authoring-error.ts';
import type { Figure } from '#src/records/figure.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';
import type { ReportInput } from './catalogue-input.ts';

/** Where a figure's field is written; of a field that isn't, where the figure is. */
export function figurePlace(
  { frontmatter, at }: ReportInput,
  figure: Figure,
  field: keyof FigureEntry,
): SourcePosition {
  return at(['metrics', frontmatter.metrics.findIndex(({ id }) => id === figure.id), field]);
}
