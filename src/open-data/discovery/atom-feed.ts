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

/** An empty feed needs a time, too; no day on which anything happened may be made up for it. */
const beforeEverything = '1970-01-01T00:00:00Z';

/** A feed tells what is new, and every reader of it fetches all of it again and again. */
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
