import { join } from 'node:path';
import { dev } from 'astro';
import { readEnvironment } from '#src/workspace/environment.ts';
import { requireContent } from '#src/workspace/require-content.ts';
import { astroConfig } from './build/astro-config.ts';
import { readOptions } from './build/build-and-serve.ts';
import { runCommand } from './cli/run-command.ts';

// `npm run dev`: shows what is being edited, drafts included, at once, and finds it, too.
await runCommand(async () => {
  const options = readOptions();
  if (options === undefined) return 2;
  const root = join(import.meta.dirname, '..');
  const environment = readEnvironment(process.env, root, new Date());
  requireContent(environment.contentDir);
  const config = astroConfig({ root, environment, edition: 'preview', hasReportPdfs: false });
  await dev({ ...config, server: options });
  return 0;
});
