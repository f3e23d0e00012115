import type { SiteSettings } from '#src/records/site-settings.ts';
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
  /** All that it has is made up. */
  readonly demonstration: boolean;
  /** The newest first. */
  readonly reports: readonly JointReport[];
  /** Names of its sitemaps that list pages, from its own root; none where it doesn't know its host. */
  readonly sitemaps: readonly string[];
}

/** What the pages of a joint site are made from. */
export interface JointSite {
  /** Its settings as every page wants them; `name` is that of the joint site up to 工作报告, which pages add. */
  readonly settings: SiteSettings;
  /** 主办单位; undefined where the list of bureaus doesn't say. */
  readonly host: string | undefined;
  /** In the order of the list; without those that have no finished site. */
  readonly bureaus: readonly JointBureau[];
  /** What can be typed into the search box. */
  readonly searchExamples: readonly string[];
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

/** The newest reports of all bureaus: by the end of their period, then by the day they were published, then in the order of the list. */
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
