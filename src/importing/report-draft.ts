import type { KnownRecords } from '#src/importing/extraction/proposal.ts';
import { type ProposedEntries, proposeEntries } from '#src/importing/extraction/propose-entries.ts';
import type { DraftBlock } from '#src/importing/layout/draft-block.ts';
import { printBody } from '#src/importing/layout/draft-block.ts';
import { layOut } from '#src/importing/layout/lay-out.ts';
import { type ReportHeader, reportHeader } from '#src/importing/layout/report-header.ts';
import type { OriginalFile, SourceBlock } from '#src/importing/layout/source-document.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import type { Period } from '#src/language/time/period.ts';
import { type ConvertOldFormat, readSource } from './read-source.ts';

/** A report as imported from a document, not yet confirmed by a person. */
export interface ReportDraft {
  readonly header: ReportHeader;
  readonly blocks: readonly DraftBlock[];
  /** The body as MDX. */
  readonly body: string;
  readonly originals: readonly OriginalFile[];
  /** What a person should look at, in Chinese. */
  readonly doubts: readonly string[];
}

/** Reads a document of any format into a draft; one that can't be imported is refused with what to do instead. */
export async function readReportDraft(
  bytes: Uint8Array,
  convertOldFormat: ConvertOldFormat,
): Promise<Parsed<ReportDraft>> {
  const source = await readSource(bytes, convertOldFormat);
  if (!source.ok) return source;
  const { blocks: all, originals, doubts } = source.value;
  const beyond = whatIsBeyond(all);
  if (beyond !== undefined) return refused(beyond);
  const header = reportHeader(all);
  if (!isTitle(header.title)) {
    return refused('文件开头没有找到标题。请在 WPS 里让第一段就是报告的标题（不放在表格里），另存后再导入。');
  }
  const { blocks, doubts: layoutDoubts } = layOut(all.slice(header.length), header.title);
  if (blocks.length === 0) return refused('文件里只有标题，没有正文。');
  const above = header.above.length === 0 ? [] : [`标题上面的字没有放进正文：“${header.above.join('”“')}”。`];
  const year =
    header.periodFrom === undefined
      ? []
      : [
          `标题没有写全报告期，按正文里的“${header.periodFrom}”当作 ${header.period}；不对的话，删去这个文件夹，加上 --id 再导入。`,
        ];
  return parsed({
    header,
    blocks,
    body: printBody(blocks),
    originals,
    doubts: [...doubts, ...above, ...year, ...layoutDoubts],
  });
}

/** A report of three hundred pages has half as many characters; a paragraph is as long as a line of a page may be. */
const most = { characters: 500_000, ofParagraph: 10_000 };

/** Why a document is no report but something else that was taken for it; undefined where it may be one. */
function whatIsBeyond(blocks: readonly SourceBlock[]): string | undefined {
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  if (characters > most.characters)
    return `文件有 ${Math.ceil(characters / 10_000)} 万字，不像一份报告。请核对是不是选错了文件。`;
  const long = texts.find(({ length }) => length > most.ofParagraph);
  if (long === undefined) return undefined;
  return `有一段超过 1 万字（“${long.slice(0, 12)}……”），不像一份报告。请在 WPS 里分好段，另存后再导入。`;
}

/** Whether a text can be a title: no sentence, and at most twice as long as a title should be. */
function isTitle(title: string): boolean {
  return title !== '' && title.length <= 80 && !/[。；]/.test(title);
}

/** Proposes the entries of a draft. */
export function readDraftEntries(
  { header, blocks }: Pick<ReportDraft, 'header' | 'blocks'>,
  period: Period,
  known: KnownRecords,
): ProposedEntries {
  return proposeEntries(blocks, period, known, header.kind === '工作计划' ? 'planned' : 'done', header.title);
}
