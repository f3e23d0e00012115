import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './site-pages.ts';

const root = join(import.meta.dirname, '../..');

/** Starts the build of a content folder; what the shell of the tests says changes nothing. */
export function startBuild(contentDir: string, outDir: string): ChildProcess {
  // Not the test's own environment: Vitest sets DEV, PROD and MODE in it, which Vite would take for the site's.
  const { PATH, SystemRoot } = process.env;
  const settings = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: '',
    SITE_URL: '',
    AS_OF: '2031-05-06',
  };
  return spawn(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: { PATH, ...(SystemRoot !== undefined && { SystemRoot }), ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/**
 * Builds the site of a content folder.
 *
 * @throws Error with what the build said, where it fails
 */
export async function buildContent(contentDir: string, outDir: string): Promise<void> {
  const child = startBuild(contentDir, outDir);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  if (exitCode !== 0) throw new Error(`build ended with exit code ${exitCode}\n${said}`);
}

/** Names of the files in which two sites differ, or that only one of them has. */
export function differingFiles(one: string, other: string): string[] {
  const [ofOne, ofOther] = [new Set(filesOf(one)), new Set(filesOf(other))];
  return Array.from(new Set([...ofOne, ...ofOther])).filter(
    (file) =>
      !ofOne.has(file) ||
      !ofOther.has(file) ||
      !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
}
