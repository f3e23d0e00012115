import type { MeasuredKey } from './build-measures.ts';
import type { MeasuredCommand } from './measure-run.ts';

/** Something that makes a site of the reports of a corpus, and is measured at it. */
export interface BuildSubject {
  readonly key: MeasuredKey;
  readonly name: string;
  readonly command: MeasuredCommand;
  /** Where it writes. */
  readonly outDir: string;
  /** The folders that it keeps something in from build to build; without them, and without what it wrote, a build is cold. */
  readonly caches: readonly string[];
  /** The files that say one of the reports; all of them are changed where that report is edited. */
  readonly edited: readonly string[];
  /** Where the page of a report is, below what it writes. */
  pageOf(reportId: string): string;
}

/** The report that is edited; every corpus has it. */
export const editedReport = '2022-h1';

/** A report with its last sentence made longer or shorter: another text for each round. */
export function editedText(text: string, round: number): string {
  return text.replace(/(?:修路架桥)*。\s*$/, `${'修路架桥'.repeat(round)}。\n`);
}
