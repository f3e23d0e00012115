import { compareMoments, type Moment } from '#src/language/time/moment.ts';
import type { ReportFrontmatter } from './report.ts';

/** Who a site is built for: everybody, or those who approve what will be published. */
export type Edition = 'public' | 'preview';

/** Where a report stands on its way to the public: 送审稿, 待公布 (approved, its time hasn't come), 已公布, 已撤回. */
export type Standing = 'draft' | 'waiting' | 'published' | 'withdrawn';

/** Where a report stands at a moment. */
export function standingOf(
  { status, publishAt }: Pick<ReportFrontmatter, 'status' | 'publishAt'>,
  now: Moment,
): Standing {
  if (status !== 'published') return status;
  return publishAt !== undefined && compareMoments(now, publishAt) < 0 ? 'waiting' : 'published';
}

/** Whether the text and the figures of a report with this standing are in a site of this edition. */
export function isShownIn(edition: Edition, standing: Standing): boolean {
  return standing === 'published' || (edition === 'preview' && standing !== 'withdrawn');
}
