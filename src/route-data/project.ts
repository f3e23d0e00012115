import { type ProjectRecord, projectRecord } from '#src/catalogue/projects/project-record.ts';
import { type LaidEntry, laidTimeline } from '#src/catalogue/projects/project-timeline.ts';
import { projectPages, recordsOfReports } from '#src/catalogue/reports/paged-lists.ts';
import {
  type PagedList,
  pageName,
  type ReportPage,
  type YearLinks,
  yearLinks,
} from '#src/catalogue/reports/year-pages.ts';
import { type SeriesTable, seriesTable } from '#src/catalogue/series/metric-record.ts';
import { seriesOfProject } from '#src/catalogue/series/series.ts';
import { seriesInReports, seriesInSight } from '#src/catalogue/series/series-in-reports.ts';
import type { Project } from '#src/records/project.ts';
import { siteCatalogue } from './catalogue.ts';
import { oncePerContent } from './site.ts';

/** All that the page of a project shows, as plain data. */
export interface ShownProject {
  readonly record: ProjectRecord;
  readonly links: YearLinks;
  readonly table: SeriesTable;
}

/** All that the page of a project's year shows, as plain data. */
export interface ShownProjectYear {
  readonly project: Project;
  readonly year: number;
  /** 2023年, 2023年（第2页，共3页） */
  readonly name: string;
  readonly links: YearLinks;
  readonly reportCount: number;
  readonly timeline: readonly LaidEntry[];
  readonly table: SeriesTable;
}

/** How what the reports say of each project is laid out on pages, by the id of the project. */
export const projectLists = oncePerContent(async (): Promise<ReadonlyMap<string, PagedList>> => {
  const catalogue = await siteCatalogue();
  return new Map(catalogue.projects.map((project) => [project.id, projectPages(catalogue, project)]));
});

/** Gathers what the page of a project shows: all of it, or where that is too much the newest reports'. */
export async function shownProject(project: Project): Promise<ShownProject> {
  const catalogue = await siteCatalogue();
  const list = await listOf(project);
  const series = seriesOfProject(catalogue, project);
  const reportRecords =
    list.pages.length === 0 ? catalogue.reportRecords : recordsOfReports(catalogue, list.inSight);
  return {
    record: projectRecord({ ...catalogue, reportRecords }, project),
    links: yearLinks(list),
    table: seriesTable(seriesInSight(series, new Set(list.inSight)), series),
  };
}

/** Gathers what the page of a project's year shows. */
export async function shownProjectYear(project: Project, page: ReportPage): Promise<ShownProjectYear> {
  const catalogue = await siteCatalogue();
  const list = await listOf(project);
  const series = seriesOfProject(catalogue, project);
  const reportRecords = recordsOfReports(catalogue, page.reportIds);
  return {
    project,
    year: page.year,
    name: pageName(page, list),
    links: yearLinks(list, page),
    reportCount: reportRecords.length,
    timeline: laidTimeline({ ...catalogue, reportRecords }, project),
    table: seriesTable(seriesInReports(series, new Set(page.reportIds)), series),
  };
}

async function listOf({ id }: Project): Promise<PagedList> {
  const list = (await projectLists()).get(id);
  if (list === undefined) throw new Error(`there is no project ${id}`);
  return list;
}
