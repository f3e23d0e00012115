import { commandOptions, runCommand } from './cli/run-command.ts';
import { runTool } from './programs/run-tool.ts';

/** Biome formats TypeScript, JavaScript, JSON and CSS; Prettier what Biome doesn't: .astro, Markdown, MDX and YAML. */
const formatters = [
  { tool: '@biomejs/biome', check: ['format', '.'], write: ['check', '--write', '.'] },
  {
    tool: 'prettier',
    check: ['--check', '--log-level=warn', '.'],
    write: ['--write', '--log-level=warn', '.'],
  },
];

// `npm run format`: formats every file; with `--check` it says which ones aren't, as `npm test` does.
await runCommand(async () => {
  const isCheck = commandOptions({ options: { check: { type: 'boolean' } } }, 'npm run format [-- --check]')
    .values.check;
  const exitCodes = [];
  for (const { tool, check, write } of formatters)
    exitCodes.push(await runTool(tool, isCheck ? check : write));
  return Math.max(...exitCodes);
});
