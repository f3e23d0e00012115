import type { Nodes } from 'mdast';
import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { namedFile } from '#src/markdown/named-file.ts';
import { findTemplateLeftovers, proofread } from '#src/proofreading/proofread.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportSource } from './read-report.ts';
import { originalOf } from './report-folder.ts';

/** What the words of a report and of its title give to look at or to mend, numbers and markup left aside. */
export function checkText(source: ReportSource, record: ReportRecord | undefined): AuthoringError[] {
  const { file, folder, report, frontmatter, body, text } = source;
  if (body === undefined || text === undefined) return [];
  const surroundings = record && {
    errata: record.errata.map(({ range }) => range),
    isCompared: originalOf(folder)?.endsWith('.txt') === true,
    hasAttachment: hasAttachment(body),
  };
  const inText = proofread(text, surroundings).map(({ offset, ...fault }): AuthoringError => {
    return { at: { file, ...text.positionAt(offset) }, ...fault };
  });
  if (report === undefined || frontmatter === undefined) return inText;
  const inTitle = findTemplateLeftovers(report.title).map(({ offset: _, ...fault }): AuthoringError => {
    return { at: frontmatter.positionOf(['title']), ...fault };
  });
  return [...inTitle, ...inText];
}

/** Whether the body hands out a file of its folder; a picture is none. */
function hasAttachment(node: Nodes): boolean {
  if (node.type !== 'image' && namedFile(node) !== undefined) return true;
  return 'children' in node && node.children.some(hasAttachment);
}
