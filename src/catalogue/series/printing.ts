import type { Figure } from '#src/records/figure.ts';
import type { Report } from '#src/records/report.ts';

/** A figure together with the report that prints it. */
export interface Printing {
  readonly figure: Figure;
  readonly report: Report;
}
