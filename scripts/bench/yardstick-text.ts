/**
 * A report as a yardstick reads it: the same words and the same data, put where no generator takes them for orders of its own
 * (Hugo would take `kind` for one), and without our components, which nobody else has.
 *
 * @throws Error where there is no frontmatter
 */
export function yardstickText(source: string, ownLines: readonly string[] = []): string {
  const [, yaml, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(source) ?? [];
  const title = /^title: (.+)$/m.exec(yaml ?? '')?.[1];
  if (yaml === undefined || body === undefined || title === undefined)
    throw new Error('A report without frontmatter.');
  const nested = yaml.replace(/^(?=.)/gm, '  ');
  const plain = body.replace(/^<[A-Z][A-Za-z]*[^>]*\/>\n/gm, '');
  return `---\n${[`title: ${title}`, ...ownLines].join('\n')}\nreport:\n${nested}---\n${plain}`;
}
