import type { ReportBody } from '#src/language/text/report-body.ts';
import type { SourcePosition } from '#src/records/authoring-error.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import type { Topic } from '#src/records/topic.ts';

/** An entry of a register, and where it stands. */
export interface RegisterEntry<T> {
  readonly value: T;
  readonly at: SourcePosition;
}

/** The registers of a content folder, each in the order it was read. */
export interface Registers {
  readonly topics: readonly RegisterEntry<Topic>[];
  readonly metrics: readonly RegisterEntry<Metric>[];
  readonly projects: readonly RegisterEntry<Project>[];
}

/** A report whose frontmatter has been parsed, with the ways back from data and text to the file. */
export interface ReportInput {
  readonly id: string;
  readonly frontmatter: ReportFrontmatter;
  readonly body: ReportBody;
  /** Where the value at `path` of the frontmatter stands. */
  at(path: readonly PropertyKey[]): SourcePosition;
  /** Where the character at `offset` of the body's text stands. */
  bodyAt(offset: number): SourcePosition;
}
