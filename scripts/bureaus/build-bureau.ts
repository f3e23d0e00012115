import { join } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../cli/run-command.ts';

// The process that builds the site of one bureau among several; what it prints is shown under the bureau's name.
await runCommand(() =>
  buildSite(readEnvironment(process.env, join(import.meta.dirname, '..', '..'), new Date())),
);
