import type { Moment } from '#src/language/time/moment.ts';
import type { Edition } from '#src/records/publication.ts';

/** What a site is made from and for whom: plain data, which Vite hands to the pages and the collections. */
export interface SiteEnvironment {
  /** The checkout, absolute. */
  readonly root: string;
  /** The folder that staff edit, absolute. */
  readonly contentDir: string;
  readonly edition: Edition;
  /** The minute that decides what is due for publication. */
  readonly now: Moment;
  /** Whether a PDF of every report is printed once the pages are there, so that they may link to it. */
  readonly hasReportPdfs: boolean;
}
