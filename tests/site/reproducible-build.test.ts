import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { filesOf } from '../support/site-pages.ts';

const root = join(import.meta.dirname, '../..');

const { outDir, contentDir } = await builtSite('real');

test('the same content built again, elsewhere, on another day and in a developer’s shell is the same site to the byte', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-again-'));
  const again = join(scratch, 'site');
  try {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: {
        // Not the test's own: Vitest sets DEV, PROD and MODE in it, which Vite would take for the site's.
        PATH: process.env.PATH,
        SystemRoot: process.env.SystemRoot,
        CONTENT_DIR: contentDir,
        OUT_DIR: again,
        BASE_PATH: '',
        SITE_URL: '',
        AS_OF: '2031-05-06',
        NODE_ENV: 'development',
      },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(filesOf(again)).toEqual(filesOf(outDir));
    const changed = filesOf(again).filter((file) => {
      return !readFileSync(join(again, file)).equals(readFileSync(join(outDir, file)));
    });
    expect(changed).toEqual([]);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
