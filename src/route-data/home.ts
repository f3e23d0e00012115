import { publicHref, reportHref, siteHref } from '#src/addresses.ts';
import { commitmentCalendar, commitmentsDueIn } from '#src/catalogue/commitments/commitment-calendar.ts';
import { projectsByStep } from '#src/catalogue/projects/project-steps.ts';
import { reportsByYear } from '#src/catalogue/reports/by-year.ts';
import { searchExamples } from '#src/catalogue/reports/search-examples.ts';
import { outcomesOfFigure } from '#src/catalogue/series/target-outcomes.ts';
import { nextPeriod } from '#src/language/time/period.ts';
import { siteData } from '#src/open-data/discovery/structured-data.ts';
import { type PublishedReport, publishedReports, siteCatalogue } from './catalogue.ts';
import { siteSettings } from './site.ts';

/** All that the home page shows: the newest report, and the list of reports or the newest of many. */
export async function homePage() {
  const site = await siteSettings();
  const catalogue = await siteCatalogue();
  const reports = await publishedReports();
  const [newest] = reports;
  const record = catalogue.reportRecords.find(({ report }) => report.id === newest?.id);
  const listed = reports.slice(0, reports.length > 24 ? 12 : undefined);
  const plan = newest && nextPeriod(newest.period);
  const due = plan === undefined ? [] : commitmentsDueIn(record?.commitments ?? [], plan);
  const steps = projectsByStep(record?.statements ?? []);
  return {
    site,
    newest,
    record,
    /** The numbers of the front page, each with the target that it is or that it meets. */
    highlights: (record?.highlights ?? []).map((figure) => ({
      figure,
      outcomes: outcomesOfFigure(catalogue, figure),
    })),
    /** The period after the newest report's, and what is due in it. */
    plan,
    dueCount: due.length,
    due: commitmentCalendar(due),
    steps,
    projectCount: steps.reduce((sum, { statements }) => sum + statements.length, 0),
    /** The parts of the newest report and their sections. */
    overview: newest === undefined ? [] : overviewOf(newest),
    reportCount: reports.length,
    listedCount: listed.length,
    years: reportsByYear(listed, reportHref),
    examples: searchExamples(catalogue),
    structured: siteData(site, publicHref(siteHref('/')), publicHref(siteHref('/search/'))),
  };
}

function overviewOf({ id, outline }: PublishedReport) {
  return outline.map((part) => ({
    ...part,
    href: reportHref(id, part.id),
    sections: part.sections.map((section) => ({
      number: section.label,
      title: section.title,
      opening: section.about,
      href: reportHref(id, section.id),
    })),
  }));
}
