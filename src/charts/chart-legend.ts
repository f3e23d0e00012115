import { type ChartPanel, marksOf } from './chart-spec.ts';

/** How to read a drawing, each remark only where it has something to point at. */
export function chartLegend(panels: readonly ChartPanel[]): string[] {
  const marks = panels.flatMap(marksOf);
  const remarks: string[] = [];
  if (marks.every(({ isPlanned }) => isPlanned)) remarks.push('都是计划数或者目标数，画虚线框。');
  else if (marks.some(({ isPlanned }) => isPlanned)) remarks.push('虚线框是计划数或者目标数。');
  if (marks.some(({ qualifier }) => qualifier === 'about')) remarks.push('斜纹和“≈”是报告写“约”的数。');
  if (marks.some(({ qualifier }) => qualifier === 'at-least'))
    remarks.push('“≥”是报告写“余”“超”“以上”的数，实际不少于画的。');
  if (marks.some(({ qualifier }) => qualifier === 'nearly' || qualifier === 'at-most'))
    remarks.push('“≤”是报告写“近”“不超过”的数，实际不多于画的。');
  if (marks.some(({ low }) => low !== undefined)) remarks.push('报告写的是一个范围，从小的数画到大的数。');
  if (marks.some(({ isApart }) => isApart)) remarks.push('灰色的口径或者时段和其他不同，不比高低。');
  if (marks.some(({ earlier }) => earlier.length > 0)) remarks.push('横线是以前的报告写的数。');
  return remarks;
}
