import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLockfile } from './programs/lockfile.ts';

// `npm run lockfile:complete`: to be run after every change of a dependency; see programs/lockfile.ts for the reason.
const path = join(import.meta.dirname, '..', 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const packages = completeLockfile(lockfile.packages);
const added = Object.keys(packages).filter((place) => lockfile.packages[place] === undefined);
for (const [place, entry] of Object.entries(packages)) {
  if (place === '' || entry.integrity !== undefined) continue;
  const name = `${place.split('node_modules/').at(-1)}@${entry.version}`;
  entry.integrity = execSync(`npm view ${name} dist.integrity`, { encoding: 'utf8' }).trim();
}
writeFileSync(path, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
for (const place of added) console.log(`已补上 ${place}`);
console.log(`package-lock.json 补全了 ${added.length} 项。`);
