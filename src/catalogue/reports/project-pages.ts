import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Project } from '#src/records/project.ts';
import { type PagedList, pagesOfReports } from './report-pages.ts';

/** How much the reports may say of a project on one page, figures, stages and promises together: some 200 KB of HTML. */
const mostMentions = 250;

/** The pages of `/projects/<id>/`: what the reports of many years say is parted by year. */
export function projectPages({ reportRecords }: Catalogue, project: Project): PagedList {
  return pagesOfReports(
    reportRecords.map(({ report, figures, statements, commitments }) => ({
      report,
      size:
        figures.filter(({ subject }) => subject?.id === project.id).length +
        statements.filter((statement) => statement.project.id === project.id).length +
        commitments.filter(({ projects }) => projects.some(({ id }) => id === project.id)).length,
    })),
    mostMentions,
  );
}
