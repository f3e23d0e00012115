import { type CollectionEntry, getCollection } from 'astro:content';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import type { RegisterEntry, ReportInput } from '#src/catalogue/catalogue-input.ts';
import type { Outline } from '#src/language/text/outline.ts';
import { bodyOutline } from '#src/markdown/address-blocks.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import { placedCharts } from '#src/markdown/report-components.ts';
import { compareReports, type Report, type WithdrawnReport } from '#src/records/report.ts';
import { oncePerContent, siteEntry } from './site.ts';

/** A report that has a page: its frontmatter, the outline of its text, and the charts that the text places. */
export interface PublishedReport extends Report {
  readonly outline: Outline;
  /** Ids of the charts that its text places. */
  readonly charts: readonly string[];
}

/** All reports × registers. */
export async function siteCatalogue(): Promise<Catalogue> {
  return (await siteRecords()).catalogue;
}

/** All reports, the newest period first; reports of one period by id. */
export async function publishedReports(): Promise<readonly PublishedReport[]> {
  return (await siteRecords()).reports;
}

/** What the catalogue has of a report. */
export async function reportRecordOf({ id }: { readonly id: string }): Promise<ReportRecord> {
  const record = (await siteCatalogue()).reportRecords.find(({ report }) => report.id === id);
  if (record === undefined) throw new Error(`The catalogue has no report ${id}.`);
  return record;
}

/** What is left of the withdrawn reports, the newest period first. */
export async function withdrawnReports(): Promise<WithdrawnReport[]> {
  return (await siteEntry()).withdrawn.toSorted(newestFirst);
}

const siteRecords = oncePerContent(async () => {
  const bodies = (await getCollection('reports')).flatMap(readBody);
  const registers = {
    topics: inOrder(await getCollection('topics')),
    metrics: inOrder(await getCollection('metrics')),
    projects: inOrder(await getCollection('projects')),
  };
  const { catalogue } = buildCatalogue(
    registers,
    bodies.map(({ input }) => input),
  );
  const bodyOf = new Map(bodies.map((body) => [body.input.id, body]));
  const reports = catalogue.reportRecords
    .flatMap(({ report }): PublishedReport[] => {
      const body = bodyOf.get(report.id);
      return body === undefined ? [] : [{ ...report, outline: body.outline, charts: body.charts }];
    })
    .sort(newestFirst);
  return { catalogue, reports };
});

/** A place for what needs one: the check has reported every fault, with its real place, before this runs. */
const nowhere = { file: '', line: 1, column: 1 };

function readBody({ id, data, body = '' }: CollectionEntry<'reports'>) {
  const { root } = checkMarkup(id, body);
  if (root === undefined) return [];
  const input: ReportInput = {
    id,
    frontmatter: data,
    body: bodyText(root),
    at: () => nowhere,
    bodyAt: () => nowhere,
  };
  return [{ input, outline: bodyOutline(root), charts: placedCharts(root).map((chart) => chart.id) }];
}

/** The entries of a register in the order that they are written in. */
function inOrder<T extends { readonly order: number }>(
  entries: readonly { readonly data: T }[],
): RegisterEntry<Omit<T, 'order'>>[] {
  return entries
    .map(({ data }) => data)
    .toSorted((a, b) => a.order - b.order)
    .map(({ order: _order, ...value }) => ({ value, at: nowhere }));
}

function newestFirst(
  a: Pick<Report, 'id' | 'period' | 'publishedOn'>,
  b: Pick<Report, 'id' | 'period' | 'publishedOn'>,
): number {
  return compareReports(b, a) || (a.id < b.id ? -1 : 1);
}
