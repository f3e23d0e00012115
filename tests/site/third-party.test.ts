import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { filesOf } from '../support/site-pages.ts';

const { outDir } = await builtSite('real');

/** Licences that only ask for their text to be passed on, which the notices do. */
const allowed = ['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT AND Apache-2.0'];
const lockfile = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8'));

const notices = readFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
const listed = Array.from(
  notices.matchAll(/^- (\S+) (\S+) \((.+)\)$/gm),
  ([, name = '', version = '', licence = '']) => ({ name, version, licence }),
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
  expect(listed.filter(({ licence }) => !allowed.includes(licence))).toEqual([]);
  for (const { name, version } of listed)
    expect(lockfile.packages[`node_modules/${name}`]).toMatchObject({ version });
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
