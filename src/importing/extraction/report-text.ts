import { type DraftBlock, textsOfBlock } from '#src/importing/layout/draft-block.ts';
import { isAboutTheFuture, type Outlook } from '#src/language/text/clause.ts';
import { headRows, headsOf, tellingHeads } from '#src/language/text/table-heads.ts';
import { unitsOfCell } from '#src/language/text/table-units.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { namesLaterTime } from '#src/language/time/later-time.ts';
import type { Period } from '#src/language/time/period.ts';

/** A block of a report's text, with its context. */
export interface TextBlock extends TextRange {
  readonly isHeading: boolean;
  /** Whether it is of the document's closing, which says nothing of what was done. */
  readonly isClosing: boolean;
  /** Its context in a table; undefined outside of tables. */
  readonly cell: TextCell | undefined;
  /** Whether it tells what was done or what is intended. */
  readonly outlook: Outlook;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Those that are headings of the page; a line such as 下半年安排 is none there. */
  readonly printedHeadings: readonly string[];
}

/** What the rest of a table tells of the number in a cell. */
export interface TextCell {
  /** Whether it is a head itself. */
  readonly isHead: boolean;
  /** The heads of its column, the outermost first, and what they say together; the head of the first column. */
  readonly heads: readonly string[];
  readonly columnHead: string;
  readonly firstHead: string;
  /** Where its row begins, a cell with the row's number excluded. */
  readonly rowStart: number;
  /** Units that a number without one may have, the likeliest first. */
  readonly units: readonly string[];
}

/** A report's text as its page will print it, each block closed by a line feed; quotes are looked up in it. */
export interface ReportText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

/** The opening of a paragraph about the future that stands under no such heading. */
const comingWords =
  /^(?:下半年|下一步|下步|下一阶段|下阶段|今后|明年|二季度|下季度|新的一年)[^。]{0,30}(?:将|计划|打算|重点|继续|力争|确保)/;

/**
 * Joins the blocks of a report to its text.
 *
 * @param period that it reports on; a heading that names what comes after it (四季度重点工作) looks forward
 * @param outlook of the whole document, where its headings give no other: `planned` for a 工作计划
 */
export function reportText(drafts: readonly DraftBlock[], outlook: Outlook, period?: Period): ReportText {
  let text = '';
  const blocks: TextBlock[] = [];
  const path: { depth: number; heading: string; isBare?: boolean }[] = [];
  let isIntroduced = false;
  for (const [index, draft] of drafts.entries()) {
    const previous = drafts[index - 1];
    const above = previous === undefined ? undefined : textsOfBlock(previous).at(-1);
    if (draft.kind === 'heading') {
      while ((path.at(-1)?.depth ?? 0) >= draft.depth) path.pop();
      path.push({ depth: draft.depth, heading: draft.text });
    }
    // 下一年打算 as a line of its own is a heading, whatever the document makes of it.
    const isBare =
      draft.kind === 'paragraph' && isBareHeading(draft.text) && index > 0 && index < drafts.length - 1;
    if (isBare) path.splice(0, path.length, { depth: 1, heading: draft.text, isBare });
    const headings = path.map(({ heading }) => heading);
    const printedHeadings = path.flatMap(({ heading, isBare: isLine }) => (isLine === true ? [] : [heading]));
    const isPlanned =
      outlook === 'planned' ||
      headings.some((heading, level) => isAboutTheFuture(heading.replace(/[】：:]$/, ''), level, period));
    const opens = draft.kind === 'paragraph' && opensWithLaterTime(draft.text, period);
    const isComing = isPlanned || opens || (isIntroduced && draft.kind === 'ordinals');
    isIntroduced = opens && /(?:[：:]|(?:以下|如下|下列|几)(?:[^，。]{0,8})。)$/.test(draft.text);
    for (const [cellIndex, words] of textsOfBlock(draft).entries()) {
      const start = text.length;
      text += `${words}\n`;
      blocks.push({
        start,
        end: text.length,
        isHeading: draft.kind === 'heading' || isBare,
        isClosing: draft.kind === 'paragraph' && draft.isClosing === true,
        cell: draft.kind === 'table' ? cellAt(draft.rows, cellIndex, blocks, above) : undefined,
        outlook: isComing ? 'planned' : 'done',
        headings,
        printedHeadings,
      });
    }
  }
  return { text, blocks };
}

