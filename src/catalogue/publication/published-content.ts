import type { RegisterEntry, Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import type { SourcePosition } from '#src/records/authoring-error.ts';
import type { Amended } from '#src/records/publication.ts';
import { type PublishedEntry, type PublishedState, writtenAmendments } from '#src/records/published-state.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
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
        uses: [],
        amendments: [],
        at: () => nowhere(report.id),
        textAt: () => nowhere(report.id),
      },
    ]),
    ...reports.map(({ input, files }): [string, StandingEntry] => [
      `reports/${input.id}`,
      {
        text: input.body.text,
        things: reportThings(input, files),
        uses: usedBy(input.frontmatter),
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
  { value, at }: RegisterEntry<Amended & { readonly id: string; readonly topic?: string }>,
  things: readonly PlacedThing[],
): [string, StandingEntry] {
  const uses = value.topic === undefined ? [] : [`topics/${value.topic}`];
  const amendments = writtenAmendments(value);
  return [`${register}/${value.id}`, { things, uses, amendments, at: () => at, textAt: () => at }];
}

function usedBy({ metrics, projects, commitments }: ReportInput['frontmatter']): string[] {
  const subjects = metrics.flatMap(({ subject }) => subject ?? []);
  const projectIds = [
    ...subjects,
    ...projects.map(({ project }) => project),
    ...commitments.flatMap((c) => c.projects),
  ];
  const keys = [
    ...metrics.map(({ metric }) => `metrics/${metric}`),
    ...projectIds.map((id) => `projects/${id}`),
    ...commitments.map(({ topic }) => `topics/${topic}`),
  ];
  return [...new Set(keys)];
}

/** What a site writes down of what it publishes (`data/published.json`). */
export function publishedState(content: PublishedContent): PublishedState {
  const entries = Array.from(standingEntries(content), ([key, { text, things, uses, amendments }]) => [
    key,
    {
      ...(text === undefined ? {} : { text }),
      things: things.map(({ path: _, ...thing }) => thing),
      uses: [...uses],
      amendments,
    },
  ]);
  return { format: 1, site: content.site, entries: Object.fromEntries(entries) };
}
