import type { ReportInput } from '#src/domain/catalogue-input.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import type { ReportSource } from './read-report.ts';

/** A report as the catalogue takes it; none where its frontmatter or its body can't be read. */
export function reportInput({ folder, file, data, frontmatter, body }: ReportSource): ReportInput[] {
  if (data === undefined || frontmatter === undefined || body === undefined) return [];
  const text = bodyText(body);
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
