import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { chartsNamed, reportCharts } from '#src/charts/report-chart.ts';
import { nearestName } from '#src/language/nearest-name.ts';
import { placedCharts } from '#src/markdown/report-components.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportSource } from './read-report.ts';

/** Every `<Chart>` of a report must name a chart that its data give, and none may stand there twice. */
export function checkCharts(
  { file, body }: ReportSource,
  record: ReportRecord | undefined,
  catalogue: Catalogue,
): AuthoringError[] {
  if (body === undefined || record === undefined) return [];
  const placed = placedCharts(body);
  if (placed.length === 0) return [];
  const found = chartsNamed(
    placed.map(({ id }) => id),
    record,
    catalogue,
  );
  const isRepeated = (index: number) => placed.findIndex(({ id }) => id === placed[index]?.id) < index;
  if (placed.every(({ id }, index) => found.has(id) && !isRepeated(index))) return [];
  const known = [...reportCharts(record, catalogue).keys()];
  return placed.flatMap(({ id, line, column }, index): AuthoringError[] => {
    const isSecond = isRepeated(index);
    if (found.has(id) && !isSecond) return [];
    const nearest = nearestName(id, known);
    const faults = {
      message: isSecond
        ? `这个图在前面已经放过一次：${id}。`
        : `这份报告没有这个图：${id}。${nearest === undefined ? '' : `是不是 ${nearest}？`}`,
      cure: isSecond
        ? '一个图只放一处，去掉一个。'
        : known.length === 0
          ? '这份报告的数据还画不出图，去掉 <Chart>。'
          : `这份报告可以用的图有 ${known.join('、')}。`,
    };
    return [
      {
        at: { file, line, column },
        code: '正文-18',
        severity: 'error',
        current: `<Chart id="${id}" />`,
        ...faults,
      },
    ];
  });
}
