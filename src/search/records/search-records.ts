import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { checkPath } from '#src/catalogue/check-words.ts';
import { topicRecord } from '#src/catalogue/series/topic-record.ts';
import { type ClauseId, clauseName } from '#src/language/text/clause.ts';
import { clauseAt, type ReportBody } from '#src/language/text/report-body.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { commitmentPath } from '#src/records/commitment.ts';
import { figureCoverageName, printedInFull } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import { titleInOneLine } from '#src/records/report.ts';
import type { RecordPlace, SearchRecord } from './search-record.ts';

/** What a site's search files are made from. */
export interface SearchSource {
  readonly catalogue: Catalogue;
  /** What each report says, by its id. */
  readonly bodies: ReadonlyMap<string, ReportBody>;
  readonly isDemonstration: boolean;
}

/**
 * Everything that can be found on a site: reports, newest first, then projects and metrics. Each place holds the very words
 * that its page prints: a report's own, without what the site adds, and of what the site has read out of it the name,
 * value and time. Quotes are left out of the records, for their words are found where the report says them.
 */
export function searchRecords({ catalogue, bodies }: SearchSource): SearchRecord[] {
  const topics = topicsOfClauses(catalogue);
  return [
    ...catalogue.reportRecords.map((record) => reportRecord(record, bodies.get(record.report.id), topics)),
    ...catalogue.projects.map(projectRecord),
    ...catalogue.metrics.map(metricRecord),
  ];
}

/** Topics by report and clause, as the topics' own pages list them. */
type ClauseTopics = ReadonlyMap<string, readonly string[]>;

function topicsOfClauses(catalogue: Catalogue): ClauseTopics {
  const topics = new Map<string, string[]>();
  for (const topic of catalogue.topics) {
    for (const { report, clauses } of topicRecord(catalogue, topic).clauses) {
      for (const clause of clauses) {
        const key = `${report.id} ${clause}`;
        topics.set(key, [...(topics.get(key) ?? []), topic.id]);
      }
    }
  }
  return topics;
}

function projectRecord({ id, name, road, kind, place, aliases, note, topic }: Project): SearchRecord {
  const title = road === undefined || name.includes(road) ? name : `${road}${name}`;
  const text = lines([title, place === undefined ? kind : `${kind}，${place}`, aliases.join('、'), note]);
  const path = `projects/${id}/`;
  const places = [{ kind: 'project' as const, path, label: name, text, topics: [topic] }];
  return { id: `projects/${id}`, title: name, report: undefined, places };
}

function metricRecord({ id, name, definition, topic }: Metric): SearchRecord {
  const text = lines([name, definition]);
  const places = [{ kind: 'metric' as const, path: `metrics/${id}/`, label: name, text, topics: [topic] }];
  return { id: `metrics/${id}`, title: name, report: undefined, places };
}

function reportRecord(
  record: ReportRecord,
  body: ReportBody | undefined,
  topics: ClauseTopics,
): SearchRecord {
  const { report } = record;
  const title = titleInOneLine(report.title);
  return {
    id: `reports/${report.id}`,
    title,
    report: {
      id: report.id,
      title,
      period: printPeriod(report.period),
      periodName: periodName(report.period),
    },
    places: [
      { kind: 'report', path: `reports/${report.id}/`, label: '标题', text: title, topics: [] },
      ...(body === undefined ? [] : bodyPlaces(report.id, body, topics)),
      ...figurePlaces(record),
      ...commitmentPlaces(record),
      ...checkPlaces(record),
    ],
  };
}

/** Paragraphs of one address make one place: the cells of a table, the paragraphs of an entry. */
function bodyPlaces(reportId: string, body: ReportBody, topics: ClauseTopics): RecordPlace[] {
  const runs: { clause: ClauseId | undefined; paragraphs: string[] }[] = [];
  for (const { start, end } of body.paragraphs) {
    const clause = clauseAt(body, start);
    // A line feed inside a paragraph ends a line, not what is read in one go.
    const words = body.text.slice(start, end).replace(/\s*\n\s*/g, '');
    const last = runs.at(-1);
    if (last !== undefined && last.clause === clause) last.paragraphs.push(words);
    else runs.push({ clause, paragraphs: [words] });
  }
  return runs
    .map(({ clause, paragraphs }) => ({
      kind: 'report' as const,
      path: `reports/${reportId}/${clause === undefined ? '' : `#${clause}`}`,
      label: clause === undefined ? '正文' : clauseName(clause),
      text: lines(paragraphs),
      topics: clause === undefined ? [] : (topics.get(`${reportId} ${clause}`) ?? []),
    }))
    .filter(({ text }) => text !== '');
}

function figurePlaces({ report, figures }: ReportRecord): RecordPlace[] {
  return figures.map(({ id, subject, metric, quantity, coverage }) => {
    const name = `${subject === undefined ? '' : `${subject.shortName ?? subject.name}：`}${metric.name}`;
    return {
      kind: 'figure',
      path: `reports/${report.id}/#f-${id}`,
      label: name,
      text: lines([name, printedInFull({ metric, quantity }), figureCoverageName(coverage)]),
      topics: [subject?.topic ?? metric.topic],
    };
  });
}

function commitmentPlaces({ commitments }: ReportRecord): RecordPlace[] {
  return commitments.map((commitment) => {
    const { title, due, projects, reading, topic } = commitment;
    return {
      kind: 'commitment',
      path: commitmentPath(commitment),
      label: title,
      text: lines([
        title,
        due?.said,
        due && periodName(due.by),
        ...projects.map((project) => project.shortName ?? project.name),
        reading,
      ]),
      topics: [topic.id],
    };
  });
}

function checkPlaces({ checks }: ReportRecord): RecordPlace[] {
  return checks.map((check) => {
    const { title, formula, acknowledged, reason, figures, commitments } = check;
    const topics = [
      ...figures.map(({ subject, metric }) => subject?.topic ?? metric.topic),
      ...commitments.map(({ topic }) => topic.id),
    ];
    return {
      kind: 'check',
      path: checkPath(check),
      label: title,
      text: lines([title, formula, acknowledged, reason]),
      topics: [...new Set(topics)],
    };
  });
}

function lines(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n');
}
