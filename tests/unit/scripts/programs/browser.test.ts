import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../../../scripts/programs/browser.ts';

const having =
  (...programs: string[]) =>
  (path: string) =>
    programs.includes(path);
const variables = { PATH: '/usr/local/bin:/usr/bin', HOME: '/Users/a', PROGRAMFILES: 'C:\\Program Files' };

test('the one that CHROMIUM names comes first', () => {
  const isProgram = having('/opt/chrome', '/usr/bin/chromium');
  expect(findBrowser({ ...variables, CHROMIUM: '/opt/chrome' }, 'linux', isProgram)).toBe('/opt/chrome');
  expect(findBrowser({ ...variables, CHROMIUM: '/gone' }, 'linux', isProgram)).toBe('/usr/bin/chromium');
});

test('on Linux, the one without windows before all others, Chromium before Chrome before Edge, on PATH', () => {
  const windowless = '/usr/bin/chromium-headless-shell';
  expect(findBrowser(variables, 'linux', having('/usr/bin/chromium', windowless))).toBe(windowless);
  const kin = ['/usr/bin/microsoft-edge', '/usr/local/bin/google-chrome', '/usr/bin/chromium'];
  expect(findBrowser(variables, 'linux', having(...kin))).toBe('/usr/bin/chromium');
  expect(findBrowser(variables, 'linux', having(...kin.slice(0, 2)))).toBe('/usr/local/bin/google-chrome');
});

test('on macOS and Windows, where the installers put it', () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser(variables, 'darwin', having(mac))).toBe(mac);
  const windows = join('C:\\Program Files', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
  expect(findBrowser(variables, 'win32', having(windows))).toBe(windows);
});

test('none', () => {
  expect(findBrowser(variables, 'linux', having())).toBeUndefined();
});
