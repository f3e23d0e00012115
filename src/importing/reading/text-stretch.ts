import type { TextRange } from '#src/language/text/report-body.ts';
import { blockAt, type ReportText } from './report-text.ts';

/** What parts a sentence from the next, and what parts its clauses. A comma between digits parts nothing. */
const sentenceEnd = /[。！？!?；;\n]/;
const clauseEnd = /[。！？!?；;\n，：:,]/;

/** The sentence around a range, up to 。！？；, without its closing mark. */
export function sentenceOf(report: ReportText, range: TextRange): TextRange {
  return stretch(report, range, sentenceEnd);
}

/** The full sentence around a range, up to 。！？: what a ； sets apart still belongs to it. */
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
