import type { Nodes, Root } from 'mdast';
import { namedFile } from '#src/markdown/named-file.ts';
import { isOriginal, type ReportFolder } from './report-folder.ts';

/**
 * The files of a report's folder that are published beside its page, and no other: its originals, the PDF named after the
 * report where a person put one there, and what its text names (links, pictures, `<Attachment>`). Everything that
 * publishes, compares or lists files asks here.
 *
 * @param body the report's text; undefined where it can't be read, and then nothing that it names is known
 * @returns names as `folder.files` has them, sorted
 */
export function publishedFiles({ id, files }: ReportFolder, body: Root | undefined): string[] {
  const named = new Set(body === undefined ? [] : filesNamedIn(body));
  return files.filter((file) => isOriginal(file) || file === `${id}.pdf` || named.has(file));
}

function filesNamedIn(node: Nodes): string[] {
  const name = namedFile(node);
  return [
    ...(name === undefined ? [] : [name]),
    ...('children' in node ? node.children.flatMap(filesNamedIn) : []),
  ];
}
