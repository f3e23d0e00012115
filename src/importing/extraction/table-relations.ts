import type { CheckedFigure } from './checked-figure.ts';
import type { ReportText } from './report-text.ts';
import { isAlike, isAmount, outcomeOf, type StatedRelation } from './stated-relation.ts';

/** The figures of one table, row by row. */
type Rows = readonly { readonly name: string; readonly cells: readonly CheckedFigure[] }[];

/**
 * The sums and shares that tables print: rows called 合计, columns in % beside what they are reckoned from.
 *
 * @param figures those that stand in tables
 */
export function tableRelations(report: ReportText, figures: readonly CheckedFigure[]): StatedRelation[] {
  return tablesOf(report, figures).flatMap((rows) => [...totals(rows), ...shares(rows), ...spending(rows)]);
}

function tablesOf(report: ReportText, figures: readonly CheckedFigure[]): Rows[] {
  const { blocks, text } = report;
  const tableOf = new Map<object, number>();
  let table = 0;
  for (const block of blocks) {
    if (block.cell === undefined) table += 1;
    else tableOf.set(block, table);
  }
  const rowsOf = (cells: readonly CheckedFigure[]) =>
    [...Map.groupBy(cells, ({ block }) => block.cell?.rowStart ?? 0)].map(([start, row]) => ({
      name: text.slice(start, text.indexOf('\n', start)).replace(/\s/g, ''),
      cells: row,
    }));
  return [...Map.groupBy(figures, ({ block }) => tableOf.get(block)).values()].map(rowsOf);
}

const total = /^(?:合计|总计|共计|小计|全[县市区]合计|总[数计])$/;

/** A row that is the sum of those above it, up to another of its kind. */
function totals(rows: Rows): StatedRelation[] {
  return rows.flatMap(({ name, cells }, place): StatedRelation[] => {
    if (!total.test(name)) return [];
    const from = rows.slice(0, place).findLastIndex((other) => total.test(other.name)) + 1;
    return cells.filter(isAmount).flatMap((whole): StatedRelation[] => {
      const parts = rows
        .slice(from, place)
        .flatMap((row) => row.cells.filter((cell) => headOf(cell) === headOf(whole) && isAlike(cell, whole)));
      return parts.length < 2 ? [] : [{ relation: 'sum', whole, parts, isSaid: true }];
    });
  });
}

function headOf({ block }: CheckedFigure): string {
  return (block.cell?.columnHead ?? '').replace(/[（(][^）)]*[）)]|\s/g, '');
}

/** Columns of shares with the two that they come from; a row that alone doesn't bear it out is said to be so. */
function shares(rows: Rows): StatedRelation[] {
  const heads = new Set(rows.flatMap(({ cells }) => cells.map(headOf)));
  const ofShares = [...heads].filter((head) => /率|比例|占|完成.*(?:计划|任务|目标)/.test(head));
  return ofShares.flatMap((share) => {
    const tried = [...heads].flatMap((part) =>
      [...heads]
        .filter((whole) => whole !== part && wholeOfShare(share, part, whole))
        .map((whole) => inEachRow(rows, share, part, whole)),
    );
    const verdicts = tried.map((stated) => ({
      stated,
      held: stated.filter((each) => outcomeOf(each).verdict === 'holds').length,
    }));
    const [best] = verdicts.sort((a, b) => b.held - a.held);
    return best === undefined || best.held < 2 || best.held < best.stated.length / 2 ? [] : best.stated;
  });
}

/** Whether the heads of two columns can be what a column of shares is reckoned from. */
function wholeOfShare(share: string, part: string, whole: string): boolean {
  if (/率|比例|占/.test(`${part}${whole}`)) return false;
  return (
    /完成|实际|到位|办结|整改/.test(part) &&
    /计划|任务|目标|总|应|设计|里程|数量/.test(whole) &&
    (!/总投资/.test(share) || /总投资/.test(whole))
  );
}

function inEachRow(rows: Rows, share: string, partHead: string, wholeHead: string): StatedRelation[] {
  return rows.flatMap(({ cells }): StatedRelation[] => {
    const [ratio, part, whole] = [share, partHead, wholeHead].map((head) =>
      cells.find((cell) => headOf(cell) === head),
    );
    const isRatio = ratio?.quantity.dimension === 'ratio' && ratio.quantity.change === undefined;
    return isRatio && part !== undefined && whole !== undefined && isAlike(part, whole)
      ? [{ relation: 'ratio', part, whole, ratio, isSaid: true }]
      : [];
  });
}

/** What was spent on each work beside what it costs. */
function spending(rows: Rows): StatedRelation[] {
  return rows.flatMap(({ name, cells }): StatedRelation[] => {
    const whole = cells.find((cell) => /^(?:概算|批复)?总投资$/.test(headOf(cell)));
    const part = cells.find((cell) => /完成.*投资|投资.*完成/.test(headOf(cell)) && isAmount(cell));
    return whole === undefined || part === undefined || total.test(name) || !isAlike(part, whole)
      ? []
      : [{ relation: 'part', part, whole, isSaid: true }];
  });
}
