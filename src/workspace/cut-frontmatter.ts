/** An MDX file cut into its frontmatter and its body. */
export interface FrontmatterCut {
  /** The YAML between the two `---` lines, or undefined where the file has none or it isn't closed. */
  readonly yaml: string | undefined;
  /** Line of the file on which the YAML begins. */
  readonly yamlLine: number;
}

/** Cuts the frontmatter off an MDX file; line ends of Windows are read like any other. */
export function cutFrontmatter(source: string): FrontmatterCut {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m.exec(source);
  return match?.index === 0 ? { yaml: match[1] ?? '', yamlLine: 2 } : { yaml: undefined, yamlLine: 1 };
}
