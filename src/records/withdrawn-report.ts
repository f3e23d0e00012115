import type { Report } from './report.ts';

/** What stays in sight of a report that was withdrawn: its id, which its address keeps, who issued what, and why it is gone. */
export type WithdrawnReport = Pick<Report, 'id' | 'title' | 'period' | 'kind' | 'issuer' | 'publishedOn'> & {
  readonly withdrawal: NonNullable<Report['withdrawal']>;
};
