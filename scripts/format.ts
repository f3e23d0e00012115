import { runCommand } from './run-command.ts';
import { formatSteps } from './tooling/format-steps.ts';
import { runTool } from './tooling/run-tool.ts';

// `npm run format`: writes every file the way that `npm test` wants it.
await runCommand(async () => {
  const exitCodes = [];
  for (const { tool, write } of formatSteps) exitCodes.push(await runTool(tool, write));
  return Math.max(...exitCodes);
});
