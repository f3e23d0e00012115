import { z } from 'zod';
import { parseCalendarDate } from './calendar-date.ts';
import { parsePeriod } from './period.ts';
import { printPeriod } from './period-name.ts';

/** The kinds of report a bureau issues; staff write the Chinese word as it is. */
export const reportKinds = ['工作总结', '工作计划', '专项报告', '月报'] as const;

const calendarDateSchema = z.string().transform((text, context) => {
  const date = parseCalendarDate(text);
  if (date.ok) return date.value;
  context.addIssue({ code: 'custom', message: date.reason });
  return z.NEVER;
});

const periodSchema = z.string().transform((text, context) => {
  const period = parsePeriod(text);
  if (period.ok) return period.value;
  context.addIssue({ code: 'custom', message: period.reason });
  return z.NEVER;
});

const printedText = z.string().trim().min(1);

/**
 * 报告开头 `---` 之间的内容。
 *
 * The 信息公开 fields are optional because the source may be silent; the site then says 未提供.
 */
export const reportFrontmatterSchema = z.strictObject({
  title: printedText.describe('报告的标题，与原件一致；可以断行的地方留一个空格'),
  period: periodSchema.describe('报告期，如：2023-h1（上半年）、2023-q3（第三季度）、2023-06（6月）、2023（全年）'),
  kind: z.enum(reportKinds).describe(`报告的种类：${reportKinds.join('、')}`),
  issuer: printedText.optional().describe('发文机关'),
  documentNumber: printedText.optional().describe('文号'),
  indexNumber: printedText.optional().describe('索引号'),
  subject: printedText.optional().describe('主题分类'),
  issuedOn: calendarDateSchema.optional().describe('成文日期，如："2023-07-05"'),
  publishedOn: calendarDateSchema.optional().describe('发布日期，如："2023-07-10"'),
  validity: printedText.optional().describe('有效性'),
});

/** What a report says of itself in its frontmatter, parsed. */
export type ReportFrontmatter = z.infer<typeof reportFrontmatterSchema>;

/** A report as lists and pages know it: its address part (`2023-h1`) and its frontmatter. */
export interface Report extends ReportFrontmatter {
  readonly id: string;
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
  return id === name || (id.startsWith(`${name}-`) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.slice(name.length + 1)));
}
