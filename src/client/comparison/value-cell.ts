import type { SideValue } from '#src/catalogue/comparison/comparison-sides.ts';
import { printedParts } from '#src/language/text/cut-text.ts';
import { type Markup, markup } from './markup.ts';
import { sourceLink } from './source-link.ts';

/** What one report says: the printed words, the days they speak of, a later report's correction, the way to the sentence. */
export function valueCell(value: SideValue | undefined, unsaid: string): Markup {
  if (value === undefined) return markup`<td role="cell" class="not-provided">${unsaid}</td>`;
  const { printed, kind, coverage, restated, href, clause } = value;
  const later =
    restated &&
    markup`<p class="figure-table-note"><a href="${restated.href}">${restated.reportName}报告改写为${restated.printed}</a>，按新的算</p>`;
  return markup`<td role="cell"><p class="figure-table-${kind === 'actual' ? 'done' : 'planned'}">${printedValue(printed)}</p><p class="compare-coverage">${coverage}</p>${later}${sourceLink(href, clause, `${nameOf(value)} ${printed}`)}</td>`;
}

/** The metric with its project, as one name. */
function nameOf({ metric, subject }: SideValue): string {
  return `${subject?.name ?? ''}${metric.name}`;
}

function printedValue(printed: string): Markup {
  const parts = printedParts(printed).map(({ text, isNumber }) =>
    isNumber ? markup`<b>${text}</b>` : markup`<small>${text}</small>`,
  );
  return markup`<span class="printed-value">${parts}</span>`;
}
