import { join } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildAndServe, readOptions } from './build/build-and-serve.ts';
import { runCommand } from './cli/run-command.ts';

// `npm run preview`: builds the site as those who approve it should see it, drafts included and marked, and serves it until
// Ctrl-C. It goes to a folder of its own: what lies in dist is for the public, whatever was run last.
await runCommand(() => {
  const options = readOptions();
  if (options === undefined) return 2;
  const variables = { ...process.env, OUT_DIR: '.tongtu/preview' };
  const environment = readEnvironment(variables, join(import.meta.dirname, '..'), new Date());
  console.log('这是内部预览，含送审稿，不要外传。');
  return buildAndServe(environment, options, 'preview');
});
