import type { CollectionEntry } from 'astro:content';
import { allFigures } from '#src/catalogue/catalogue.ts';
import { projectPages, recordsOfReports } from '#src/catalogue/paged-lists.ts';
import { projectRecord, stepGroups } from '#src/catalogue/projects/project-record.ts';
import { laidTimeline } from '#src/catalogue/projects/project-timeline.ts';
import { isDisclosed } from '#src/catalogue/projects/seven-disclosures.ts';
import { amendmentRecordsOfEntry } from '#src/catalogue/publication/amendment-record.ts';
import { seriesTable } from '#src/catalogue/series/metric-record.ts';
import { seriesOfProject } from '#src/catalogue/series/series.ts';
import { seriesInReports, seriesInSight } from '#src/catalogue/series/series-in-reports.ts';
import { investmentChart, newestInvestments } from '#src/charts/project-bars-chart.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Project } from '#src/records/project.ts';
import { siteCatalogue } from './catalogue.ts';
import { type PageOfList, placeInList, yearPaths } from './lists.ts';
import { siteSettings } from './site.ts';

/** The projects by the step that they have reached, and the investment that the reports give for each. */
export async function projectsPage() {
  const catalogue = await siteCatalogue();
  return {
    site: await siteSettings(),
    count: catalogue.projects.length,
    ...stepGroups(catalogue),
    investment: investmentChart(catalogue),
    investments: newestInvestments(allFigures(catalogue)),
  };
}

/** The pages of the projects' years, of those of which the reports say more than one page can hold. */
export async function projectYearPaths() {
  const catalogue = await siteCatalogue();
  return catalogue.projects.flatMap((project) =>
    yearPaths(projectPages(catalogue, project)).map(({ params, props }) => ({
      params: { id: project.id, ...params },
      props: { project, ...props },
    })),
  );
}

/** All that the page of a project shows: all of it, or where that is too much the newest reports'. */
export async function projectPage({ data: project }: CollectionEntry<'projects'>) {
  const catalogue = await siteCatalogue();
  const list = projectPages(catalogue, project);
  const { reportIds, isPaged, links } = placeInList({ list, page: undefined });
  const series = seriesOfProject(catalogue, project);
  // A project is also told by the reports that are silent about it.
  const reportRecords = isPaged ? recordsOfReports(catalogue, reportIds) : catalogue.reportRecords;
  const record = projectRecord({ ...catalogue, reportRecords }, project);
  const { newestFigures, financial, physical, timeline, disclosures } = record;
  return {
    site: await siteSettings(),
    project,
    amendments: amendmentRecordsOfEntry('projects', project),
    record,
    isPaged,
    links,
    table: seriesTable(seriesInSight(series, new Set(reportIds)), series),
    /** The newest figures but those that the pictures of the progress show. */
    cards: newestFigures.filter((figure) => figure !== financial?.figure && figure !== physical?.built),
    /** The reports that speak of it, by their ids. */
    reportNames: new Map(
      timeline.flatMap(({ entry }) =>
        entry.kind === 'report' ? [[entry.report.id, `${periodName(entry.report.period)}报告`] as const] : [],
      ),
    ),
    disclosedCount: disclosures?.filter(isDisclosed).length,
  };
}

/** All that the page of a project's year shows. */
export async function projectYearPage(project: Project, pageOfList: PageOfList) {
  const catalogue = await siteCatalogue();
  const { reportIds, ...place } = placeInList(pageOfList);
  const series = seriesOfProject(catalogue, project);
  const reportRecords = recordsOfReports(catalogue, reportIds);
  return {
    site: await siteSettings(),
    ...place,
    reportCount: reportRecords.length,
    timeline: laidTimeline({ ...catalogue, reportRecords }, project),
    table: seriesTable(seriesInReports(series, new Set(reportIds)), series),
  };
}
