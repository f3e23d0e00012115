import type { AmendmentRecord } from '#src/catalogue/publication/amendment-record.ts';
import { siteHref } from './site-href.ts';

/** The address of a 更正 or 修订 among all of them. */
export function amendmentHref({ report, number }: Pick<AmendmentRecord, 'report' | 'number'>): string {
  return siteHref(`/corrections/#a-${report.id}-${number}`);
}
