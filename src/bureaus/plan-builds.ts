import { compareMoments, type Moment } from '#src/language/time/moment.ts';

/** What is known of a finished site: a digest of everything it was built from, and as of which moment. */
export interface BuiltRecord {
  readonly digest: string;
  readonly asOf: Moment;
}

/** A bureau to plan for. */
export interface PlannedBureau {
  readonly path: string;
  /** The digest of everything that its build would read now. */
  readonly digest: string;
  /** Of its last good site; undefined where there is none, or nobody knows what it was built from. */
  readonly built: BuiltRecord | undefined;
}

/**
 * Whether a bureau's site must be built. Where everything that a build reads is as it was, the site would be the same to the
 * byte. The day decides besides what a check still takes for the future: what has passed a check passes it on any later
 * day, and is looked at again where somebody turns the clock back.
 */
export function mustBuild({ digest, built }: PlannedBureau, now: Moment): boolean {
  return built === undefined || built.digest !== digest || compareMoments(now, built.asOf) < 0;
}
