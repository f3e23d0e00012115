import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLicenceAllowed } from '../../scripts/release/third-party.ts';
import { builtSite } from '../support/built-site.ts';
import { filesOf } from '../support/site-pages.ts';

const { outDir } = await builtSite('real');
const notices = readFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
const listed = Array.from(
  notices.matchAll(/^- (\S+) (\S+) \((.+)\)$/gm),
  ([, name = '', , licence = '']) => ({
    name,
    licence,
  }),
);

test('all code of others that readers are sent is named, under a licence that allows it', () => {
  expect(listed.map(({ name }) => name)).toEqual([
    '@kurkle/color',
    'chart.js',
    'modern-screenshot',
    'opencc-js',
    'pagefind',
    'pinyin-pro',
    'vite',
  ]);
  expect(listed.filter(({ licence }) => !isLicenceAllowed(licence))).toEqual([]);
  expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(6);
  expect(notices).toContain('Apache License');
});

test('no script names a package that isn’t listed', () => {
  for (const file of filesOf(outDir).filter((path) => path.endsWith('.js'))) {
    // The banners that packages put at the head of what they publish.
    const banners = readFileSync(join(outDir, file), 'utf8').matchAll(
      /\/\*!\s*\*?\s*@?([a-z][\w./@-]+) v\d/gi,
    );
    for (const [, name = ''] of banners)
      expect(listed.map((entry) => entry.name.toLowerCase())).toContain(name.toLowerCase());
  }
});
