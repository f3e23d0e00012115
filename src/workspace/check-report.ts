import { headingNumber } from '#src/language/text/clause.ts';
import {
  type CalendarDate,
  calendarDateName,
  compareCalendarDates,
} from '#src/language/time/calendar-date.ts';
import { printCoverage } from '#src/language/time/coverage.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { nodeText } from '#src/markdown/address-blocks.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { isIdOfPeriod, type ReportFrontmatter } from '#src/records/report.ts';
import { isForRegister } from '#src/records/report-entries.ts';
import { checkFiles } from './check-files.ts';
import { checkHasOriginal } from './check-originals.ts';
import type { ReportSource } from './read-report.ts';

/** Checks of one report that need only its own folder and the date. */
export function checkReport(source: ReportSource, asOf: CalendarDate): AuthoringError[] {
  return [
    ...checkPeriod(source, asOf),
    ...checkProposals(source),
    ...checkHeadings(source),
    ...checkFiles(source),
    ...checkHasOriginal(source),
  ];
}

function checkPeriod(
  { folder, report, data, frontmatter }: ReportSource,
  asOf: CalendarDate,
): AuthoringError[] {
  if (report === undefined || frontmatter === undefined) return [];
  const errors: AuthoringError[] = [];
  const complain = (path: PropertyKey[], fault: Omit<AuthoringError, 'at' | 'severity'>) =>
    errors.push({ at: frontmatter.positionOf(path), severity: 'error', ...fault });
  if (!isIdOfPeriod(folder.id, report.period)) {
    const expected = printPeriod(report.period);
    complain(['period'], {
      code: '报告-01',
      message: `报告期和文件夹的名称不一致：文件夹叫 ${folder.id}，period 写的是 ${periodName(report.period)}。`,
      current: `period: ${expected}`,
      cure: `文件夹改名为 ${expected}，或者改正 period。同一期的另一份报告，文件夹名写成 ${expected}-英文短名。`,
    });
  }
  if (compareCalendarDates(report.period.firstDay, asOf) > 0) {
    complain(['period'], {
      code: '报告-02',
      message: `报告期还没有开始：今天按 ${calendarDateName(asOf)} 算。`,
      current: `period: ${printPeriod(report.period)}`,
      cure: '核对 period；要按别的日子检查，设环境变量 AS_OF。',
    });
  }
  for (const field of ['issuedOn', 'publishedOn'] as const) {
    const date = report[field];
    if (date === undefined || compareCalendarDates(date, asOf) <= 0) continue;
    complain([field], {
      code: '报告-03',
      message: `${field === 'issuedOn' ? '成文日期' : '发布日期'}在将来：今天按 ${calendarDateName(asOf)} 算。`,
      current: `${field}: ${calendarDateName(date)}`,
      cure: '核对日期。',
    });
  }
  for (const [position, { coverage, kind }] of data?.metrics.entries() ?? []) {
    if (coverage === undefined || kind !== 'actual' || compareCalendarDates(coverage.lastDay, asOf) <= 0)
      continue;
    complain(['metrics', position, 'coverage'], {
      code: '数据-11',
      message: `数据时段到${calendarDateName(coverage.lastDay)}，还没有到：今天按 ${calendarDateName(asOf)} 算。`,
      current: `coverage: ${printCoverage(coverage)}`,
      cure: '核对 coverage；还没有发生的数，kind 写 planned 或 target。',
    });
  }
  return errors;
}

/** The number of proposals of a report that a person has yet to decide on. */
export function waitingIn(data: ReportFrontmatter | undefined): number {
  return data?.proposals.filter((proposal) => !isForRegister(proposal)).length ?? 0;
}

/**
 * Nothing that a program has proposed may be published before a person has confirmed it. For a 送审稿, which isn't published
 * anyhow, this is only a warning, so that one unfinished report doesn't stop the others.
 */
export function checkProposals({ folder, data, frontmatter }: ReportSource): AuthoringError[] {
  const count = waitingIn(data);
  if (data === undefined || count === 0 || frontmatter === undefined) return [];
  const isDraft = data.status === 'draft';
  return [
    {
      at: frontmatter.positionOf(['proposals', 0]),
      code: '草稿-01',
      severity: isDraft ? 'warning' : 'error',
      message: isDraft
        ? `${folder.id} 还有 ${count} 条导入时的提议没有确认；它是送审稿，不公布。`
        : `${folder.id} 还有 ${count} 条导入时的提议没有确认，不能公布。`,
      cure: `运行 npm run report:import -- ${folder.id} 逐条确认；也可以把要的抄到 metrics 等下面，再删去 proposals。${isDraft ? '' : '一时确认不完的，在开头写上 status: draft，先不公布它。'}`,
    },
  ];
}

/** Numbers of headings should be consecutive; the original itself may skip or repeat one, so this is only a warning. */
function checkHeadings({ file, body }: ReportSource): AuthoringError[] {
  const errors: AuthoringError[] = [];
  const last: number[] = [];
  for (const node of body?.children ?? []) {
    if (node.type !== 'heading') continue;
    const level = Math.max(0, node.depth - 2);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const words = nodeText(node);
    const number = headingNumber(words);
    const before = last[level] ?? 0;
    const skipsLevel = level > last.length;
    last.length = Math.min(last.length, level);
    while (last.length < level) last.push(0);
    last.push(number ?? before + 1);
    const isOutOfOrder = number !== undefined && number !== before + 1;
    if (!isOutOfOrder && !skipsLevel) continue;
    errors.push({
      at: { file, line, column },
      code: '正文-17',
      severity: 'warning',
      message: isOutOfOrder
        ? `标题的编号${number === before ? '重复' : '没有接着上一个'}：应该是第 ${before + 1} 个，写的是第 ${number} 个。`
        : '标题跳了一级。',
      current: words,
      cure: '核对原件：原件如此就不用改；标题的级别用错了，改 # 的个数。',
    });
  }
  return errors;
}
