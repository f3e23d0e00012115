import { expect, test } from 'vitest';
import { isLicenceAllowed, thirdPartyNotices } from '../../../scripts/release/third-party.ts';
import { packageOf } from '../../../scripts/tooling/shipped-packages.ts';

test.each([
  ['MIT', true],
  ['MIT AND Apache-2.0', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND LGPL-3.0-or-later', false],
  ['GPL-3.0-only', false],
  ['MPL-2.0', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
  // What isn't understood isn't allowed.
  ['(MIT AND (GPL-2.0 OR GPL-3.0))', false],
])('%s may be sent to readers: %s', (licence, allowed) => {
  expect(isLicenceAllowed(licence)).toBe(allowed);
});

test.each([
  ['/home/a/node_modules/chart.js/dist/chart.js', 'chart.js'],
  ['/home/a/node_modules/@kurkle/color/dist/color.esm.js?x', '@kurkle/color'],
  ['C:\\a\\node_modules\\a\\node_modules\\b\\x.js', 'b'],
  ['\0vite/preload-helper.js', 'vite'],
  ['/home/a/src/client/live-chart.ts', undefined],
  ['/home/a/src/components/site/ElderSwitch.astro?astro&type=script', undefined],
])('%j is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('the notices are the same whatever order the packages were found in', () => {
  const b = { name: 'b', version: '1.0.0', licence: 'MIT', texts: ['B\r\n'] };
  const a = { name: 'a', version: '2.0.0', licence: 'ISC', texts: ['A', 'NOTICE'] };
  expect(thirdPartyNotices([b, a])).toBe(thirdPartyNotices([a, b]));
  expect(thirdPartyNotices([b, a])).toMatch(
    /- a 2\.0\.0 \(ISC\)\n- b 1\.0\.0 \(MIT\)\n[\s\S]*A\n\n-+\n\nNOTICE\n[\s\S]*B\n$/,
  );
});
