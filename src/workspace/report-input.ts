import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import type { ReportSource } from './read-report.ts';

/** A report as the catalogue takes it; none where its frontmatter or its body can't be read. */
export function reportInput({ folder, file, data, frontmatter, text }: ReportSource): ReportInput[] {
  if (data === undefined || frontmatter === undefined || text === undefined) return [];
  return [
    {
      id: folder.id,
      frontmatter: data,
      body: text,
      at: (path) => frontmatter.positionOf(path),
      bodyAt: (offset) => ({ file, ...text.positionAt(offset) }),
    },
  ];
}
