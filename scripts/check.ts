import { join } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { readContent } from './read-content.ts';
import { reportErrors } from './report-errors.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  const { errors } = readContent(environment);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(errors, null, 2));
    return errors.some((error) => error.severity === 'error') ? 1 : 0;
  }
  return reportErrors(errors) ? 1 : 0;
});
