import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { declares } from '#src/catalogue/wrong-entries.ts';
import { didYouMean } from '#src/language/nearest-name.ts';
import {
  type CalendarDate,
  calendarDateName,
  compareCalendarDates,
} from '#src/language/time/calendar-date.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { AmendmentEntry } from '#src/records/publication.ts';
import { publishingDay } from '#src/records/publication.ts';
import { titleInOneLine } from '#src/records/report.ts';

/** Each 更正 and 修订 must name something of the report, end at what stands there now, and lie between publishing and today. */
export function checkAmendments(input: ReportInput, asOf: CalendarDate): AuthoringError[] {
  return (['corrections', 'revisions'] as const).flatMap((list) =>
    input.frontmatter[list].flatMap((entry, position) =>
      faultsOf(input, entry, asOf).map(
        ({ field, ...fault }): AuthoringError => ({
          at: input.at([list, position, field]),
          severity: 'error',
          ...fault,
        }),
      ),
    ),
  );
}

interface Fault extends Omit<AuthoringError, 'at' | 'severity'> {
  readonly field: keyof AmendmentEntry;
}

function faultsOf(input: ReportInput, entry: AmendmentEntry, asOf: CalendarDate): Fault[] {
  const { date, of, from, to } = entry;
  const faults: Fault[] = [];
  if (from === to) {
    faults.push({
      field: 'why',
      code: '更正-01',
      message:
        from === undefined ? '没有写改了什么：from 和 to 都没有。' : 'from 和 to 一样，看不出改了什么。',
      cure: '改了的两个都写；新增的只写 to，删去的只写 from。',
    });
  }
  const publishedOn = publishingDay(input.frontmatter);
  const isEarly = publishedOn !== undefined && compareCalendarDates(date, publishedOn) < 0;
  if (compareCalendarDates(date, asOf) > 0 || isEarly) {
    faults.push({
      field: 'date',
      code: '更正-02',
      message: isEarly
        ? `日期比公布（${calendarDateName(publishedOn)}）还早。`
        : `日期在将来：今天按 ${calendarDateName(asOf)} 算。`,
      current: `date: ${calendarDateName(date)}`,
      cure: isEarly ? '公布以前改的不用写；核对日期。' : '写改过来的那一天。',
    });
  }
  return [...faults, ...faultOfTarget(input, entry, of), ...faultOfEnd(input, entry)];
}

function faultOfTarget(input: ReportInput, { what, to }: AmendmentEntry, of?: string): Fault[] {
  if (what !== '数据' && what !== '承诺') return [];
  const list = what === '数据' ? 'metrics' : 'commitments';
  if (of !== undefined && (to === undefined || declares(input, list, of))) return [];
  const known = input.frontmatter[list].map(({ id }) => id);
  return [
    {
      field: of === undefined ? 'what' : 'of',
      code: '更正-03',
      message: of === undefined ? `改的是${what}，没有写是哪一个。` : `这份报告没有编号为 ${of} 的${what}。`,
      cure: (of === undefined ? undefined : didYouMean(of, known)) ?? '加上 of，写它的编号。',
    },
  ];
}

/** What the newest amendment of a thing ends at must be what the reader finds. */
function faultOfEnd({ frontmatter, body }: ReportInput, entry: AmendmentEntry): Fault[] {
  const { what, of, to } = entry;
  const all = [...frontmatter.corrections, ...frontmatter.revisions];
  const isOvertaken = all.some(
    (other) => other !== entry && other.what === what && other.of === of && other.from === to,
  );
  if (to === undefined || isOvertaken) return [];
  const now = standingNow(frontmatter, what, of);
  // A thing that isn't there, or has no words of its own, can't be compared.
  const stands = what === '文字' ? bare(body.text).includes(bare(to)) : now.length === 0 || now.includes(to);
  if (stands) return [];
  return [
    {
      field: 'to',
      code: '更正-04',
      message: `写的是改成“${to}”，${what === '文字' ? '正文里却没有这句话' : `现在却是“${now.join('”“')}”`}。`,
      cure: 'to 照现在公布的写；后来又改过的，再加一行，from 接着这一行的 to。',
    },
  ];
}

/** The words in which a thing of the frontmatter stands now. */
function standingNow(
  frontmatter: ReportInput['frontmatter'],
  what: AmendmentEntry['what'],
  of: string | undefined,
): string[] {
  if (what === '标题') return [titleInOneLine(frontmatter.title)];
  if (what === '数据')
    return frontmatter.metrics.filter(({ id }) => id === of).map(({ value }) => value.printed);
  if (what !== '承诺') return [];
  return frontmatter.commitments
    .filter(({ id }) => id === of)
    .flatMap(({ title, due, dueSaid, strength }) =>
      [title, due && printPeriod(due), dueSaid, strength].filter((words) => words !== undefined),
    );
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
