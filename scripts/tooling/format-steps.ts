/** One formatter: the package, and its arguments for looking and for writing. */
interface FormatStep {
  readonly tool: string;
  readonly check: readonly string[];
  readonly write: readonly string[];
}

/** Biome formats TypeScript, JavaScript, JSON and CSS; Prettier what Biome doesn't: .astro, Markdown, MDX and YAML. */
export const formatSteps: readonly FormatStep[] = [
  { tool: '@biomejs/biome', check: ['format', '.'], write: ['check', '--write', '.'] },
  {
    tool: 'prettier',
    check: ['--check', '--log-level=warn', '.'],
    write: ['--write', '--log-level=warn', '.'],
  },
];
