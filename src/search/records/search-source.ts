import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';

/** What a site's search files are made from. */
export interface SearchSource {
  readonly catalogue: Catalogue;
  /** What each report says, by its id. */
  readonly bodies: ReadonlyMap<string, ReportBody>;
  readonly isDemonstration: boolean;
}
