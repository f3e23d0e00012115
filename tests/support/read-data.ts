import { checksTable } from '#src/open-data/checks-table.ts';
import { answersTable, commitmentsTable } from '#src/open-data/commitments-table.ts';
import type { DatasetSource } from '#src/open-data/dataset-source.ts';
import { figuresTable } from '#src/open-data/figures-table.ts';
import { metricsTable } from '#src/open-data/metrics-table.ts';
import { projectStatementsTable, projectsTable } from '#src/open-data/projects-table.ts';
import { reportsTable } from '#src/open-data/reports-table.ts';
import type { Table } from '#src/open-data/table.ts';

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
