import { answersTable } from '#src/domain/dataset/answers-table.ts';
import { checksTable } from '#src/domain/dataset/checks-table.ts';
import { commitmentsTable } from '#src/domain/dataset/commitments-table.ts';
import type { DatasetSource } from '#src/domain/dataset/dataset-source.ts';
import { figuresTable } from '#src/domain/dataset/figures-table.ts';
import { metricsTable } from '#src/domain/dataset/metrics-table.ts';
import { type OpenData, openData } from '#src/domain/dataset/open-data.ts';
import type { Bytes } from '#src/domain/dataset/printed-rows.ts';
import { projectStatementsTable } from '#src/domain/dataset/project-statements-table.ts';
import { projectsTable } from '#src/domain/dataset/projects-table.ts';
import { reportsTable } from '#src/domain/dataset/reports-table.ts';
import type { Table } from '#src/domain/dataset/table.ts';

/** The open data of a source, its printed rows kept as they are. */
export function dataOf(source: DatasetSource): OpenData {
  return openData(source, (bytes) => () => bytes);
}

/** Every table with its rows over all reports. */
export function tablesOf(source: DatasetSource): Table[] {
  const { readings, projects, metrics } = source.catalogue;
  const [projectsLayout, metricsLayout] = [projectsTable(source), metricsTable(source)];
  return [
    ...[
      figuresTable(source),
      projectStatementsTable(source),
      commitmentsTable(source),
      answersTable(source),
      checksTable(source),
      reportsTable(source),
    ].map((layout) => ({ ...layout, rows: readings.flatMap((reading) => layout.rowsOf(reading)) })),
    { ...projectsLayout, rows: projectsLayout.rowsOf(projects) },
    { ...metricsLayout, rows: metricsLayout.rowsOf(metrics) },
  ];
}

/** A file read to its end; a byte order mark stays. */
export function textOf({ chunks }: { chunks(): Iterable<Bytes> }): string {
  return Buffer.concat([...chunks()]).toString('utf8');
}