/** Whether a paragraph is only the name of a part of the report: 主要做法和成效, 下半年安排, 2025年工作打算. */
function isBareHeading(text: string): boolean {
  if (
    /^【[^】]{2,16}】$|^[▲●■◆★※][^，。；：]{2,18}$|^[壹贰叁肆伍陆柒捌玖拾]{1,2}、[^，。；：]{2,18}$/.test(
      text,
    )
  )
    return true;
  return (
    text.length <= 20 &&
    /^[^，。；：:、！？“]{2,}(?:情况|成效|做法|问题|困难|不足|短板|打算|安排|计划|思路|总结|举措|措施|建议|工作|重点|任务)[：:]?$/.test(
      text,
    )
  );
}

/** Whether a paragraph opens with what comes after the report: 下一步，我局将…; 四季度，… */
function opensWithLaterTime(text: string, period: Period | undefined): boolean {
  const [opening = ''] = /^[^，,：。]{0,10}(?=[，,：])/.exec(text) ?? [];
  return comingWords.test(text) || (period !== undefined && namesLaterTime(opening, period));
}

/** @param cellIndex counted row by row; the cells before it are the last of `blocks` */
function cellAt(
  rows: readonly (readonly string[])[],
  cellIndex: number,
  blocks: readonly TextBlock[],
  above: string | undefined,
): TextCell {
  const width = Math.max(1, rows[0]?.length ?? 0);
  const [row, column] = [Math.floor(cellIndex / width), cellIndex % width];
  const heads = tellingHeads(rows, column);
  const firsts = [0, 1].map((place) => headsOf(rows, place).at(-1) ?? '');
  const cells = rows[row] ?? [];
  const named = cells.slice(0, column).findIndex((words) => /\p{L}/u.test(words));
  const first = named === -1 ? undefined : blocks[blocks.length - column + named];
  return {
    isHead: row < headRows(rows),
    heads,
    columnHead: heads.join(''),
    firstHead: firsts.find((head) => head !== '序号') ?? '',
    rowStart: first?.start ?? blocks.at(-1)?.end ?? 0,
    units: unitsOfCell(rows, row, column, above),
  };
}

/** The block that holds an offset. */
export function blockAt({ blocks }: ReportText, offset: number): TextBlock {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = blocks[low];
  if (found === undefined) throw new RangeError('A report without text has no blocks.');
  return found;
}

/** Marks that end a sentence, and marks that end a clause. A comma or colon between digits ends nothing. */
const sentenceEnd = /[。！？!?；;\n]/;
const clauseEnd = /[。！？!?；;\n，：:,]/;

/** The sentence around a range, up to 。！？；, without its closing mark. */
export function sentenceOf(report: ReportText, range: TextRange): TextRange {
  return stretch(report, range, sentenceEnd);
}

/** The full sentence around a range, up to 。！？; a ； doesn't end it. */
export function fullSentenceOf(report: ReportText, range: TextRange): TextRange {
  return stretch(report, range, /[。！？!?\n]/);
}

/** The clause around a range, up to a comma or colon, without its closing mark. */
export function clauseOf(report: ReportText, range: TextRange): TextRange {
  return stretch(report, range, clauseEnd);
}

function stretch(report: ReportText, range: TextRange, mark: RegExp): TextRange {
  const block = blockAt(report, range.start);
  const { text } = report;
  const isMark = (at: number) => mark.test(text[at] ?? '') && !isInNumber(text, at);
  let { start, end } = range;
  while (start > block.start && !isMark(start - 1)) start -= 1;
  while (end < block.end && !isMark(end)) end += 1;
  while (start < range.start && /\s/.test(text[start] ?? '')) start += 1;
  while (end > range.end && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** 3,150吨 and 8:30 */
function isInNumber(text: string, at: number): boolean {
  return (
    /[,:]/.test(text[at] ?? '') && /[0-9]/.test(text[at - 1] ?? '') && /^[0-9]{2}/.test(text.slice(at + 1))
  );
}
