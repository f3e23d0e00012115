import { join } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildAndServe, readOptions } from './build/build-and-serve.ts';
import { runCommand } from './cli/run-command.ts';

// `npm start`: builds the site, serves it and keeps serving until Ctrl-C.
await runCommand(() => {
  const options = readOptions();
  if (options === undefined) return 2;
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  return buildAndServe(environment, options);
});
