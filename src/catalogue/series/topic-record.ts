import { allCommitments, type Catalogue } from '#src/catalogue/catalogue.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';

/** The places of one report that speak of a topic, in the order of the text. */
export interface TopicClauses {
  readonly report: Report;
  readonly clauses: readonly ClauseId[];
}

/** What is gathered under one topic. */
export interface TopicRecord {
  readonly topic: Topic;
  readonly metrics: readonly Metric[];
  readonly projects: readonly Project[];
  readonly commitments: readonly Commitment[];
  /** Newest report first; reports that don't speak of the topic are left out. */
  readonly clauses: readonly TopicClauses[];
}

/** Gathers a topic's metrics, projects and promises, and the clauses in which its figures, stages and promises stand. */
export function topicRecord(catalogue: Catalogue, topic: Topic): TopicRecord {
  const commitments = allCommitments(catalogue).filter((commitment) => commitment.topic.id === topic.id);
  const clauses = catalogue.reportRecords.flatMap((record): TopicClauses[] => {
    const found = new Set([
      ...record.figures
        .filter(({ metric, subject }) => (subject?.topic ?? metric.topic) === topic.id)
        .map(({ clause }) => clause),
      ...record.statements.filter(({ project }) => project.topic === topic.id).map(({ clause }) => clause),
      ...record.commitments
        .filter((commitment) => commitment.topic.id === topic.id)
        .map(({ clause }) => clause),
    ]);
    return found.size === 0 ? [] : [{ report: record.report, clauses: [...found].sort(compareClauses) }];
  });
  return {
    topic,
    metrics: catalogue.metrics.filter((metric) => metric.topic === topic.id),
    projects: catalogue.projects.filter((project) => project.topic === topic.id),
    commitments,
    clauses,
  };
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/** Clause addresses by their numbers, the way the text runs: `s-1-2` before `s-1-10`. */
function compareClauses(a: ClauseId, b: ClauseId): number {
  return byNumbers.compare(a, b);
}
