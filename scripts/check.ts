import { join } from 'node:path';
import { compareAuthoringErrors } from '#src/domain/authoring/authoring-error.ts';
import { accountingSummary } from '#src/domain/numeral/accounting-summary.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { comparePublished } from './compare-published.ts';
import { readContent } from './read-content.ts';
import { reportErrors } from './report-errors.ts';
import { runCommand } from './run-command.ts';
import { commandOptions } from './tooling/command-options.ts';

// `npm run check`: says everything that is wrong with the content, drafts included, and what was published and has changed
// without a word; `--json` for machines, `--against <ref>` for another state than the publishing branch.
await runCommand(() => {
  const { json, against } = commandOptions(
    { options: { json: { type: 'boolean', default: false }, against: { type: 'string' } } },
    'npm run check [-- --json] [-- --against 已经公布的版本]',
  ).values;
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  const workspace = readContent(environment, 'preview');
  const { catalogue } = workspace;
  const changes = comparePublished(environment, workspace, against);
  const errors = [...workspace.errors, ...changes].sort(compareAuthoringErrors);
  if (json) {
    console.log(JSON.stringify(errors, null, 2));
    return errors.some((error) => error.severity === 'error') ? 1 : 0;
  }
  for (const { report, accounting } of catalogue.readings) {
    console.log(`${report.id}　${accountingSummary(accounting)}`);
  }
  return reportErrors(errors) ? 1 : 0;
});
