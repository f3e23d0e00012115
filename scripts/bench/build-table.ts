import type { Measured, MeasuredKey } from './build-measures.ts';
import { secondsOf } from './build-ratios.ts';

const head = [
  'reports',
  'what',
  '× Eleventy',
  '× stock Astro',
  'per MB written, × Eleventy',
  'one edited ÷ cold',
  'CPU s',
  'CPU ms a report',
  'wall s',
  'one edited, CPU s',
  'memory MB',
  'files a report',
  'MB written',
  'report page, HTML, KB brotli',
];

/**
 * Everything measured as one table in Markdown, the ratios before the figures they are made of. Ratios are of processor time where
 * the machine tells it, else of time on the wall.
 */
export function buildTable(measured: readonly Measured[]): string {
  const lines = measured.map((one) => {
    const of = (key: MeasuredKey) =>
      measured.find((other) => other.key === key && other.reports === one.reports);
    return rowOf(one, of('eleventy'), of('astro'));
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(one: Measured, eleventy: Measured | undefined, astro: Measured | undefined): string[] {
  const { name, reports, cold, edited, output } = one;
  const ratio = (part: number | undefined, whole: number | undefined) =>
    part === undefined || !whole ? '—' : (part / whole).toFixed(2);
  const fixed = (value: number | undefined, digits: number) => value?.toFixed(digits) ?? '—';
  const perMegabyte = ({ cold: cost, output: written }: Measured) =>
    written && secondsOf(cost) / written.megabytes;
  return [
    String(reports),
    name,
    ratio(secondsOf(cold), eleventy && secondsOf(eleventy.cold)),
    ratio(secondsOf(cold), astro && secondsOf(astro.cold)),
    ratio(perMegabyte(one), eleventy && perMegabyte(eleventy)),
    ratio(edited && secondsOf(edited), secondsOf(cold)),
    fixed(cold.cpuSeconds, 2),
    fixed(cold.cpuSeconds === undefined ? undefined : (1000 * cold.cpuSeconds) / reports, 1),
    fixed(cold.seconds, 2),
    fixed(edited?.cpuSeconds, 2),
    fixed(cold.megabytes, 0),
    fixed(output && output.files / reports, 1),
    fixed(output?.megabytes, 2),
    fixed(output && output.pageBytes / 1000, 1),
  ];
}
