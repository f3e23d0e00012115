import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { type DataYear, dataYears } from '#src/catalogue/reports/by-year.ts';
import type { Project } from '#src/records/project.ts';
import { checksTable } from './checks-table.ts';
import { answersTable, commitmentsTable } from './commitments-table.ts';
import type { DatasetSource } from './dataset-source.ts';
import { figuresTable } from './figures-table.ts';
import { metricsTable } from './metrics-table.ts';
import { projectStatementsTable, projectsTable } from './projects-table.ts';
import { reportsTable } from './reports-table.ts';
import type { Table, TableDescription, TableLayout, TableRows } from './table.ts';
import { type PrintedRows, printRows, type TableFiles, tableFiles } from './table-files.ts';

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
  filesOf(record: ReportRecord): TableFiles[];
  /** The same with their rows, to be shown. */
  tablesOf(record: ReportRecord): Table[];
}

/** A table over whichever reports are wanted. */
interface TableOfReports {
  readonly table: TableDescription;
  rowsOf(reportRecords: readonly ReportRecord[]): TableRows;
  printedOf(reportRecords: readonly ReportRecord[]): PrintedRows[];
}

/**
 * Lays the open data out. The rows of a report are printed once, when something first asks for them, and every file that
 * they go into takes them from there: the work grows with the reports, not with the files that each of them is in.
 */
export function openData(source: DatasetSource): OpenData {
  const { catalogue } = source;
  const spokenOf = projectsSpokenOf(catalogue);
  const reports = readTable(reportsTable(source));
  const [figures, statements, ...others] = [
    figuresTable(source),
    projectStatementsTable(source),
    commitmentsTable(source),
    answersTable(source),
    checksTable(source),
  ].map((layout) => readTable(layout)) as [TableOfReports, TableOfReports, ...TableOfReports[]];
  const withRegister = (projectsOf: (reportRecords: readonly ReportRecord[]) => readonly Project[]) => [
    figures,
    statements,
    registerTable(projectsTable(source), projectsOf),
    ...others,
  ];
  const ofReport = withRegister(spokenOf);
  const ofAll = [
    ...withRegister(() => catalogue.projects),
    registerTable(metricsTable(source), () => catalogue.metrics),
    reports,
  ];
  const filesOver = (tables: readonly TableOfReports[], reportRecords: readonly ReportRecord[]) =>
    tables.map(({ table, printedOf }) => tableFiles(table, () => printedOf(reportRecords)));
  return {
    source,
    files: filesOver(ofAll, catalogue.reportRecords),
    years: dataYears(catalogue).map((year) => ({
      ...year,
      files: filesOver([...ofReport, reports], year.reportRecords),
    })),
    filesOf: (record) => filesOver(ofReport, [record]),
    tablesOf: (record) => ofReport.map(({ table, rowsOf }) => ({ ...table, rows: rowsOf([record]) })),
  };
}

/** A table of what is read out of the reports: each of them has its rows. */
function readTable(layout: TableLayout<ReportRecord>): TableOfReports {
  const printed = new Map<ReportRecord, PrintedRows>();
  const print = (record: ReportRecord) => {
    const rows = printed.get(record) ?? printRows(layout, layout.rowsOf(record));
    printed.set(record, rows);
    return rows;
  };
  return {
    table: layout,
    rowsOf: (reportRecords) => reportRecords.flatMap((record) => layout.rowsOf(record)),
    printedOf: (reportRecords) => reportRecords.map(print),
  };
}

/** A table of a register that the reports are joined to. */
function registerTable<Entry>(
  layout: TableLayout<readonly Entry[]>,
  entriesOf: (reportRecords: readonly ReportRecord[]) => readonly Entry[],
): TableOfReports {
  const rowsOf = (reportRecords: readonly ReportRecord[]) => layout.rowsOf(entriesOf(reportRecords));
  return { table: layout, rowsOf, printedOf: (reportRecords) => [printRows(layout, rowsOf(reportRecords))] };
}

/** Finds the projects that some reports speak of, in the order of the register, without going through all of it for each. */
function projectsSpokenOf({ projects }: Catalogue) {
  const places = new Map(projects.map(({ id }, index) => [id, index]));
  return (reportRecords: readonly ReportRecord[]): Project[] => {
    const spokenOf = new Set(
      reportRecords.flatMap(({ figures, statements, commitments }) => [
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
