import { nearestName } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ReportInput } from './catalogue-input.ts';

/** The figures that a report puts on the home page, in the order given. */
export function readHighlights(
  input: ReportInput,
  figures: readonly Figure[],
  errors: AuthoringError[],
): Figure[] {
  return input.frontmatter.highlights.flatMap((id, position) => {
    const figure = figures.find((candidate) => candidate.id === id);
    if (figure !== undefined) return [figure];
    const nearest = nearestName(
      id,
      figures.map((candidate) => candidate.id),
    );
    errors.push({
      at: input.at(['highlights', position]),
      code: '数据-07',
      severity: 'error',
      message: `本报告没有编号为 ${id} 的数。`,
      current: id,
      cure: nearest === undefined ? '写本报告 metrics 里的编号。' : `是不是 ${nearest}？`,
    });
    return [];
  });
}
