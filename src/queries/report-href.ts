import type { ClauseId } from '#src/language/text/clause.ts';
import { siteHref } from './site-href.ts';

/** The address of a report's page, or of a place in it. */
export function reportHref(reportId: string, clause?: ClauseId): string {
  return siteHref(`/reports/${reportId}/${clause === undefined ? '' : `#${clause}`}`);
}
