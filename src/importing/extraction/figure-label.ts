import { locateValue } from '#src/language/text/locate-quote.ts';
import type { Figure } from '#src/records/figure.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import type { MetricPrecedent } from './match-metric.ts';
import { clauseOf, type ReportText, reportText } from './report-text.ts';

/** Words in front of a label that say when, how much in total, or that it was done. */
const leading =
  /^(?:其中|同时|并|另|共有?|共计|累计|合计|总计|已|现已|目前|截至目前|到目前|当前|现有|全[年县区市镇州]|上半年|下半年|今年|去年|年内|[一二三四]季度|本单位|计划|拟|预计|力争|争取|确保|完成了?|实现|新增|新建设?|续建|改建|拆除重建|维修加固|出色|圆满|陆续|再|和|及|与|以及|、|[（()）:：]|[0-9]{1,4}(?:[年月日]|[-—–~一至](?=[0-9]{1,2}月))(?:份|底|末|初)?(?:之?前|以来|起)?[-—–~至]?|第?[一二三四五六七八九十]+[是要]|[一二三四五六七八九十0-9]+[、.．）)]|[（(][一二三四五六七八九十0-9]+[）)]|\s)+/;
const trailing = /(?:共计|合计|累计|总计|共|达到|达|为|约|近|到|有|至|了|是|计|占|：|:|\s)+$/;

/**
 * The words that say what a figure counts: 检测车辆 of 今年1月至6月10日共检测车辆11980台. Where nothing stands before it in its
 * clause, the words behind it (7.2万人次旅客运输任务); empty where those say nothing either.
 */
export function figureLabel(report: ReportText, figure: PrintedFigure, previousEnd: number): string {
  const { text } = report;
  const clause = clauseOf(report, figure);
  const start = Math.max(clause.start, previousEnd);
  const before = stripped(text.slice(start, figure.start));
  if (before.length >= 2) return before;
  const after = /^[\p{sc=Han}]{2,12}/u.exec(text.slice(figure.end, clause.end))?.[0] ?? '';
  const behind = after.replace(/(?:任务|工作)$/, '');
  return behind.length >= 2 && !/^(?:以上|左右|的|和|及|跟|向|对|在|由)/.test(behind) ? behind : before;
}

function stripped(words: string): string {
  return words.replace(leading, '').replace(trailing, '').replace(leading, '').trim();
}

/**
 * The labels of figures after 分别: 客运量、货运量分别为260万人次、880万吨 gives each its own. Only where there are as many names
 * before the word as figures after it.
 */
export function respectiveLabels(
  report: ReportText,
  figures: readonly PrintedFigure[],
): ReadonlyMap<PrintedFigure, string> {
  const labels = new Map<PrintedFigure, string>();
  for (const [index, figure] of figures.entries()) {
    const clause = clauseOf(report, figure);
    const offset = report.text.slice(clause.start, figure.start).indexOf('分别');
    const word = clause.start + offset;
    const isFirst = (figures[index - 1]?.start ?? -1) < word;
    if (offset === -1 || !isFirst) continue;
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

/** The label that an earlier report gave a metric: the words before the value in its quote. */
export function precedentOf({ quote, quantity, metric }: Figure): MetricPrecedent[] {
  const place = locateValue(quote, quantity.printed);
  if (!place.ok) return [];
  const report = reportText([{ kind: 'paragraph', text: quote }], 'done');
  const label = figureLabel(report, { ...place.value, printed: quantity.printed, quantity }, 0);
  return label.length < 2 ? [] : [{ metric: metric.id, label }];
}
