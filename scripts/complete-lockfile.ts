import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLockfile } from './programs/lockfile.ts';

// `npm run lockfile:complete`: to be run after every change of a dependency; see programs/lockfile.ts for the reason.
const path = join(import.meta.dirname, '..', 'package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const packages = completeLockfile(lockfile.packages);
const added = Object.keys(packages).filter((place) => lockfile.packages[place] === undefined);
writeFileSync(path, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`);
for (const place of added) console.log(`已补上 ${place}`);
console.log(`package-lock.json 补全了 ${added.length} 项。`);
