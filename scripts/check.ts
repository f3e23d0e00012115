import { join } from 'node:path';
import { accountingSummary } from '#src/domain/numeral/accounting-summary.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { readContent } from './read-content.ts';
import { reportErrors } from './report-errors.ts';
import { runCommand } from './run-command.ts';

// `npm run check`: says everything that is wrong with the content; `--json` for machines.
await runCommand(() => {
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  const { errors, catalogue } = readContent(environment);
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(errors, null, 2));
    return errors.some((error) => error.severity === 'error') ? 1 : 0;
  }
  for (const { report, accounting } of catalogue.readings) {
    console.log(`${report.id}　${accountingSummary(accounting)}`);
  }
  return reportErrors(errors) ? 1 : 0;
});
