import { type Commitment, commitmentKey } from '#src/domain/commitment/commitment.ts';
import { siteHref } from './site-href.ts';

/** The address of a commitment among all of them. */
export function commitmentHref(commitment: Pick<Commitment, 'reportId' | 'id'>): string {
  return siteHref(`/commitments/#c-${commitmentKey(commitment)}`);
}
