import type { z } from 'zod';
import { reportFrontmatterSchema } from '#src/domain/report/report.ts';

/** What stays in sight of a report that was withdrawn. */
export const withdrawnReportSchema = reportFrontmatterSchema
  .pick({ title: true, period: true, kind: true, issuer: true, publishedOn: true, withdrawal: true })
  .required({ withdrawal: true });

/** A withdrawn report with its id, which its address keeps. */
export interface WithdrawnReport extends z.infer<typeof withdrawnReportSchema> {
  readonly id: string;
}
