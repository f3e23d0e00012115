/** A cell that holds a number and nothing else but its unit's sign. A year is a head, as a rule. */
const number = /^[-−+＋－]?[0-9０-９][0-9０-９.,，．]*[%％‰]?$/;
const year = /^(?:19|20)[0-9]{2}年?$/;

/** No table's head takes more rows: who asks for heads needn't read on. */
export const mostHeadRows = 8;

/**
 * How many rows a table's head takes: rows below the first that begin with an empty cell, where a head runs down, and hold no
 * number; and the row below a title that runs across the whole table.
 */
export function headRows(rows: readonly (readonly string[])[]): number {
  let count = tableTitle(rows) === undefined ? 1 : 2;
  for (let row = count; row < Math.min(rows.length, mostHeadRows); row += 1) {
    const cells = rows[row] ?? [];
    const goesOn = isEmpty(cells[0] ?? '') && !cells.every(isEmpty) && !cells.some(isNumber);
    if (!goesOn) break;
    count = row + 1;
  }
  return Math.min(count, rows.length);
}

/** The title of a table that runs across all its columns in a row of its own. */
export function tableTitle([first = []]: readonly (readonly string[])[]): string | undefined {
  const [title = ''] = first;
  return first.length > 1 && !isEmpty(title) && first.slice(1).every(isEmpty) ? title : undefined;
}

/**
 * The heads of a column, the outermost first, the table's title left out: those that stand in it, and those to the left that run
 * across it. Where cells were joined, the first holds the words and the others are empty.
 */
export function headsOf(rows: readonly (readonly string[])[], column: number): string[] {
  const count = headRows(rows);
  const at = (row: number, place: number) => (rows[row]?.[place] ?? '').trim();
  const heads: string[] = [];
  // The columns that the head above runs across: a head below it can't run further.
  let from = 0;
  for (let row = tableTitle(rows) === undefined ? 0 : 1; row < count; row += 1) {
    if (row > 0 && at(row - 1, column) !== '' && at(row, column) === '') continue;
    let place = column;
    while (place > from && at(row, place) === '' && runsOn(row, place)) place -= 1;
    const head = at(row, place);
    if (head === '') continue;
    heads.push(head);
    from = place;
  }
  return heads;

  /** Whether an empty cell belongs to the one on its left: both have heads below, which an empty head that runs down hasn't. */
  function runsOn(row: number, place: number): boolean {
    const hasHeadBelow = (column: number) =>
      Array.from({ length: count - row - 1 }, (_, index) => at(row + 1 + index, column)).some(
        (head) => head !== '',
      );
    return hasHeadBelow(place) && hasHeadBelow(place - 1);
  }
}

/**
 * What the heads of a column say together: 2024年投资 本年计划. One that a head below it repeats is left out (投资 above 计划投资), and so
 * is a plan above what was done of it (年度计划 above 完成数).
 */
export function tellingHeads(rows: readonly (readonly string[])[], column: number): string[] {
  const heads = headsOf(rows, column);
  return heads.filter((head, index) => {
    const below = heads.slice(index + 1);
    const bare = head.replace(/[（(][^（()）]*[）)]/g, '').trim();
    const isUndone = /计划|目标|任务/.test(head) && below.some((inner) => /完成|实际|到位/.test(inner));
    return !isUndone && !below.some((inner) => inner.includes(bare));
  });
}

function isEmpty(cell: string): boolean {
  return cell.trim() === '';
}

function isNumber(cell: string): boolean {
  const words = cell.trim();
  return number.test(words) && !year.test(words);
}
