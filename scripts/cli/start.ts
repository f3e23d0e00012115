import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { reportFailure } from './report-failure.ts';

// What launch.mjs runs: `start.ts <command> [arguments]`. A command whose imports fail has no chance to say so itself: nothing
// but Node's own modules may be imported here.
const [, , command = ''] = process.argv;
const script = join(import.meta.dirname, '..', `${command}.ts`);
process.argv.splice(1, 2, script);
try {
  await import(pathToFileURL(script).href);
} catch (error) {
  reportFailure(error);
}
