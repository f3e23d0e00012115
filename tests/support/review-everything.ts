import { join } from 'node:path';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { reviewProposals } from '../../scripts/importing/review-proposals.ts';

// Confirms all proposals of a report as a person would at a terminal, one at a time: `node review-everything.ts CONTENT ID`.

const [contentDir = '', id = ''] = process.argv.slice(2);
const { catalogue } = readWorkspace(contentDir, { year: 2026, month: 11, day: 24 }, contentDir);
await reviewProposals(join(contentDir, 'reports', id, 'index.mdx'), contentDir, catalogue, {
  readKey: async () => 'a',
  readLine: async () => '',
  write() {},
  mark: (text) => text,
});
