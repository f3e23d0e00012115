import { z } from 'zod';
import { type CalendarDate, compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { comparePeriods } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { dateSchema, identifierSchema, periodSchema } from './fields.ts';
import { publicationShape } from './publication.ts';
import {
  answerEntrySchema,
  checkEntrySchema,
  commitmentEntrySchema,
  erratumEntrySchema,
  excuseEntrySchema,
  figureEntrySchema,
  projectStatementSchema,
  proposalEntrySchema,
} from './report-entries.ts';

/** The kinds of report a bureau issues; staff write the Chinese word as it is. */
export const reportKinds = ['工作总结', '工作计划', '专项报告', '月报', '季报'] as const;

const printedText = z.string().trim().min(1);

const reportHeaderShape = {
  title: printedText.describe(
    '报告的标题，与原件一致；可以断行的地方留一个空格，如：示例县交通运输局 2023年上半年工作总结',
  ),
  period: periodSchema.describe(
    '报告期，如：2023-h1（上半年）、2023-q3（第三季度）、2023-06（6月）、2023（全年）',
  ),
  kind: z.enum(reportKinds).describe(`报告的种类：${reportKinds.join('、')}`),
  issuer: printedText.optional().describe('发文机关，如：示例县交通运输局'),
  documentNumber: printedText.optional().describe('文号，如：示交〔2023〕12号'),
  indexNumber: printedText.optional().describe('索引号，如："431227/2023-00012"'),
  subject: printedText.optional().describe('主题分类，如：交通运输'),
  issuedOn: dateSchema.optional().describe('成文日期，如："2023-07-05"'),
  publishedOn: dateSchema.optional().describe('发布日期，如："2023-07-10"'),
  validity: printedText.optional().describe('有效性，如：有效'),
};

/**
 * 报告开头 `---` 之间的内容。
 *
 * The 信息公开 fields are optional because the source may be silent; the site then says 未提供.
 */
export const reportFrontmatterSchema = z.strictObject({
  ...reportHeaderShape,
  ...publicationShape,
  metrics: z.array(figureEntrySchema).default([]).describe('数据：报告里印出来的数，一行一个'),
  highlights: z
    .array(identifierSchema)
    .max(6)
    .default([])
    .describe('首页上的数，最多六个，写数的编号，如：[fines]'),
  projects: z.array(projectStatementSchema).default([]).describe('项目：报告怎样说每个项目'),
  commitments: z.array(commitmentEntrySchema).default([]).describe('承诺事项：报告说要做的事'),
  answers: z.array(answerEntrySchema).default([]).describe('反馈：对以前承诺事项的反馈'),
  checks: z.array(checkEntrySchema).default([]).describe('数据核对：几个数之间应有的关系'),
  errata: z.array(erratumEntrySchema).default([]).describe('勘误：原文里疑似有误的地方'),
  excused: z.array(excuseEntrySchema).default([]).describe('不计为数据的数字，一处一条'),
  proposals: z.array(proposalEntrySchema).default([]).describe('导入时的提议，还没有确认；不确认完不能公布'),
});

/** What a report says of itself in its frontmatter, parsed. */
export type ReportFrontmatter = z.infer<typeof reportFrontmatterSchema>;

/** What a report is, apart from what is read out of it: the 信息公开 block, its way to the public, and its address part (`2023-h1`). */
export interface Report
  extends Pick<ReportFrontmatter, keyof typeof reportHeaderShape | keyof typeof publicationShape> {
  readonly id: string;
}

/** What a report is, out of its frontmatter; what is read out of the report besides isn't carried along. */
export function reportOf(id: string, frontmatter: ReportFrontmatter): Report {
  const { title, period, kind, issuer, documentNumber, indexNumber, subject } = frontmatter;
  const { issuedOn, publishedOn, validity, status, publishAt, withdrawal } = frontmatter;
  const { reviews, corrections, revisions } = frontmatter;
  const document = { title, period, kind, issuer, documentNumber, indexNumber, subject };
  const publication = { issuedOn, publishedOn, validity, status, publishAt, withdrawal };
  const amendments = { corrections, revisions };
  // No part of it may be forgotten, be it optional.
  return { id, ...document, ...publication, reviews, ...amendments } satisfies Record<keyof Report, unknown>;
}

/** What tells where a report stands among others; what is left of a withdrawn one has no kind. */
type InOrder = Pick<Report, 'period' | 'publishedOn'> & Partial<Pick<Report, 'kind'>>;

/**
 * The order of reports: by the end of what they report on, the longer later, and of one period by the day they were published. 0
 * where neither tells one from the other. A plan stands where its period begins, for it is written by then.
 */
export function compareReports(a: InOrder, b: InOrder): number {
  const order = compareCalendarDates(saidOn(a), saidOn(b)) || comparePeriods(a.period, b.period);
  if (order !== 0 || a.publishedOn === undefined || b.publishedOn === undefined) return order;
  return compareCalendarDates(a.publishedOn, b.publishedOn);
}

function saidOn({ period, kind }: InOrder): CalendarDate {
  return kind === '工作计划' ? period.firstDay : period.lastDay;
}

/** Whether a report can answer what another promises: it comes after it, as the half-year's report after the plan for the year. */
export function canAnswer(answering: InOrder, promising: InOrder): boolean {
  return compareReports(promising, answering) < 0;
}

/** The lines that a title is set on; a space in it marks where it may break. */
export function titleLines(title: string): string[] {
  return title.split(/\s+/);
}

/** The title as one run of words, the way a list or a browser tab shows it. */
export function titleInOneLine(title: string): string {
  return titleLines(title).join('');
}

/**
 * Whether a report may live in the folder `id`: the folder is named after the period, with a slug
 * for further documents of the same period (`2023-h1`, `2023-01-chunyun`).
 */
export function isIdOfPeriod(id: string, period: ReportFrontmatter['period']): boolean {
  const name = printPeriod(period);
  return (
    id === name || (id.startsWith(`${name}-`) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.slice(name.length + 1)))
  );
}

/** What is still shown of a withdrawn report: its id (the address stays), who issued what, and why it was withdrawn. */
export type WithdrawnReport = Pick<Report, 'id' | 'title' | 'period' | 'kind' | 'issuer' | 'publishedOn'> & {
  readonly withdrawal: NonNullable<Report['withdrawal']>;
};
