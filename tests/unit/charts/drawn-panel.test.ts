import { expect, test } from 'vitest';
import { allFigures } from '#src/catalogue/catalogue.ts';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import { chartMark, shownValue } from '#src/charts/chart-mark.ts';
import { type ChartSpec, marksOf } from '#src/charts/chart-spec.ts';
import { drawnPanel, filledPanel, placeKey } from '#src/charts/drawn-panel.ts';
import { metricSeriesChart } from '#src/charts/metric-series-chart.ts';
import { reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';

const catalogue = sampleCatalogue([
  reportOfFigures('2022-h1', 'fines 约12.5万元', 'length 1.5km subject: road, kind: planned'),
  reportOfFigures('2022-h2', 'fines 9万余元'),
  reportOfFigures('2023-h1'),
  reportOfFigures('2023-h2', 'fines 9—11万元', 'fines 8元 coverage: 2022-h1'),
]);
const [metric] = catalogue.metrics.filter(({ id }) => id === 'fines');
const spec = metric && seriesOfMetric(catalogue, metric).map(metricSeriesChart)[0];
const panels = (spec as ChartSpec).panels;

const shown = (key: string) => {
  const figure = allFigures(catalogue).find((candidate) => placeKey(candidate) === key);
  if (figure === undefined) throw new Error(key);
  return shownValue(figure);
};

test('a panel with its numbers taken out and put back from the table is the same panel', () => {
  expect(panels.flatMap(({ slots }) => slots.map(({ kind }) => kind))).toContain('gap');
  expect(panels.flatMap(marksOf).some(({ earlier }) => earlier.length > 0)).toBe(true);
  for (const panel of panels) {
    const written = JSON.parse(JSON.stringify(drawnPanel(panel)));
    expect(filledPanel(written, shown)).toEqual(panel);
  }
});

test('what is written beside the picture has none of the printed numbers', () => {
  for (const panel of panels) {
    const written = JSON.stringify(drawnPanel(panel).slots);
    for (const { printed, value, label } of marksOf(panel)) {
      expect(written).not.toContain(printed);
      expect(written).not.toContain(String(value));
      expect(written).not.toContain(label);
    }
  }
});

test('a figure’s label is left out where it is the printed words', () => {
  const labels = allFigures(catalogue).map((figure) => shownValue(figure).label);
  expect(labels).toContain(undefined);
  expect(labels).toContain('≈ 12.5万元');
  for (const figure of allFigures(catalogue)) {
    const { label = figure.quantity.printed } = shownValue(figure);
    expect(label).toBe(chartMark(figure, { name: '', ticks: [] }).label);
  }
});
