import type { RegisterEntry, Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import type { SourcePosition } from '#src/records/authoring-error.ts';
import type { Amended } from '#src/records/publication.ts';
import { type PublishedEntry, type PublishedState, writtenAmendments } from '#src/records/published-state.ts';
import type { ReportFrontmatter, WithdrawnReport } from '#src/records/report.ts';
import {
  type FileDigests,
  metricThings,
  type PlacedThing,
  projectThings,
  reportFacts,
  reportThings,
  topicThings,
} from './published-things.ts';

/** All that a site publishes of its content. */
export interface PublishedContent {
  /** The bureau's name. */
  readonly site: string;
  readonly reports: readonly { readonly input: ReportInput; readonly files: FileDigests }[];
  readonly withdrawn: readonly WithdrawnReport[];
  readonly registers: Registers;
}

/** A report, metric, project or topic as it stands now, with the ways back to the file. */
export interface StandingEntry extends Omit<PublishedEntry, 'things'> {
  readonly things: readonly PlacedThing[];
  /** Where something of it stands; undefined for what isn't written in this content folder. */
  at(path: readonly PropertyKey[]): SourcePosition;
  textAt(offset: number): SourcePosition;
}

/** Everything that is published now, by the keys of {@link PublishedState}. */
export function standingEntries(content: PublishedContent): Map<string, StandingEntry> {
  const { reports, withdrawn, registers } = content;
  const nowhere = (id: string) => ({ file: `reports/${id}/index.mdx`, line: 1, column: 1 });
  return new Map([
    ...withdrawn.map((report): [string, StandingEntry] => [
      `reports/${report.id}`,
      {
        things: reportFacts(report).filter(({ of }) => of === '撤回'),
        amendments: [],
        at: () => nowhere(report.id),
        textAt: () => nowhere(report.id),
      },
    ]),
    ...reports.map(({ input, files }): [string, StandingEntry] => [
      `reports/${input.id}`,
      {
        text: input.body.text,
        shapes: input.body.paragraphs.flatMap(({ shape, start, end }) =>
          shape === undefined ? [] : { shape, start, end },
        ),
        things: reportThings(input, files),
        amendments: writtenAmendments(input.frontmatter),
        at: (path) => input.at(path),
        textAt: (offset) => input.bodyAt(offset),
      },
    ]),
    ...registers.metrics.map((entry) => registerEntry('metrics', entry, metricThings(entry.value))),
    ...registers.projects.map((entry) => registerEntry('projects', entry, projectThings(entry.value))),
    ...registers.topics.map((entry) => registerEntry('topics', entry, topicThings(entry.value))),
  ]);
}

function registerEntry(
  register: string,
  { value, at }: RegisterEntry<Amended & { readonly id: string }>,
  things: readonly PlacedThing[],
): [string, StandingEntry] {
  const amendments = writtenAmendments(value);
  return [`${register}/${value.id}`, { things, amendments, at: () => at, textAt: () => at }];
}

/** The keys of the metrics, projects and topics that a report speaks of: they have a page. */
export function keysUsedBy({ metrics, projects, commitments }: ReportFrontmatter): string[] {
  const keys = [
    ...metrics.flatMap(({ metric, subject }) => [`metrics/${metric}`, `projects/${subject}`]),
    ...projects.map(({ project }) => `projects/${project}`),
    ...commitments.map(({ topic }) => `topics/${topic}`),
    ...commitments.flatMap((commitment) => commitment.projects.map((id) => `projects/${id}`)),
  ];
  return [...new Set(keys)];
}

/** The keys of metrics and projects with those of their topics, which have a page as well. */
export function topicKeys({ metrics, projects }: Registers): (readonly [key: string, topic: string])[] {
  return [
    ...metrics.map(({ value }) => [`metrics/${value.id}`, `topics/${value.topic}`] as const),
    ...projects.map(({ value }) => [`projects/${value.id}`, `topics/${value.topic}`] as const),
  ];
}

/** What a site writes down of what it publishes (`data/published.json`). */
export function publishedState(content: PublishedContent): PublishedState {
  const entries = Array.from(standingEntries(content), ([key, { text, shapes, things, amendments }]) => [
    key,
    {
      ...(text === undefined ? {} : { text }),
      ...(shapes === undefined ? {} : { shapes }),
      things: things.map(({ path: _, start: __, ...thing }) => thing),
      amendments,
    },
  ]);
  return { format: 1, site: content.site, entries: Object.fromEntries(entries) };
}
