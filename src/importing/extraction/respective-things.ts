import { lastAtOrBefore } from '#src/language/text-range.ts';
import { type CountedFigure, figuresSince } from './counted.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { clauseOf, fullSentenceOf, type ReportText } from './report-text.ts';

/** 降幅收窄2.1个百分点和1.4个百分点 behind two that fell: each goes on about its own. */
function againInTurn(
  report: ReportText,
  figures: readonly PrintedFigure[],
  earlier: readonly CountedFigure[],
  place: number,
): string | undefined {
  const figure = figures[place];
  if (figure?.quantity.canonicalUnit !== '个百分点') return undefined;
  const clause = clauseOf(report, figure);
  const members = figures
    .slice(Math.max(0, place - 2), place + 3)
    .filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const before = figuresSince(fullSentenceOf(report, figure).start, earlier).filter(
    ({ figure: other }) => other.end < clause.start,
  );
  const pair = before.slice(-members.length);
  const isPair =
    members.length === 2 && pair.length === 2 && pair.every(({ counted }) => counted.relation === 'change');
  return isPair ? pair[members.indexOf(figure)]?.counted.base : undefined;
}

/**
 * The things that figures after 分别 count: 客运量、货运量分别为260万人次、880万吨 gives each its own, and so does 分别增长6.7%和4.9%
 * after two amounts. Only where there are as many things as figures.
 */
export function respectiveThings(
  report: ReportText,
  figures: readonly PrintedFigure[],
  earlier: readonly CountedFigure[],
  place: number,
): string | undefined {
  const figure = figures[place];
  if (figure === undefined) return undefined;
  const clause = clauseOf(report, figure);
  const offset = report.text.slice(clause.start, figure.start).lastIndexOf('分别');
  if (offset === -1) return againInTurn(report, figures, earlier, place);
  const word = clause.start + offset;
  const [before, last] = [word, clause.end - 1].map((at) =>
    lastAtOrBefore(figures, at, ({ start }) => start),
  );
  const members = figures.slice((before ?? 0) + 1, (last ?? 0) + 1).filter(({ end }) => end <= clause.end);
  const order = members.indexOf(figure);
  if (members.length < 2) return undefined;
  const list = report.text
    .slice(clause.start, word)
    .replace(/^(?:.*?[0-9年月]|全年|上半年|今年|完成了?|实现|[（(].*?[）)])+(?=\p{sc=Han}{2})/u, '')
    .replace(/(?:数量|规模)$/, '')
    .split(/[、和及与]/)
    .filter((name) => name !== '');
  if (
    list.length === members.length &&
    list.every((name) => name.length >= 2 && !/同比|环比|较|(?<!占)比/.test(name))
  )
    return list[order];
  const amounts = figuresSince(fullSentenceOf(report, figure).start, earlier).filter(
    ({ figure: other, counted }) => counted.relation === undefined && other.end <= word,
  );
  return amounts.length < members.length ? undefined : amounts.slice(-members.length)[order]?.counted.base;
}
