import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { checkShape } from '#src/workspace/check-shape.ts';
import { cutFrontmatter } from '#src/workspace/read-report.ts';
import { parseYamlSource } from '#src/workspace/yaml-source.ts';

/**
 * A report for a test, written as staff write it and read by the real readers, so that no test stands on
 * something that could not exist.
 *
 * @param frontmatter the lines after `title`, `period` and `kind`
 * @throws Error where the reader refuses it
 */
export function sampleReport(id: string, frontmatter: string, body: string): ReportInput {
  const file = `${id}/index.mdx`;
  const period = /^[0-9]{4}(-[hq][0-9]|-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2})?)?/.exec(id)?.[0];
  const source = `---\ntitle: 示例报告\nperiod: "${period}"\nkind: 工作总结\n${frontmatter.trim()}\n---\n\n${body}\n`;
  const { root, errors } = checkMarkup(file, source);
  const { yaml, yamlLine } = cutFrontmatter(source);
  const written = parseYamlSource(file, yaml ?? '', yamlLine);
  const { value, errors: faults } = checkShape(written, reportFrontmatterSchema);
  const all = [...errors, ...written.errors, ...faults];
  if (root === undefined || value === undefined || all.length > 0)
    throw new Error(JSON.stringify(all, null, 2));
  const text = bodyText(root);
  return {
    id,
    frontmatter: value,
    body: text,
    at: (path) => written.positionOf(path),
    bodyAt: (offset) => ({ file, ...text.positionAt(offset) }),
  };
}
