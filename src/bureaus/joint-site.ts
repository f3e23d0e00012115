import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demonstrationName } from '#src/open-data/column.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import { editionFiles, entryFile, searchFolder, searchFormat } from '#src/search/files/search-files.ts';
import type { BureausFile } from './bureaus-file.ts';

/** A report of a bureau, as its finished site publishes it. */
export interface JointReport {
  readonly title: string;
  readonly periodName: string;
  /** `2023-06-30`. */
  readonly lastDay: string;
  /** `2023-07-10`; undefined where the bureau doesn't say. */
  readonly publishedOn: string | undefined;
  /** From the joint site's root: `xinhuang/reports/2023-h1/`. */
  readonly path: string;
}

/** A bureau of a joint site, known only from what its finished site publishes. */
export interface JointBureau {
  /** `xinhuang` */
  readonly path: string;
  readonly name: string;
  /** Everything it publishes is made up. */
  readonly demonstration: boolean;
  /** The newest first. */
  readonly reports: readonly JointReport[];
  /** Names of its sitemaps that list pages, from its own root; none where it doesn't know its host. */
  readonly sitemaps: readonly string[];
  /** The names of its projects, as they can be searched for; undefined where its search files are another version's. */
  readonly projects: readonly string[] | undefined;
}

/** What the pages of a joint site are made from. */
export interface JointSite {
  /** Its settings as every page wants them; `name` lacks the 工作报告 at its end, which pages add. */
  readonly settings: SiteSettings;
  /** 主办单位; undefined where the list of bureaus doesn't say. */
  readonly host: string | undefined;
  /** In the order of the list; without those that have no finished site. */
  readonly bureaus: readonly JointBureau[];
}

/** The environment variable that names the file with the {@link JointSite} that pages are made for. */
export const jointSiteVariable = 'JOINT_SITE';

/** The joint site that is being built: `npm run bureaus` writes it to a file for the pages. */
export function jointSite(): JointSite {
  const path = process.env[jointSiteVariable];
  if (path === undefined) throw new Error(`${jointSiteVariable} is not set: run npm run bureaus`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * The settings of a joint site. It is a demonstration where all of its bureaus are: where only some are, they are marked one
 * by one.
 */
export function jointSettings(
  { name, region, siteIdCode, icp, publicSecurity, contact }: BureausFile,
  bureaus: readonly Pick<JointBureau, 'demonstration'>[],
): SiteSettings {
  return {
    name: name.replace(/工作报告$/, ''),
    region,
    siteIdCode,
    icp,
    publicSecurity,
    contact,
    reviews: false,
    demonstration: bureaus.length > 0 && bureaus.every(({ demonstration }) => demonstration),
  };
}

/** A bureau's name as it stands where its site doesn't: made-up data says so in it. */
export function jointBureauName({
  name,
  demonstration,
}: Pick<JointBureau, 'name' | 'demonstration'>): string {
  return demonstration && !name.includes('示例数据') ? `${name}（示例数据）` : name;
}

/**
 * The newest reports of all bureaus: by the end of their period, then by the day they were published, then in the
 * order of the list.
 */
export function newestReports(
  { bureaus }: Pick<JointSite, 'bureaus'>,
  most: number,
): { readonly report: JointReport; readonly bureau: JointBureau }[] {
  const key = ({ lastDay, publishedOn = '' }: JointReport) => `${lastDay} ${publishedOn}`;
  return bureaus
    .flatMap((bureau) => bureau.reports.map((report) => ({ report, bureau })))
    .sort((a, b) => (key(a.report) === key(b.report) ? 0 : key(a.report) < key(b.report) ? 1 : -1))
    .slice(0, most);
}

/** What can be typed into the box of a joint site: of one bureau after the other the project with the shortest name. */
export function searchExamples({ bureaus }: Pick<JointSite, 'bureaus'>, most: number): string[] {
  const examples = new Set<string>();
  for (const { projects = [] } of bureaus) {
    const [shortest] = projects.filter((name) => !examples.has(name)).sort((a, b) => a.length - b.length);
    if (shortest !== undefined) examples.add(shortest);
  }
  return [...examples].slice(0, most);
}

const reportsSchema = z.array(
  z.object({
    title: z.string(),
    period_name: z.string(),
    period_end: z.iso.date(),
    published_on: z.iso.date().nullable(),
    address: z.string(),
  }),
);

const packageSchema = z.object({
  contributors: z.array(z.object({ title: z.string().min(1) })).min(1),
  resources: z.array(z.object({ schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) })),
});

const entrySchema = z.object({ format: z.literal(searchFormat), edition: z.string() });
const namesSchema = z.object({ projects: z.array(z.tuple([z.string(), z.string()]).rest(z.string())) });

/**
 * Reads of a bureau's finished site what it publishes for machines; a bureau that can't be built keeps a site that an older
 * program may have made.
 *
 * @param folder absolute path of the site
 * @param jointBase the base path of the joint site, with a slash at both ends
 * @returns undefined where the site isn't one of this place: its files can't be read, or its links lead elsewhere
 */
export function readFinishedSite(path: string, folder: string, jointBase: string): JointBureau | undefined {
  const reports = readJson(join(folder, 'data', 'reports.json'), reportsSchema);
  const described = readJson(join(folder, 'data', 'datapackage.json'), packageSchema);
  if (reports === undefined || described === undefined) return undefined;
  // A site that knows its host publishes whole addresses.
  const listed = reports.map((report) => ({
    ...report,
    pathname: new URL(report.address, 'https://tongtu.invalid').pathname,
  }));
  if (listed.some(({ pathname }) => !pathname.startsWith(`${jointBase}${path}/reports/`))) return undefined;
  const columns = described.resources.flatMap(({ schema }) => schema.fields.map(({ name }) => name));
  return {
    path,
    name: described.contributors[0]?.title ?? path,
    demonstration: columns.includes(demonstrationName),
    reports: listed.map(({ title, period_name, period_end, published_on, pathname }) => ({
      title,
      periodName: period_name,
      lastDay: period_end,
      publishedOn: published_on ?? undefined,
      path: pathname.slice(jointBase.length),
    })),
    sitemaps: readdirSync(folder)
      .filter((name) => /^sitemap-\d+\.xml$/.test(name))
      .sort(),
    projects: searchedProjects(folder),
  };
}

function searchedProjects(folder: string): string[] | undefined {
  const entry = readJson(join(folder, entryFile), entrySchema);
  if (entry === undefined) return undefined;
  const names = readJson(join(folder, searchFolder, entry.edition, editionFiles.names), namesSchema);
  return names?.projects.map(([, name]) => name);
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
