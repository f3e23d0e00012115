import type { RegisterEntry, Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { declares } from '#src/catalogue/wrong-entries.ts';
import { didYouMean } from '#src/language/nearest-name.ts';
import {
  type CalendarDate,
  calendarDateName,
  compareCalendarDates,
} from '#src/language/time/calendar-date.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Amended, AmendmentEntry } from '#src/records/publication.ts';
import { publishingDay } from '#src/records/publication.ts';
import { isUnwritten } from './amendment-lines.ts';
import {
  metricThings,
  type PlacedThing,
  projectThings,
  reportThings,
  topicThings,
} from './published-things.ts';

/** Each 更正 and 修订 must name something of the report, end at what stands there now, and lie between publishing and today. */
export function checkAmendments(input: ReportInput, asOf: CalendarDate): AuthoringError[] {
  const { frontmatter, at } = input;
  const publishedOn = publishingDay(frontmatter);
  const things = reportThings(input, new Map());
  return (['corrections', 'revisions'] as const).flatMap((list) =>
    frontmatter[list].flatMap((entry, position) =>
      [
        ...faultsOf(entry, publishedOn, asOf),
        ...faultOfTarget(input, things, entry),
        ...faultOfEnd(entry, frontmatter, (words) =>
          entry.what === '文字'
            ? bare(input.body.text).includes(bare(words))
              ? undefined
              : '正文里却没有这句话'
            : otherThan(words, standingNow(input, things, entry)),
        ),
      ].map(({ field, ...fault }): AuthoringError => {
        return { at: at([list, position, field]), severity: 'error', ...fault };
      }),
    ),
  );
}

/** The same for what metrics, projects and topics say of themselves. */
export function checkRegisterAmendments(
  { metrics, projects, topics }: Registers,
  asOf: CalendarDate,
): AuthoringError[] {
  return [
    ...metrics.flatMap((entry) => faultsOfEntry(entry, metricThings(entry.value), asOf)),
    ...projects.flatMap((entry) => faultsOfEntry(entry, projectThings(entry.value), asOf)),
    ...topics.flatMap((entry) => faultsOfEntry(entry, topicThings(entry.value), asOf)),
  ];
}

function faultsOfEntry(
  { value, at }: RegisterEntry<Amended>,
  things: readonly PlacedThing[],
  asOf: CalendarDate,
): AuthoringError[] {
  return [...(value.corrections ?? []), ...(value.revisions ?? [])].flatMap((entry) =>
    [
      ...faultsOf(entry, undefined, asOf),
      ...faultOfEnd(entry, value, (words) => otherThan(words, wordsOf(things, entry))),
    ].map(({ field: _, ...fault }): AuthoringError => ({ at, severity: 'error', ...fault })),
  );
}

interface Fault extends Omit<AuthoringError, 'at' | 'severity'> {
  readonly field: keyof AmendmentEntry;
}

function faultsOf(
  { date, from, to, why }: AmendmentEntry,
  publishedOn: CalendarDate | undefined,
  asOf: CalendarDate,
): Fault[] {
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
  if (isUnwritten(why)) {
    faults.push({
      field: 'why',
      code: '更正-10',
      message: '没有写为什么改。',
      current: `why: "${why}"`,
      cure: '写一句读者看得懂的原因，如 why: "录入时抄错"。',
    });
  }
  return faults;
}

/** The lists whose entries an amendment names by their ids. */
const listOf = { 数据: 'metrics', 承诺: 'commitments' } as const;

function faultOfTarget(
  input: ReportInput,
  things: readonly PlacedThing[],
  { what, of, to }: AmendmentEntry,
): Fault[] {
  const known = things.flatMap((thing) => (thing.what === what ? (thing.of ?? []) : []));
  const list = what === '数据' || what === '承诺' ? listOf[what] : undefined;
  const isNamed = /^(?:反馈|项目|核对|勘误)$/.test(what);
  if (list === undefined && (!isNamed || of === undefined)) return [];
  const isThere = of !== undefined && (list === undefined ? known.includes(of) : declares(input, list, of));
  if (isThere || (of !== undefined && to === undefined)) return [];
  return [
    {
      field: of === undefined ? 'what' : 'of',
      code: '更正-03',
      message: of === undefined ? `改的是${what}，没有写是哪一个。` : `这份报告没有编号为 ${of} 的${what}。`,
      cure: (of === undefined ? undefined : didYouMean(of, known)) ?? '加上 of，写它的编号。',
    },
  ];
}

/**
 * What the newest amendment of a thing ends at must be what the reader finds.
 *
 * @param whatElse what the reader finds instead of some words; undefined where it is them
 */
function faultOfEnd(
  entry: AmendmentEntry,
  { corrections = [], revisions = [] }: Amended,
  whatElse: (words: string) => string | undefined,
): Fault[] {
  const { what, of, to } = entry;
  const isOvertaken = [...corrections, ...revisions].some(
    (other) => other !== entry && other.what === what && other.of === of && other.from === to,
  );
  const other = to === undefined || isOvertaken ? undefined : whatElse(to);
  if (other === undefined) return [];
  return [
    {
      field: 'to',
      code: '更正-04',
      message: `写的是改成“${to}”，${other}。`,
      cure: 'to 照现在公布的写；后来又改过的，再加一行，from 接着这一行的 to。',
    },
  ];
}

/** A thing that isn't there can't be compared, nor what stands there as an id and is amended by its name. */
function otherThan(words: string, now: readonly string[]): string | undefined {
  return now.length === 0 || now.includes(words) || /^(?:指标|项目)：/.test(words)
    ? undefined
    : `现在却是“${now.join('”“')}”`;
}

/** The words in which a thing of a report stands now; a promise may also be named by the words of its due time. */
function standingNow(
  { frontmatter }: ReportInput,
  things: readonly PlacedThing[],
  entry: AmendmentEntry,
): string[] {
  const promise =
    entry.what === '承诺' ? frontmatter.commitments.find(({ id }) => id === entry.of) : undefined;
  const { due, dueSaid, strength } = promise ?? {};
  const also = [due && printPeriod(due), dueSaid, strength].filter((words) => words !== undefined);
  return [...wordsOf(things, entry), ...also];
}

/** What a thing says, and each of its fields with its name: `数据时段：2023年上半年`. */
function wordsOf(things: readonly PlacedThing[], { what, of }: AmendmentEntry): string[] {
  return things
    .filter((thing) => thing.what === what && thing.of === of)
    .flatMap(({ says, more }) => [
      says,
      ...Object.entries(more).map(([field, words]) => `${field}：${words}`),
    ]);
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
