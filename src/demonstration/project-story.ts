import type { ProjectStep } from '#src/records/project.ts';
import type { AnswerEntry } from '#src/records/report-entries.ts';
import type { Teller } from './teller.ts';

/** Something promised for a project; the words hold those of `dueSaid` and `strength`. */
export interface StoryPromise {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly due?: string;
  readonly dueSaid?: string;
  readonly strength?: string;
}

/** What becomes of an earlier promise. */
export interface StoryAnswer extends Pick<AnswerEntry, 'to' | 'outcome'> {
  readonly until?: string;
  readonly words: string;
}

/** What one report says of a project. */
export interface Scene {
  readonly step: ProjectStep;
  /** Where the works stand, in words; without them how much of them is done is told. */
  readonly stage?: string;
  /** How much of the works is done, 0 to 1. */
  readonly done?: number;
  readonly answers?: readonly StoryAnswer[];
  readonly promises?: readonly StoryPromise[];
  readonly reading?: string;
  /** From this report on the total investment is another. */
  readonly isRevised?: boolean;
}

/** What is measured of a project: its size by rule, whatever the report. */
export interface ProjectSize {
  /** km; absent for what isn't a road. */
  readonly kilometres?: number;
  /** m of bridge. */
  readonly metres?: number;
  /** 亩 of land. */
  readonly land?: string;
  /** The total investment as printed. */
  readonly investment: string;
  /** The total investment as printed once it was revised. */
  readonly revised?: string;
}

/** A project of the demonstration county, from the first word on it to the last. */
export interface ProjectStory {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly topic: string;
  readonly kind: string;
  readonly road?: string;
  readonly place?: string;
  readonly size: (chance: Teller['chance']) => ProjectSize;
  /** By the report's id; a report that isn't here doesn't mention the project. */
  readonly scenes: Readonly<Record<string, Scene>>;
}
