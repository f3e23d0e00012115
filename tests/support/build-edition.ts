import { join } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildSite } from '../../scripts/build/build-site.ts';

// Builds one edition of a site: what `npm run build` does for the public and `npm run preview` before it serves.
const environment = readEnvironment(process.env, join(import.meta.dirname, '..', '..'), new Date());
process.exitCode = await buildSite(environment, process.argv[2] === 'preview' ? 'preview' : 'public');
