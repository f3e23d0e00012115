import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { momentStamp, printMoment, startOfDay } from '#src/language/time/moment.ts';
import { amendmentsOf } from '#src/records/amendment.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import type { PublishedArticle } from './page-face.ts';

/** A report as the article that its page publishes. Where only the day of publishing is known, no hour is made up. */
export function reportArticle(report: Report, site: SiteSettings): PublishedArticle {
  const { publishAt, publishedOn, issuer, subject } = report;
  const published = publishAt ?? (publishedOn && startOfDay(publishedOn));
  const amended = amendmentsOf(report)[0];
  return {
    title: titleInOneLine(report.title),
    publishedAt: publishAt ? printMoment(publishAt) : publishedOn && printCalendarDate(publishedOn),
    publishedStamp: published && momentStamp(published),
    modifiedStamp: amended && momentStamp(startOfDay(amended.date)),
    source: issuer ?? site.name,
    keywords: subject === undefined ? undefined : [subject],
  };
}

/** The day on which a report's page last changed, as far as the report says: its newest 更正 or 修订, else its publishing. */
export function lastChangeOf(report: Report): string | undefined {
  const day = amendmentsOf(report)[0]?.date ?? report.publishAt?.date ?? report.publishedOn;
  return day && printCalendarDate(day);
}
