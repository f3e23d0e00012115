import type { CollectionEntry } from 'astro:content';
import { stepGroups } from '#src/catalogue/projects/project-record.ts';
import { amendmentRecordsOfEntry } from '#src/catalogue/publication/amendment-record.ts';
import { metricRecord } from '#src/catalogue/series/metric-record.ts';
import { topicRecord } from '#src/catalogue/series/topic-record.ts';
import { siteCatalogue } from './catalogue.ts';
import { siteSettings } from './site.ts';

/** How many commitments, and how many reports, a topic's page lists: the newest. The others have lists of their own. */
const mostInSight = 60;

/** All that the list of topics shows. */
export async function topicsPage() {
  const catalogue = await siteCatalogue();
  const records = catalogue.topics.map((topic) => topicRecord(catalogue, topic));
  return { site: await siteSettings(), records };
}

/** All that the page of a topic shows. */
export async function topicPage({ data: topic }: CollectionEntry<'topics'>) {
  const catalogue = await siteCatalogue();
  const { metrics, projects, commitments, clauses } = topicRecord(catalogue, topic);
  return {
    site: await siteSettings(),
    topic,
    amendments: amendmentRecordsOfEntry('topics', topic),
    metrics: metrics.map((metric) => metricRecord(catalogue, metric)),
    projects,
    steps: stepGroups({ ...catalogue, projects }).groups.filter(({ entries }) => entries.length > 0),
    commitments: commitments.slice(0, mostInSight),
    commitmentCount: commitments.length,
    clauses: clauses.slice(0, mostInSight),
    /** How many reports speak of it. */
    reportCount: clauses.length,
  };
}
