import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import { answersTable } from './answers-table.ts';
import { checksTable } from './checks-table.ts';
import { commitmentsTable } from './commitments-table.ts';
import type { DatasetSource } from './dataset-source.ts';
import { withDemonstrationColumn } from './demonstration-column.ts';
import { figuresTable } from './figures-table.ts';
import { metricsTable } from './metrics-table.ts';
import { projectStatementsTable } from './project-statements-table.ts';
import { projectsTable } from './projects-table.ts';
import { reportsTable } from './reports-table.ts';
import type { Table } from './table.ts';

/** Every published table, over all reports. */
export function allTables(source: DatasetSource): Table[] {
  return [...readTables(source), ...[metricsTable(source), reportsTable(source)].map(markedFor(source))];
}

/** The tables of one report: its rows only, and the projects it speaks of. */
export function tablesOfReport(source: DatasetSource, reportId: string): Table[] {
  return readTables({ ...source, catalogue: catalogueOfReport(source.catalogue, reportId) });
}

/** What is read out of the reports, as against the registers it is joined to. */
function readTables(source: DatasetSource): Table[] {
  return [
    figuresTable(source),
    projectStatementsTable(source),
    projectsTable(source),
    commitmentsTable(source),
    answersTable(source),
    checksTable(source),
  ].map(markedFor(source));
}

function markedFor({ isDemonstration }: DatasetSource): (table: Table) => Table {
  return isDemonstration ? withDemonstrationColumn : (table) => table;
}

function catalogueOfReport(catalogue: Catalogue, reportId: string): Catalogue {
  const readings = catalogue.readings.filter(({ report }) => report.id === reportId);
  const spokenOf = new Set(
    readings.flatMap(({ figures, statements, commitments }) => [
      ...figures.map(({ subject }) => subject?.id),
      ...statements.map(({ project }) => project.id),
      ...commitments.flatMap(({ projects }) => projects.map(({ id }) => id)),
    ]),
  );
  return { ...catalogue, readings, projects: catalogue.projects.filter(({ id }) => spokenOf.has(id)) };
}
