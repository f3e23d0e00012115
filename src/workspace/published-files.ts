import type { Root } from 'mdast';
import { plainName } from '#src/language/address-path.ts';
import { isPublishedKind } from '#src/language/published-kinds.ts';
import { namedFiles } from '#src/markdown/named-file.ts';
import { isOriginal, type ReportFolder } from './report-folder.ts';

/**
 * The files of a report's folder that are published beside its page, and no other: its originals, the PDF named after the
 * report where a person put one there, and what its text names (links, pictures, `<Attachment>`), as far as it is of a
 * published kind. Everything that publishes, compares or lists files asks here.
 *
 * @param body the report's text; undefined where it can't be read, and then nothing that it names is known
 * @returns names as `folder.files` has them, sorted
 */
export function publishedFiles({ id, files }: ReportFolder, body: Root | undefined): string[] {
  const named = new Set(body === undefined ? [] : namedFiles(body).map(({ file }) => file.name));
  return files.filter(
    (file) =>
      isPublishedKind(file) && (isOriginal(file) || file === `${id}.pdf` || named.has(plainName(file))),
  );
}

/** The files of a report's folder that lie in no build, as long as its text can be read. */
export function unpublishedFiles(folder: ReportFolder, body: Root | undefined): string[] {
  if (body === undefined) return [];
  const published = new Set(publishedFiles(folder, body));
  return [...folder.files.filter((file) => !published.has(file)), ...folder.hidden];
}
