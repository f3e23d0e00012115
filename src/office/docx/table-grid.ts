import { attributeOf, childOf, nearestIn } from './xml.ts';

/** The cells of a table in their columns. */
export interface TableGrid {
  /** A cell that spans several columns or rows stands in the first of them; the others are undefined. */
  readonly rows: readonly (readonly (Element | undefined)[])[];
  readonly mergedCells: number;
  /** Cells that go on the one above: what is in them isn't shown. */
  readonly covered: readonly Element[];
}

/** Far beyond any table; a damaged file may claim a cell to span billions of columns. */
const mostColumns = 200;

/**
 * Reads the cells of a table by ECMA-376 17.4: `gridSpan` joins columns, `vMerge` without `restart` continues the cell above
 * where a merge has begun, and `gridBefore` leaves columns out.
 */
export function readGrid(table: Element): TableGrid {
  const merged = new Set<Element>();
  const covered: Element[] = [];
  const above = new Map<number, Element>();
  const rows = nearestIn(table, 'tr').map((row) => {
    const cells: (Element | undefined)[] = [];
    const leaveOut = (count: number) => {
      for (let left = Math.min(count, mostColumns); left > 0; left -= 1) cells.push(undefined);
    };
    leaveOut(countIn(childOf(row, 'trPr'), 'gridBefore', 0));
    for (const cell of nearestIn(row, 'tc')) {
      const properties = childOf(cell, 'tcPr');
      const merge = childOf(properties, 'vMerge');
      const goesOn = merge !== undefined && (attributeOf(merge, 'val') ?? 'continue') === 'continue';
      const continued = goesOn ? above.get(cells.length) : undefined;
      const width = countIn(properties, 'gridSpan', 1) || 1;
      if (continued !== undefined) covered.push(cell);
      if (continued !== undefined || width > 1) merged.add(continued ?? cell);
      if (merge === undefined || (goesOn && continued === undefined)) above.delete(cells.length);
      else above.set(cells.length, continued ?? cell);
      cells.push(continued === undefined ? cell : undefined);
      leaveOut(width - 1);
    }
    return cells;
  });
  return { rows, mergedCells: merged.size, covered };
}

function countIn(properties: Element | undefined, name: string, otherwise: number): number {
  return Number(attributeOf(childOf(properties, name), 'val') ?? otherwise) || 0;
}
