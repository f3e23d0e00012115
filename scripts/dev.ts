import { runCommand } from './run-command.ts';
import { runTool } from './tooling/run-tool.ts';

// `npm run dev`: shows what is being edited, drafts included, at once, and finds it, too.
await runCommand(() =>
  runTool('astro', ['dev', ...process.argv.slice(2)], { EDITION: 'preview', REPORT_PDFS: '' }),
);
