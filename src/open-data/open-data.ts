import type { Catalogue, ReportReading } from '#src/catalogue/catalogue.ts';
import { type DataYear, dataYears } from '#src/catalogue/reports/data-years.ts';
import type { Project } from '#src/records/project.ts';
import { checksTable } from './checks-table.ts';
import { answersTable, commitmentsTable } from './commitments-table.ts';
import type { DatasetSource } from './dataset-source.ts';
import { figuresTable } from './figures-table.ts';
import { metricsTable } from './metrics-table.ts';
import { projectStatementsTable, projectsTable } from './projects-table.ts';
import { reportsTable } from './reports-table.ts';
import type { Table, TableDescription, TableLayout, TableRows } from './table.ts';
import { type Keep, type PrintedRows, printRows, type TableFiles, tableFiles } from './table-files.ts';

/** A year of the open data. */
export interface YearOfData extends DataYear {
  readonly files: readonly TableFiles[];
}

/** The open data of a site: everything at once, year by year, report by report. */
export interface OpenData {
  readonly source: DatasetSource;
  /** Every table, over all reports. */
  readonly files: readonly TableFiles[];
  /** As {@link dataYears} has them. */
  readonly years: readonly YearOfData[];
  /** The tables of one report as files: its rows only, and the projects it speaks of. */
  filesOf(reading: ReportReading): TableFiles[];
  /** The same with their rows, to be shown. */
  tablesOf(reading: ReportReading): Table[];
}

/** A table over whichever reports are wanted. */
interface TableOfReports {
  readonly table: TableDescription;
  rowsOf(readings: readonly ReportReading[]): TableRows;
  printedOf(readings: readonly ReportReading[]): PrintedRows[];
}

/**
 * Lays the open data out. The rows of a report are printed once, when something first asks for them, and every file that
 * they go into takes them from there: the work grows with the reports, not with the files that each of them is in.
 *
 * @param keep how printed rows wait for their files
 */
export function openData(source: DatasetSource, keep: Keep): OpenData {
  const { catalogue } = source;
  const spokenOf = projectsSpokenOf(catalogue);
  const reports = readTable(reportsTable(source), keep);
  const [figures, statements, ...others] = [
    figuresTable(source),
    projectStatementsTable(source),
    commitmentsTable(source),
    answersTable(source),
    checksTable(source),
  ].map((layout) => readTable(layout, keep)) as [TableOfReports, TableOfReports, ...TableOfReports[]];
  const withRegister = (projectsOf: (readings: readonly ReportReading[]) => readonly Project[]) => [
    figures,
    statements,
    registerTable(projectsTable(source), projectsOf, keep),
    ...others,
  ];
  const ofReport = withRegister(spokenOf);
  const ofAll = [
    ...withRegister(() => catalogue.projects),
    registerTable(metricsTable(source), () => catalogue.metrics, keep),
    reports,
  ];
  const filesOver = (tables: readonly TableOfReports[], readings: readonly ReportReading[]) =>
    tables.map(({ table, printedOf }) => tableFiles(table, () => printedOf(readings)));
  return {
    source,
    files: filesOver(ofAll, catalogue.readings),
    years: dataYears(catalogue).map((year) => ({
      ...year,
      files: filesOver([...ofReport, reports], year.readings),
    })),
    filesOf: (reading) => filesOver(ofReport, [reading]),
    tablesOf: (reading) => ofReport.map(({ table, rowsOf }) => ({ ...table, rows: rowsOf([reading]) })),
  };
}

/** A table of what is read out of the reports: each of them has its rows. */
function readTable(layout: TableLayout<ReportReading>, keep: Keep): TableOfReports {
  const printed = new Map<ReportReading, PrintedRows>();
  const print = (reading: ReportReading) => {
    const rows = printed.get(reading) ?? printRows(layout, layout.rowsOf(reading), keep);
    printed.set(reading, rows);
    return rows;
  };
  return {
    table: layout,
    rowsOf: (readings) => readings.flatMap((reading) => layout.rowsOf(reading)),
    printedOf: (readings) => readings.map(print),
  };
}

/** A table of a register that the reports are joined to. */
function registerTable<Entry>(
  layout: TableLayout<readonly Entry[]>,
  entriesOf: (readings: readonly ReportReading[]) => readonly Entry[],
  keep: Keep,
): TableOfReports {
  const rowsOf = (readings: readonly ReportReading[]) => layout.rowsOf(entriesOf(readings));
  return { table: layout, rowsOf, printedOf: (readings) => [printRows(layout, rowsOf(readings), keep)] };
}

/** Finds the projects that some reports speak of, in the order of the register, without going through all of it for each. */
function projectsSpokenOf({ projects }: Catalogue) {
  const places = new Map(projects.map(({ id }, index) => [id, index]));
  return (readings: readonly ReportReading[]): Project[] => {
    const spokenOf = new Set(
      readings.flatMap(({ figures, statements, commitments }) => [
        ...figures.map(({ subject }) => subject?.id),
        ...statements.map(({ project }) => project.id),
        ...commitments.flatMap(({ projects: concerned }) => concerned.map(({ id }) => id)),
      ]),
    );
    return Array.from(spokenOf, (id) => (id === undefined ? undefined : places.get(id)))
      .filter((place) => place !== undefined)
      .sort((a, b) => a - b)
      .flatMap((place) => projects[place] ?? []);
  };
}
