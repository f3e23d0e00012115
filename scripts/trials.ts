import { join } from 'node:path';
import { runCommand } from './cli/run-command.ts';
import { runNode, runTool } from './programs/run-tool.ts';
import { ensureBrowser, ensureLoadGenerator, ensureWebServers } from './test/ensure-programs.ts';

// `npm run trials`: what takes too long for `npm run test:full` and is run before a release is closed: tests of size, of
// mutated content and of switching over under load (`*.trial.test.ts`), entries swapped for others that are valid and mean
// something else, of which the check must notice nine of ten that the words contradict, and random mutations of the
// program, of which those are told that no unit test notices.
await runCommand(async () => {
  if ((await ensureBrowser()) === undefined || !ensureWebServers() || !ensureLoadGenerator()) return 1;
  const tests = await runTool('vitest', ['run', '--allowOnly=false'], { TONGTU_TEST_SCOPE: 'trials' });
  const swaps = await runNode([join(import.meta.dirname, 'trials', 'swaps.ts')]);
  const mutations = await runNode([
    join(import.meta.dirname, 'trials', 'mutate.ts'),
    ...process.argv.slice(2),
  ]);
  return Math.max(tests, swaps, mutations);
});
