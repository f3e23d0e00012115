import type { Report } from '#src/domain/report/report.ts';
import type { Figure } from './figure.ts';

/** A figure together with the report that prints it. */
export interface Printing {
  readonly figure: Figure;
  readonly report: Report;
}
