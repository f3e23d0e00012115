import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const sites = Object.entries(inject('builtSites'));

test.each(sites)('the site %s has its first page and its page for what is missing', (_name, { outDir }) => {
  expect(existsSync(join(outDir, 'index.html'))).toBe(true);
  expect(existsSync(join(outDir, '404.html'))).toBe(true);
});
