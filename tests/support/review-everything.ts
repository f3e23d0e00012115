import { acceptEverything, environmentOf } from './imported-document.ts';

// Confirms all proposals of a report as a person would at a terminal, one at a time: `node review-everything.ts CONTENT ID`.

const [contentDir = '', id = ''] = process.argv.slice(2);
await acceptEverything(environmentOf(contentDir), id);
