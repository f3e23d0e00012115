import { checksTable } from '#src/open-data/checks-table.ts';
import { answersTable, commitmentsTable } from '#src/open-data/commitments-table.ts';
import type { DatasetSource } from '#src/open-data/dataset-source.ts';
import { figuresTable } from '#src/open-data/figures-table.ts';
import { metricsTable } from '#src/open-data/metrics-table.ts';
import { type OpenData, openData } from '#src/open-data/open-data.ts';
import { projectStatementsTable, projectsTable } from '#src/open-data/projects-table.ts';
import { reportsTable } from '#src/open-data/reports-table.ts';
import type { Table } from '#src/open-data/table.ts';
import type { Bytes } from '#src/open-data/table-files.ts';

/** The open data of a source. */
export function dataOf(source: DatasetSource): OpenData {
  return openData(source);
}

/** Every table with its rows over all reports. */
export function tablesOf(source: DatasetSource): Table[] {
  const { reportRecords, projects, metrics } = source.catalogue;
  const [projectsLayout, metricsLayout] = [projectsTable(source), metricsTable(source)];
  return [
    ...[
      figuresTable(source),
      projectStatementsTable(source),
      commitmentsTable(source),
      answersTable(source),
      checksTable(source),
      reportsTable(source),
    ].map((layout) => ({ ...layout, rows: reportRecords.flatMap((record) => layout.rowsOf(record)) })),
    { ...projectsLayout, rows: projectsLayout.rowsOf(projects) },
    { ...metricsLayout, rows: metricsLayout.rowsOf(metrics) },
  ];
}

/** A file read to its end; a byte order mark stays. */
export function fileText({ chunks }: { chunks(): Iterable<Bytes> }): string {
  return Buffer.concat([...chunks()]).toString('utf8');
}
