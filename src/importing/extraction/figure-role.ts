import { governingIntention } from '#src/language/grammar/intention.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, clauseOf, fullSentenceOf, type ReportText, sentenceOf } from './report-text.ts';

/**
 * Whether a figure is actual, planned or a target, by the words of its clause and the part of the report that it stands in.
 *
 * @param label what it counts
 * @param before its sentence up to it
 * @param hasSubject whether it says something of a project
 */
export function figureKind(
  report: ReportText,
  figure: PrintedFigure,
  label: string,
  before: string,
  hasSubject: boolean,
): FigureEntry['kind'] {
  const clause = clauseOf(report, figure);
  const said = report.text.slice(clause.start, figure.start);
  const intention = governingIntention(said);
  if (intention !== undefined) return intention.says;
  if (blockAt(report, figure.start).outlook === 'planned')
    return /力争|争取/.test(before) ? 'target' : 'planned';
  if (/已|完成|累计|目前|现有|上半年|实现/.test(said) && !/(?:总投资|全长)$/.test(label)) return 'actual';
  // 占概算总投资的79.2% is what has been done of it.
  if (figure.quantity.dimension === 'ratio' && /[占为达][^，]*的\s*$/.test(said)) return 'actual';
  // 中期调规申报项目：… lists projects that are applied for.
  const item = report.text.slice(blockAt(report, figure.start).start, figure.start);
  if (/(?:申报|规划|储备|谋划)项目[：:]/.test(item)) return 'planned';
  const isOfPlan = isOfDesign(label) || (hasSubject && /投资|新建|续建|新增|拆除|全长|桥长共/.test(before));
  return isOfPlan ? 'planned' : 'actual';
}

/** Whether a label names how large a project is planned to be, which is planned for no period. */
export function isOfDesign(label: string): boolean {
  return /总投资(?!的)|概算|全长|占地|一期投资|建设规模/.test(label);
}

/**
 * The whole that a figure after 其中 is a part of: the nearest figure of the same unit before that word. 其中 applies up to
 * the end of its brackets and up to the next ；; with a colon (其中：…；…) up to the full stop.
 *
 * @param earlier the figures before it, in reading order
 */
export function wholeOf<T extends { readonly figure: PrintedFigure }>(
  report: ReportText,
  figure: PrintedFigure,
  earlier: readonly T[],
): T | undefined {
  const { text } = report;
  const full = fullSentenceOf(report, figure).start;
  const place = text.slice(full, figure.start).lastIndexOf('其中');
  if (place === -1) return undefined;
  const word = full + place;
  const listsAll = /^其中[：:]/.test(text.slice(word, word + 3));
  if (!listsAll && word < sentenceOf(report, figure).start) return undefined;
  const between = text.slice(word, figure.start).replace(/[（(][^）)]*[）)]/g, '');
  if (/[)）]/.test(between)) return undefined;
  return earlier.findLast(
    (other) =>
      other.figure.start >= full &&
      other.figure.end <= word &&
      other.figure.quantity.canonicalUnit === figure.quantity.canonicalUnit,
  );
}
