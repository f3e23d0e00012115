import { z } from 'zod';
import { parseCalendarDate } from '#src/language/time/calendar-date.ts';
import { parseMoment } from '#src/language/time/moment.ts';
import { identifierSchema } from './identifier.ts';
import { parsedField } from './parsed-field.ts';

const words = z.string().trim().min(1);
const dateSchema = parsedField(parseCalendarDate);

/** 三审三校, in the order they are done. */
export const reviewSteps = ['初审', '复审', '终审', '一校', '二校', '三校'] as const;

/** 审校：谁（写岗位，不写姓名）哪一天做了哪一道。 */
export const reviewEntrySchema = z.strictObject({
  step: z.enum(reviewSteps).describe(`哪一道：${reviewSteps.join('、')}`),
  by: words.describe('谁审的，写岗位，不写姓名，如：办公室主任'),
  date: dateSchema.describe('哪一天，如：2023-07-05'),
});

/** What an amendment may change. */
export const amendedThings = ['数据', '承诺', '文字', '标题', '附件', '其他'] as const;

/** 更正、修订：改了什么，从什么改成什么，为什么。一行一条。 */
export const amendmentEntrySchema = z.strictObject({
  date: dateSchema.describe('哪一天改的，如：2023-08-01'),
  what: z.enum(amendedThings).describe(`改了什么：${amendedThings.join('、')}`),
  of: identifierSchema.optional().describe('改的是哪个数、哪件承诺事项，写它的编号；改数据、承诺必须写'),
  from: words.optional().describe('原来公布的，照抄；新增的不写'),
  to: words.optional().describe('现在公布的，照抄；删去的不写'),
  why: words.describe('为什么改，一句话'),
});

/** What the frontmatter says of a report's way to the public. */
export const publicationShape = {
  status: z
    .enum(['draft', 'published', 'withdrawn'])
    .default('published')
    .describe('draft 送审稿，不公布；published 公布；withdrawn 已撤回。默认 published'),
  publishAt: parsedField(parseMoment)
    .optional()
    .describe('定时公布：北京时间，到了这个时间才公布，如："2023-07-10 09:00"'),
  withdrawal: z
    .strictObject({ date: dateSchema.describe('哪一天撤回的'), why: words.describe('为什么撤回，一句话') })
    .optional()
    .describe('撤回：status 是 withdrawn 时必须写'),
  reviews: z.array(reviewEntrySchema).default([]).describe('三审三校的记录，一道一行'),
  corrections: z.array(amendmentEntrySchema).default([]).describe('更正：本站公布错了、改过来的，一处一行'),
  revisions: z.array(amendmentEntrySchema).default([]).describe('修订：本单位印发了新的一版而改的，一处一行'),
};

export type ReviewStep = (typeof reviewSteps)[number];
export type AmendmentEntry = z.infer<typeof amendmentEntrySchema>;
