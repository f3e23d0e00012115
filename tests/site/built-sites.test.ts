import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSites, everySite } from '../support/built-site.ts';

const sites = await builtSites(everySite);

test.each(sites)('the site %s has its first page and its page for what is missing', (_name, { outDir }) => {
  expect(existsSync(join(outDir, 'index.html'))).toBe(true);
  expect(existsSync(join(outDir, '404.html'))).toBe(true);
});
