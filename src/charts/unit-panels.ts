import { chartAxis } from './chart-axis.ts';
import type { ChartMark, ChartPanel } from './chart-spec.ts';

/** A bar shorter than this share of the longest can't be told from none: about seven pixels of the wide drawing. */
const leastVisible = 1 / 100;
/** What is enlarged: everything up to this share of the longest. */
const smallUpTo = 1 / 20;

/**
 * Values of one unit as lying bars on one axis; where some are too short to be seen, the small ones a second time,
 * enlarged, and the caption says how much. In the order given.
 *
 * @param unit as registered: 台, 元
 * @param caption what the values have in common: 以台计
 */
export function unitPanels(marks: readonly ChartMark[], unit: string, caption: string): ChartPanel[] {
  const whole = panelOf(marks, unit, `${caption}的${marks.length}个数`);
  const largest = Math.max(...marks.map(({ value }) => value));
  const isTiny = ({ value }: ChartMark) => value > 0 && value < largest * leastVisible;
  if (!marks.some(isTiny)) return [whole];
  const small = marks.filter(({ value }) => value <= largest * smallUpTo);
  const enlarged = panelOf(small, unit, '');
  const times = (whole.axis.max * whole.axis.factor) / (enlarged.axis.max * enlarged.axis.factor);
  return [
    whole,
    { ...enlarged, caption: `上面小的${small.length}个数，放大${printTimes(times)}倍看（本站计算）` },
  ];
}

function panelOf(slots: readonly ChartMark[], unit: string, caption: string): ChartPanel {
  const axis = chartAxis(Math.max(...slots.map(({ value }) => value)), unit);
  return { form: 'bars', caption, axis, slots, joins: [] };
}

/** 37.5, not 37.50000001. */
function printTimes(times: number): string {
  return String(Number(times.toFixed(1)));
}
