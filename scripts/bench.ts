import { parseArgs } from 'node:util';
import { benchSearch } from './bench/bench-search.ts';
import { runCommand } from './run-command.ts';

/** What can be measured, by the name on the command line. Each is told how many reports its corpora are to have. */
const benches: Readonly<Record<string, (sizes: readonly number[]) => Promise<void>>> = {
  search: benchSearch,
};

// `npm run bench -- search --reports=10,300,3000`: builds generated corpora, measures, prints, and writes into .tongtu only.
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { reports: { type: 'string', default: '10,300' } },
  });
  const sizes = values.reports.split(',').map(Number);
  const names = positionals.length === 0 ? Object.keys(benches) : positionals;
  const unknown = names.filter((name) => benches[name] === undefined);
  if (unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    console.error(`用法：npm run bench -- [${Object.keys(benches).join('|')}] [--reports=10,300,3000]`);
    return 2;
  }
  for (const name of names) await benches[name]?.(sizes);
  return 0;
});
