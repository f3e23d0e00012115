import type { Catalogue } from '#src/catalogue/catalogue.ts';
import {
  type AmendmentRecord,
  allAmendmentRecords,
  amendedName,
} from '#src/catalogue/publication/amendment-record.ts';
import { calendarDateName } from '#src/language/time/calendar-date.ts';
import { momentStamp, startOfDay } from '#src/language/time/moment.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { amendmentsOf, amendmentWords } from '#src/records/amendment.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';
import type { WithdrawnReport } from '#src/records/withdrawn-report.ts';
import type { FeedEntry } from './atom-feed.ts';

/** Where the things of the feed are found, and how each is called for good. */
export interface FeedPlaces {
  report(reportId: string): string;
  amendment(record: AmendmentRecord): string;
  /** An absolute IRI for an address of this site. */
  id(href: string): string;
}

/** What the feed tells: each report, each 更正 and 修订, each withdrawal. */
export function feedEntries(
  catalogue: Catalogue,
  withdrawn: readonly WithdrawnReport[],
  places: FeedPlaces,
): FeedEntry[] {
  return [
    ...catalogue.readings.map(({ report }) => reportEntry(report, places)),
    ...allAmendmentRecords(catalogue).map((record) => amendmentEntry(record, places)),
    ...withdrawn.map((report) => withdrawalEntry(report, places)),
  ];
}

function reportEntry(report: Report, places: FeedPlaces): FeedEntry {
  const href = places.report(report.id);
  const { publishAt, publishedOn, period } = report;
  const published = publishAt ?? (publishedOn === undefined ? undefined : startOfDay(publishedOn));
  const amended = amendmentsOf(report)[0];
  // Atom wants a time of every entry. Where the source gives no day of publishing, the report's period is the only one known.
  const known = published ?? startOfDay(period.lastDay);
  return {
    id: places.id(href),
    title: titleInOneLine(report.title),
    href,
    updated: momentStamp(amended === undefined ? known : startOfDay(amended.date)),
    published: published && momentStamp(published),
    summary:
      published === undefined
        ? `${periodName(period)}${report.kind}。来源没有给出发布日期，这里的时间是报告期的最后一天。`
        : `${periodName(period)}${report.kind}。`,
  };
}

function amendmentEntry(record: AmendmentRecord, places: FeedPlaces): FeedEntry {
  const { amendment, report } = record;
  const href = places.amendment(record);
  const updated = momentStamp(startOfDay(amendment.date));
  return {
    id: places.id(href),
    title: `${amendment.kind}：${periodName(report.period)}${report.kind}，${amendedName(record)}`,
    href,
    updated,
    published: updated,
    summary: `${amendmentWords(amendment)}。${amendment.why}`,
  };
}

function withdrawalEntry({ id, title, withdrawal }: WithdrawnReport, places: FeedPlaces): FeedEntry {
  const href = places.report(id);
  const updated = momentStamp(startOfDay(withdrawal.date));
  return {
    id: places.id(href),
    title: `撤回：${titleInOneLine(title)}`,
    href,
    updated,
    summary: `${calendarDateName(withdrawal.date)}撤回。${withdrawal.why}`,
  };
}
