import type { ReportBody, TextRange } from '#src/language/text/report-body.ts';
import { findHalfWidthMarks } from './half-width-marks.ts';
import { findMissingAttachments } from './missing-attachments.ts';
import { findNamedPenalties } from './named-penalties.ts';
import { findSecretMarks } from './secret-marks.ts';
import { findTemplateLeftovers } from './template-leftovers.ts';
import type { TextFault } from './text-fault.ts';
import { findUnpairedMarks } from './unpaired-marks.ts';

/** What is known of a report besides its text. */
export interface ReportSurroundings {
  /** Where errata stand: a slip that is registered is known, and asks for no second look. */
  readonly errata: readonly TextRange[];
  /** Whether every character is compared with the original: then half-width marks are the signed-off ones. */
  readonly isCompared: boolean;
  readonly hasAttachment: boolean;
}

/**
 * Reads a report's text for what must not be published and what a person should look at.
 *
 * @param surroundings undefined where the frontmatter can't be read: what an erratum may settle is then left for later
 */
export function proofread(body: ReportBody, surroundings: ReportSurroundings | undefined): TextFault[] {
  const faults = [
    ...findSecretMarks(body.text),
    ...findTemplateLeftovers(body.text),
    ...findNamedPenalties(body.text),
  ];
  if (surroundings === undefined) return faults;
  const { errata, isCompared, hasAttachment } = surroundings;
  const settled = ({ offset }: TextFault) => errata.some(({ start, end }) => start <= offset && offset < end);
  const open = [
    ...findUnpairedMarks(body),
    ...(isCompared ? [] : findHalfWidthMarks(body)),
    ...(hasAttachment ? [] : findMissingAttachments(body.text)),
  ];
  return [...faults, ...open.filter((fault) => !settled(fault))];
}
