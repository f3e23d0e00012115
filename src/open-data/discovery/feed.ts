import type { Catalogue } from '#src/catalogue/catalogue.ts';
import {
  type AmendmentRecord,
  allAmendmentRecords,
  amendedName,
  subjectName,
} from '#src/catalogue/publication/amendment-record.ts';
import { calendarDateName } from '#src/language/time/calendar-date.ts';
import { momentStamp, startOfDay } from '#src/language/time/moment.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { amendmentsOf, amendmentWords, publishingMoment } from '#src/records/publication.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';

/** An entry of an Atom feed. Times are RFC 3339. */
export interface FeedEntry {
  /** Permanent and unique, an absolute IRI. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly updated: string;
  readonly published?: string | undefined;
  readonly summary?: string | undefined;
}

/** A feed as a whole. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** Where the feed itself lies, and the pages it is about. */
  readonly selfHref: string;
  readonly homeHref: string;
  readonly entries: readonly FeedEntry[];
}

/** Atom requires a time of an empty feed, too; it gets one that nobody can take for a real date. */
const beforeEverything = '1970-01-01T00:00:00Z';

/** Feed readers fetch the whole feed every time, so it holds only the newest entries. */
const mostEntries = 100;

/** Prints a feed as Atom (RFC 4287), the entry updated last first; of very many the newest. */
export function printFeed({ id, title, author, selfHref, homeHref, entries }: Feed): string {
  const newestFirst = entries
    .toSorted((a, b) => compareText(b.updated, a.updated) || compareText(a.id, b.id))
    .slice(0, mostEntries);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  <id>${escapeXml(id)}</id>`,
    `  <title>${escapeXml(title)}</title>`,
    `  <updated>${newestFirst[0]?.updated ?? beforeEverything}</updated>`,
    `  <author><name>${escapeXml(author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(selfHref)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(homeHref)}"/>`,
    ...newestFirst.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines({ id, title, href, updated, published, summary }: FeedEntry): string[] {
  return [
    '  <entry>',
    `    <id>${escapeXml(id)}</id>`,
    `    <title>${escapeXml(title)}</title>`,
    `    <updated>${updated}</updated>`,
    ...(published === undefined ? [] : [`    <published>${published}</published>`]),
    `    <link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`,
    ...(summary === undefined ? [] : [`    <summary>${escapeXml(summary)}</summary>`]),
    '  </entry>',
  ];
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

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
    ...catalogue.reportRecords.map(({ report }) => reportEntry(report, places)),
    ...allAmendmentRecords(catalogue).map((record) => amendmentEntry(record, places)),
    ...withdrawn.map((report) => withdrawalEntry(report, places)),
  ];
}

function reportEntry(report: Report, places: FeedPlaces): FeedEntry {
  const href = places.report(report.id);
  const { period } = report;
  const published = publishingMoment(report);
  const amended = amendmentsOf(report)[0];
  // Atom requires a time for every entry. Where the source gives no day of publishing, the report's period is the only one known.
  const known = published ?? startOfDay(period.lastDay);
  return {
    id: places.id(href),
    title: titleInOneLine(report.title),
    href,
    updated: momentStamp(amended === undefined ? known : startOfDay(amended.date)),
    published: published && momentStamp(published),
    summary:
      published === undefined
        ? `${periodName(period)}${report.kind}。来源未写明发布日期，此处时间为报告期末日。`
        : `${periodName(period)}${report.kind}。`,
  };
}

function amendmentEntry(record: AmendmentRecord, places: FeedPlaces): FeedEntry {
  const { amendment, subject } = record;
  const href = places.amendment(record);
  const updated = momentStamp(startOfDay(amendment.date));
  return {
    id: places.id(href),
    title: `${amendment.kind}：${subjectName(subject)}，${amendedName(record)}`,
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
