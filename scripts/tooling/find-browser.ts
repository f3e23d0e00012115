import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Chromium without its windows: the same pages, each opened in a quarter of the time. */
export const WINDOWLESS = 'chromium-headless-shell';

/** Names that Chromium and its kin go by on PATH, in the order in which they are taken. */
const NAMES = [
  WINDOWLESS,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The browser that the tests drive: the one that `CHROMIUM` names, else Chromium, Chrome or Edge where it usually lies,
 * else the one that Playwright has downloaded.
 *
 * @param isProgram whether a path can be run
 * @returns its absolute path, or undefined where there is none
 */
export function findBrowser(
  variables: Variables,
  platform: NodeJS.Platform,
  isProgram: (path: string) => boolean = canRun,
): string | undefined {
  const candidates = [
    ...(variables.CHROMIUM ? [variables.CHROMIUM] : []),
    ...usualPlaces(variables, platform),
    chromium.executablePath(),
  ];
  return candidates.find(isProgram);
}

function usualPlaces(variables: Variables, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = [variables.PROGRAMFILES, variables['PROGRAMFILES(X86)'], variables.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_PROGRAMS.map((parts) => join(folder, ...parts)),
    );
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', join(variables.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC_PROGRAMS.map((program) => join(folder, program)));
  }
  const folders = (variables.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // Ubuntu's chromium-browser is a stub that asks for a snap. Elsewhere, asking the version would open a window.
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}
