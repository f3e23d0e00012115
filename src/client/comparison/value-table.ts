import type { Comparison } from '#src/catalogue/comparison/compare-sides.ts';
import type { SideValue } from '#src/catalogue/comparison/comparison-sides.ts';
import type { Difference } from '#src/catalogue/series/compute-change.ts';
import { type Markup, markup } from './markup.ts';
import { valueCell } from './value-cell.ts';

/** A row of a comparison: what either report says, and what the site says of the two. */
export interface ValueRow {
  readonly earlier: SideValue | undefined;
  readonly later: SideValue | undefined;
  readonly said: Difference | string | undefined;
}

/**
 * Two reports as a table, a row for each number. On a narrow screen a row becomes a block, the two values beside each
 * other; the roles keep it a table to those who hear it.
 *
 * @param lastColumn the head of the site's column; without it there is none
 */
export function valueTable(
  { earlier, later }: Pick<Comparison, 'earlier' | 'later'>,
  label: string,
  lastColumn: string | undefined,
  rows: readonly ValueRow[],
): Markup {
  const last =
    lastColumn && markup`<th role="columnheader" scope="col" class="compare-said">${lastColumn}</th>`;
  return markup`<table class="table figure-table compare-table" role="table" aria-label="${label}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="compare-name">指标</th><th role="columnheader" scope="col">${earlier.name}</th><th role="columnheader" scope="col">${later.name}</th>${last}</tr></thead><tbody role="rowgroup">${rows.map((row) => valueRow(row, lastColumn !== undefined))}</tbody></table>`;
}

function valueRow({ earlier, later, said }: ValueRow, hasLast: boolean): Markup {
  const named = earlier ?? later;
  if (named === undefined) return markup``;
  const { metric, subject } = named;
  const owner = subject && markup`<a class="compare-subject" href="${subject.href}">${subject.name}</a>`;
  const unsaid = hasLast ? '没有同样的数' : '本期报告未提及';
  return markup`<tr role="row"><th role="rowheader" scope="row"><a href="${metric.href}">${metric.name}</a>${owner}</th>${valueCell(earlier, unsaid)}${valueCell(later, unsaid)}${hasLast ? saidCell(said) : undefined}</tr>`;
}

function saidCell(said: ValueRow['said']): Markup {
  const words =
    typeof said === 'object'
      ? markup`<p>${said.words}</p><p class="figure-table-note">${said.formula}</p>`
      : markup`<p class="figure-table-note">${said}</p>`;
  return markup`<td role="cell" class="compare-said">${words}</td>`;
}
