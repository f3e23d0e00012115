import { join, relative } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  const shown = relative(process.cwd(), environment.outDir);
  const exitCode = await buildSite(environment);
  if (exitCode === 0) console.log(`网站已生成：${shown}`);
  return exitCode;
});
