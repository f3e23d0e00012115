import { z } from 'zod';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { type Amended, amendmentsOf } from './publication.ts';

/**
 * One thing that readers have seen and may not silently become another: a figure, a promise, a file, a definition.
 *
 * Everything is printed, so that what an older program has written down can be compared with what a newer one reads.
 */
const publishedThingSchema = z.object({
  /** What a 更正 calls it (`what`): 数据, 承诺, 定义 … */
  what: z.string(),
  /** Which one, as a 更正 names it (`of`); absent where there is only one. */
  of: z.string().optional(),
  /** What stands there: `786300元`, the title of a promise, the name of a file. */
  says: z.string(),
  /** What else is said of it, by what the handbook calls it: `{ 数据时段: '2023年上半年' }`. */
  more: z.record(z.string(), z.string()).default({}),
});

const writtenAmendmentSchema = z.object({
  kind: z.enum(['更正', '修订']),
  date: z.string(),
  what: z.string(),
  of: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  why: z.string(),
});

/** A report, metric, project or topic as it was published. */
const publishedEntrySchema = z.object({
  /** What the body of a report says, markup left out. */
  text: z.string().optional(),
  /** What stretches of the text are shown as, but for plain paragraphs; what an older program wrote down doesn't say. */
  shapes: z
    .array(z.object({ shape: z.string(), start: z.number(), end: z.number() }))
    .readonly()
    .optional(),
  things: z.array(publishedThingSchema).readonly(),
  /** The 更正 and 修订 that it had. */
  amendments: z.array(writtenAmendmentSchema).readonly(),
});

/** `data/published.json`: all that a site has published. */
export const publishedStateSchema = z.object({
  format: z.literal(1),
  /** The bureau's name, which tells a site's own history from that of the site whose files it was begun with. */
  site: z.string(),
  /** By what and which: `reports/2023-h1`, `metrics/fines`, `projects/sanjiang-bridge`, `topics/roads`. */
  entries: z.record(z.string(), publishedEntrySchema),
});

export type PublishedThing = z.infer<typeof publishedThingSchema>;
export type WrittenAmendment = z.infer<typeof writtenAmendmentSchema>;
export type PublishedEntry = z.infer<typeof publishedEntrySchema>;
export type PublishedState = z.infer<typeof publishedStateSchema>;

/** The amendments of a report or of an entry of a register, printed, the newest first. */
export function writtenAmendments(amended: Amended): WrittenAmendment[] {
  return amendmentsOf(amended).map(({ kind, date, what, of, from, to, why }) => ({
    kind,
    date: printCalendarDate(date),
    what,
    ...(of === undefined ? {} : { of }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    why,
  }));
}
