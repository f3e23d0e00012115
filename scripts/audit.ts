import { runCommand } from './cli/run-command.ts';
import { auditDependencies } from './programs/audit-dependencies.ts';

// `npm run audit`: what is known to be wrong with the packages that are installed. 0 nothing; 1 something serious; 2 that
// couldn't be found out.
await runCommand(async () => {
  const answer = await auditDependencies();
  console.log(answer.words);
  return { clean: 0, vulnerable: 1, unavailable: 2 }[answer.kind];
});
