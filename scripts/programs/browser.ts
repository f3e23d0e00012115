import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Chromium built without a user interface: opens a page in a quarter of the time. */
export const WINDOWLESS = 'chromium-headless-shell';

/** Names of Chromium and browsers made from it on PATH, in order of preference. */
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
 * Finds the browser that tests drive and releases print with: the one that `CHROMIUM` names, else Chromium, Chrome or
 * Edge where it is usually installed, else the one that Playwright has downloaded.
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
  // Ubuntu's chromium-browser is a stub that asks for a snap. On other systems --version would open a window.
  return process.platform !== 'linux' || spawnSync(path, ['--version']).status === 0;
}

/** Flags that keep Chromium from using the network, the graphics card or dialogs. */
const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How a browser is started without a window.
 *
 * @param executablePath from {@link findBrowser}
 */
export function browserOptions(executablePath: string): LaunchOptions {
  // Chromium refuses its sandbox to root, as which containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...QUIET_FLAGS, ...sandbox] };
}

/** Starts a browser without a window. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch(browserOptions(executablePath));
}

/** Whether the machine has a font for Chinese. Windows and macOS always do. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
