import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { commitmentCalendar } from '#src/catalogue/commitments/commitment-calendar.ts';
import { commitmentFacets } from '#src/catalogue/commitments/commitment-facets.ts';
import { promiseTallies, tallyWords } from '#src/catalogue/commitments/promise-outcomes.ts';
import { projectRecord } from '#src/catalogue/projects/project-record.ts';
import { isDisclosed } from '#src/catalogue/projects/seven-disclosures.ts';
import { reportMargins } from '#src/catalogue/reports/report-margin.ts';
import { changesOf } from '#src/catalogue/series/change-of.ts';
import { newestPrinting, seriesOfMetric, valuesOf } from '#src/catalogue/series/series.ts';
import { allCharts } from '#src/charts/all-charts.ts';
import { marksOf } from '#src/charts/chart-spec.ts';
import { nextPeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { figureCoverageName } from '#src/records/figure.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';

// What the ten reports of the demonstration county come to, as files beside this one. Written by `-u`: a changed line is read
// before it is taken for right.

const folder = join(import.meta.dirname, '../../../examples/county');
const { catalogue } = readWorkspace(folder, { year: 2026, month: 11, day: 22 }, folder);
const written = (lines: readonly (string | undefined)[]) =>
  `${lines.filter((line) => line !== undefined).join('\n')}\n`;

function seriesLines({ metrics }: Catalogue) {
  return metrics.flatMap((metric) =>
    seriesOfMetric(catalogue, metric).flatMap((series) => [
      `${metric.name} ${series.subject?.name ?? ''}`,
      ...valuesOf(series).map((value) => {
        const { figure } = newestPrinting(value);
        const changes = changesOf(series, value).map((change) => JSON.stringify(change));
        const said = changes.map((change) => /"(?:words|reason)":"([^"]*)"/.exec(change)?.[1] ?? '—');
        return `  ${figureCoverageName(figure.coverage)} ${figure.quantity.printed} ×${value.printings.length} ${said.join(' | ')}`;
      }),
    ]),
  );
}

function projectLines({ projects }: Catalogue) {
  return projects.flatMap((project) => {
    const { steps, timeline, financial, physical, disclosures, dues, progress } = projectRecord(
      catalogue,
      project,
    );
    return [
      project.name,
      `  ${steps.map(({ step, kind }) => `${step} ${kind}`).join('，')}`,
      `  ${financial?.share ?? '—'} ${physical?.formula ?? physical?.share ?? '—'} ×${progress?.stops.length ?? 0}`,
      `  ${timeline.map(({ entry, line }) => `${entry.kind === 'promise' ? `${entry.commitment.id} ${entry.due ? printPeriod(entry.due) : ''}${entry.isSuperseded ? '旧' : ''}` : entry.report.id} ${line}`).join('，')}`,
      `  ${
        disclosures
          ?.filter(isDisclosed)
          .map(({ name }) => name)
          .join('，') ?? '—'
      }`,
      ...dues.map((due) => `  ${due.commitment.id}: ${due.steps.length}`),
    ];
  });
}

function commitmentLines({ reportRecords }: Catalogue) {
  const commitments = reportRecords.flatMap((record) => record.commitments);
  const facets = commitmentFacets(
    commitments,
    reportRecords.map(({ report }) => report),
    reportRecords[0] && nextPeriod(reportRecords[0].report.period),
  );
  return [
    ...promiseTallies(catalogue).map((tally) => `${tally.report.id} ${tallyWords(tally)}`),
    ...commitmentCalendar(commitments).map(
      (stop) =>
        `${stop.id} ${stop.commitments.map(({ reportId, id, state }) => `${reportId}/${id} ${state}`).join('，')}`,
    ),
    ...facets.map(
      ({ label, options }) =>
        `${label} ${options.map((option) => `${option.label} ${option.count}`).join('，')}`,
    ),
  ];
}

function marginLines({ reportRecords }: Catalogue) {
  return reportRecords.flatMap((record) => [
    record.report.id,
    ...Array.from(reportMargins(record, catalogue), ([clause, { runs, commitments, checks }]) => {
      const notes = runs.map((run) => run.notes.map(({ figure }) => figure.id).join(' '));
      return `  ${clause} ${notes.join(' / ')} ${commitments.map(({ id }) => id).join(' ')} ${checks.map(({ id }) => id).join(' ')}`.trimEnd();
    }),
  ]);
}

function chartLines() {
  const placed = new Map(
    catalogue.reportRecords.map(({ report }) => [report.id, ['investment', 'progress']]),
  );
  return allCharts(catalogue, placed).flatMap(({ id, title, finding, notes, panels, coverage }) => [
    [id, title, finding && `${finding.before}${finding.value}${finding.after}`, coverage?.kind]
      .filter((part) => part !== undefined)
      .join(' '),
    ...notes.map((note) => `  ${note}`),
    ...panels.map((panel) => {
      const { axis, form, slots, joins, caption = '' } = panel;
      const marks = marksOf(panel).map(
        ({ label, isApart, isPlanned }) => `${label}${isApart ? '〔另〕' : ''}${isPlanned ? '〔计〕' : ''}`,
      );
      return `  ${form} ${caption} ${axis.max}/${axis.step}${axis.unit} ${slots.length} ${joins.join(';')} ${marks.join('，')}`;
    }),
  ]);
}

test.each([
  ['series', () => seriesLines(catalogue)],
  ['projects', () => projectLines(catalogue)],
  ['commitments', () => commitmentLines(catalogue)],
  ['margins', () => marginLines(catalogue)],
  ['charts', chartLines],
])('the %s of the county are what they were', async (name, lines) => {
  await expect(written(lines())).toMatchFileSnapshot(`county/${name}.txt`);
});
