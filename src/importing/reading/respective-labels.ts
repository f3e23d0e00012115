import type { PrintedFigure } from './find-printed-figures.ts';
import type { ReportText } from './report-text.ts';
import { clauseOf } from './text-stretch.ts';

/**
 * What figures behind 分别 count: 客运量、货运量分别为260万人次、880万吨 gives each its own name. Only where as many names stand
 * before the word as figures behind it; anything else is left alone.
 */
export function respectiveLabels(
  report: ReportText,
  figures: readonly PrintedFigure[],
): ReadonlyMap<PrintedFigure, string> {
  const labels = new Map<PrintedFigure, string>();
  for (const [index, figure] of figures.entries()) {
    const clause = clauseOf(report, figure);
    const word = report.text.indexOf('分别', clause.start);
    const isFirst = (figures[index - 1]?.start ?? -1) < word;
    if (word === -1 || word > figure.start || !isFirst) continue;
    const behind = figures.slice(index).filter(({ end }) => end <= clause.end);
    const names = report.text
      .slice(clause.start, word)
      .replace(/^(?:.*?[0-9年月]|全年|上半年|今年|完成了?|实现|[（(].*?[）)])+(?=\p{sc=Han}{2})/u, '')
      .split(/[、和及与]/)
      .filter((name) => name !== '');
    if (names.length !== behind.length || names.length < 2) continue;
    const verb = /^分别(?:为|达到?|是)?(\p{sc=Han}*?)(?:约|近|超)?$/u.exec(
      report.text.slice(word, figure.start),
    )?.[1];
    for (const [place, member] of behind.entries()) labels.set(member, `${names[place]}${verb ?? ''}`);
  }
  return labels;
}
