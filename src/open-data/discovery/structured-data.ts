import type { DateRange } from '#src/language/time/calendar-date.ts';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import type { TableDescription } from '#src/open-data/table.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import type { PublishedArticle } from './page-tags.ts';

/** A piece of schema.org in JSON-LD, as a page carries it for search engines and catalogues of data. Absent is unknown. */
export type StructuredData = Readonly<Record<string, unknown>>;

/** Where the things that are described are found; whole addresses where the site knows its host. */
export interface DescribedPlaces {
  readonly home: string;
  /** The page that is described. */
  readonly page: string;
}

/** What a page of open data is the page of. */
export interface DescribedDataset {
  readonly name: string;
  readonly coverage?: DateRange | undefined;
  /** The address of the report that it is read out of. */
  readonly of?: string | undefined;
  /** The address of the page of the data that this is a part of. */
  readonly partOf?: string | undefined;
  /** The addresses of the pages of its parts. */
  readonly parts?: readonly string[] | undefined;
}

const context = 'https://schema.org';

/** The site and the body that is answerable for it, for the first page. `searchPage` finds with `?q=`. */
export function siteData(site: SiteSettings, home: string, searchPage: string): StructuredData {
  const publisher = organizationReference(home);
  return {
    '@context': context,
    '@graph': [organizationOf(site, home), { ...webSite(site, home, searchPage), publisher }],
  };
}

/** A site above those of several bureaus; whose it is is left out where nobody has said. */
export function jointSiteData(
  site: SiteSettings,
  host: string | undefined,
  home: string,
  searchPage: string,
): StructuredData {
  const publisher = host === undefined ? undefined : { '@type': 'GovernmentOrganization', name: host };
  return known({ '@context': context, ...webSite(site, home, searchPage), publisher });
}

function webSite(site: SiteSettings, home: string, searchPage: string): StructuredData {
  return {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    url: home,
    name: siteTitle(site),
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${searchPage}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A report's page. The period reported on is its temporal coverage, not its date. */
export function reportData(
  report: Report,
  site: SiteSettings,
  article: PublishedArticle,
  places: DescribedPlaces & { readonly dataPage: string; readonly originals: readonly string[] },
): StructuredData {
  return known({
    '@context': context,
    '@type': 'Report',
    '@id': places.page,
    url: places.page,
    headline: demonstrationName(site, titleInOneLine(report.title)),
    inLanguage: 'zh-CN',
    reportNumber: report.documentNumber,
    identifier: report.indexNumber,
    dateCreated: report.issuedOn && printCalendarDate(report.issuedOn),
    datePublished: article.publishedStamp,
    dateModified: article.modifiedStamp,
    temporalCoverage: interval(report.period),
    author: { '@type': 'GovernmentOrganization', name: report.issuer ?? site.name },
    publisher: organizationOf(site, places.home),
    isPartOf: { '@id': `${places.home}#website` },
    subjectOf: {
      '@type': 'Dataset',
      url: places.dataPage,
      name: `${titleInOneLine(report.title)}数据`,
      description: datasetDescription,
    },
    encoding:
      places.originals.length === 0
        ? undefined
        : places.originals.map((contentUrl) => ({ '@type': 'MediaObject', name: '报告原件', contentUrl })),
  });
}

/** A page of open data: its tables as files. There is no licence in it as long as the bureau hasn't given one. */
export function datasetData(
  tables: readonly TableDescription[],
  site: SiteSettings,
  { name, coverage, of, partOf, parts = [] }: DescribedDataset,
  places: DescribedPlaces & { readonly files: string },
): StructuredData {
  return known({
    '@context': context,
    '@type': 'Dataset',
    '@id': places.page,
    url: places.page,
    name: demonstrationName(site, name),
    description: datasetDescription,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    temporalCoverage: coverage && interval(coverage),
    spatialCoverage: site.region && { '@type': 'AdministrativeArea', name: site.region },
    creator: organizationOf(site, places.home),
    isBasedOn: of,
    isPartOf: partOf && { '@id': partOf },
    hasPart: parts.length === 0 ? undefined : parts.map((part) => ({ '@id': part })),
    distribution: tables.flatMap((table) =>
      [
        ['csv', 'text/csv'],
        ['json', 'application/json'],
      ].map(([ending, encodingFormat]) => ({
        '@type': 'DataDownload',
        name: table.title,
        encodingFormat,
        contentUrl: `${places.files}${table.name}.${ending}`,
      })),
    ),
  });
}

/** Where a page stands: the pages above it, outermost first, then itself, which needs no address. */
export function breadcrumbData(
  above: readonly { readonly label: string; readonly address: string }[],
  here: string,
): StructuredData {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { label: here, address: undefined }].map(({ label, address }, index) =>
      known({ '@type': 'ListItem', position: index + 1, name: label, item: address }),
    ),
  };
}

/** Prints a piece for a script element: no text in it can end the element. */
export function printStructuredData(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

const datasetDescription = '工作报告的数据、项目、承诺事项和数据核对，每行均附引文、数据时段和原句网址。';

function organizationOf(site: SiteSettings, home: string): StructuredData {
  const { phone, email, address } = site.contact ?? {};
  return known({
    ...organizationReference(home),
    name: site.name,
    url: home,
    areaServed: site.region && { '@type': 'AdministrativeArea', name: site.region },
    telephone: phone,
    email,
    address,
    identifier: site.siteIdCode && {
      '@type': 'PropertyValue',
      propertyID: '政府网站标识码',
      value: site.siteIdCode,
    },
  });
}

function organizationReference(home: string): StructuredData {
  return { '@type': 'GovernmentOrganization', '@id': `${home}#organization` };
}

function siteTitle(site: SiteSettings): string {
  return demonstrationName(site, `通途 · ${site.name}工作报告`);
}

function demonstrationName(site: SiteSettings, name: string): string {
  return site.demonstration ? `${name}（示例数据）` : name;
}

/** ISO 8601: `2023-01-01/2023-06-30`. */
function interval({ firstDay, lastDay }: DateRange): string {
  return `${printCalendarDate(firstDay)}/${printCalendarDate(lastDay)}`;
}

function known(data: StructuredData): StructuredData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
