import { z } from 'zod';
import type { CalendarDate } from '#src/language/time/calendar-date.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { compareMoments, type Moment, startOfDay } from '#src/language/time/moment.ts';
import { dateSchema, momentSchema } from './fields.ts';

const words = z.string().trim().min(1);

/** 三审三校, in the order they are done. */
export const reviewSteps = ['初审', '复审', '终审', '一校', '二校', '三校'] as const;

/** 审校：谁（写岗位，不写姓名）哪一天做了哪一道。 */
export const reviewEntrySchema = z.strictObject({
  step: z.enum(reviewSteps).describe(`哪一道：${reviewSteps.join('、')}`),
  by: words.describe('谁审的，写岗位，不写姓名，如：办公室主任'),
  date: dateSchema.describe('哪一天，如：2023-07-05'),
});

/** What an amendment of a report may change. */
const amendedInReport = [
  ...(['数据', '承诺', '反馈', '项目', '核对', '勘误'] as const),
  ...(['文字', '标题', '附件', '其他'] as const),
];

/** What an amendment of a metric, a project or a topic may change. */
const amendedInRegister = ['名称', '定义', '单位', '口径', '断点', '其他'] as const;

/** What an amendment may change, in a report or in a register. */
export type AmendedThing = (typeof amendedInReport)[number] | (typeof amendedInRegister)[number];

function amendmentSchema<Thing extends AmendedThing>(things: readonly Thing[], of: string) {
  return z.strictObject({
    date: dateSchema.describe('哪一天改的，如：2023-08-01'),
    what: z.enum(things).describe(`改了什么：${things.join('、')}`),
    of: words.optional().describe(of),
    from: words.optional().describe('原来公布的，照抄，如："768300元"；新增的不写'),
    to: words.optional().describe('现在公布的，照抄，如："786300元"；删去的不写'),
    why: words.describe('为什么改，一句话，如：录入时抄错'),
  });
}

/** 更正、修订：改了什么，从什么改成什么，为什么。一行一条。 */
const amendmentEntrySchema = amendmentSchema(
  amendedInReport,
  '改的是哪一个，如：fines；数据、承诺、核对、勘误写编号，反馈写它的 to，项目写项目的编号，附件写文件名；改数据、承诺必须写',
);

const registerAmendmentSchema = amendmentSchema(
  amendedInRegister,
  '改的是哪个断点，写它的 from，如：2024-h1',
);

/** The fields in which a metric, a project or a topic says what was changed of it since it was published. */
export const registerAmendments = {
  corrections: z
    .array(registerAmendmentSchema)
    .optional()
    .describe('更正：公布以后改了名称、定义等，一处一行'),
  revisions: z
    .array(registerAmendmentSchema)
    .optional()
    .describe('修订：上级或者本单位改了统计口径等而改的，一处一行'),
};

/** The fields of the frontmatter that control publication. */
export const publicationShape = {
  status: z
    .enum(['draft', 'published', 'withdrawn'])
    .default('published')
    .describe('draft 送审稿，不公布；published 公布；withdrawn 已撤回。默认 published'),
  publishAt: momentSchema
    .optional()
    .describe('定时公布：北京时间，到了这个时间才公布，如："2023-07-10 09:00"'),
  withdrawal: z
    .strictObject({
      date: dateSchema.describe('哪一天撤回的，如：2023-08-01'),
      why: words.describe('为什么撤回，一句话，如：内容有重大差错'),
    })
    .optional()
    .describe('撤回：status 是 withdrawn 时必须写'),
  reviews: z.array(reviewEntrySchema).default([]).describe('三审三校的记录，一道一行'),
  corrections: z.array(amendmentEntrySchema).default([]).describe('更正：本站公布错了、改过来的，一处一行'),
  revisions: z.array(amendmentEntrySchema).default([]).describe('修订：本单位印发了新的一版而改的，一处一行'),
};

export type ReviewStep = (typeof reviewSteps)[number];
/** An amendment as it is written, in a report or in a register. */
export type AmendmentEntry = Omit<z.infer<typeof amendmentEntrySchema>, 'what'> & {
  readonly what: AmendedThing;
};

/** What a report's frontmatter says of its way to the public, parsed. */
type Publication = z.infer<z.ZodObject<typeof publicationShape>>;

/** A report, a metric, a project or a topic, as far as its amendments go. */
export interface Amended {
  readonly corrections?: readonly AmendmentEntry[] | undefined;
  readonly revisions?: readonly AmendmentEntry[] | undefined;
}

/**
 * A change of what this site has published: 更正 where the site was wrong, 修订 where the bureau issued a new version.
 * A slip in the bureau's own text is neither; that is a 勘误, and the text stays.
 */
export interface Amendment extends AmendmentEntry {
  readonly kind: '更正' | '修订';
}

/** The amendments of a report or of an entry of a register, the newest first. */
export function amendmentsOf({ corrections = [], revisions = [] }: Amended): Amendment[] {
  const as = (kind: Amendment['kind']) => (entry: AmendmentEntry) => ({ ...entry, kind });
  return [...revisions.map(as('修订')), ...corrections.map(as('更正'))]
    .toSorted((a, b) => compareCalendarDates(a.date, b.date))
    .reverse();
}

/** The amendments of one of a report's figures, the newest first. */
export function amendmentsOfFigure(report: Amended, figureId: string): Amendment[] {
  return amendmentsOf(report).filter(({ what, of }) => what === '数据' && of === figureId);
}

/** What was changed, in a few words: `768300元 改为 786300元`. */
export function amendmentWords({ from, to }: Pick<Amendment, 'from' | 'to'>): string {
  if (from === undefined) return `新增 ${to}`;
  return to === undefined ? `删去 ${from}` : `${from} 改为 ${to}`;
}

/** Who a site is built for: everybody, or those who approve what will be published. */
export type Edition = 'public' | 'preview';

/** Where a report stands on its way to the public: 送审稿, 待公布 (approved, its time hasn't come), 已公布, 已撤回. */
export type Standing = 'draft' | 'waiting' | 'published' | 'withdrawn';

/** Where a report stands at a moment. */
export function standingOf(
  { status, publishAt }: Pick<Publication, 'status' | 'publishAt'>,
  now: Moment,
): Standing {
  if (status !== 'published') return status;
  return publishAt !== undefined && compareMoments(now, publishAt) < 0 ? 'waiting' : 'published';
}

/** Whether the text and the figures of a report with this standing are in a site of this edition. */
export function isShownIn(edition: Edition, standing: Standing): boolean {
  return standing === 'published' || (edition === 'preview' && standing !== 'withdrawn');
}

/** When a report is published, as far as its frontmatter says. */
type PublishingTime = Pick<Publication, 'publishAt'> & { readonly publishedOn?: CalendarDate | undefined };

/** The day a report was published: as it says, else the day it was set to be; undefined where it says neither. */
export function publishingDay({ publishedOn, publishAt }: PublishingTime): CalendarDate | undefined {
  return publishedOn ?? publishAt?.date;
}

/** The minute a report was published; the first of its day where only that is known, undefined where neither is. */
export function publishingMoment({ publishedOn, publishAt }: PublishingTime): Moment | undefined {
  return publishAt ?? (publishedOn && startOfDay(publishedOn));
}
