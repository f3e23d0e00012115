import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { multiplyCounty, writeContentFolder } from '../multiply-county.ts';

const root = join(import.meta.dirname, '..', '..');

/** A generated corpus that has been built. */
export interface BuiltCorpus {
  readonly outDir: string;
  readonly seconds: number;
}

/** Generates this many reports and builds their site, from nothing but what earlier builds have cached. */
export async function buildCorpus(reports: number): Promise<BuiltCorpus> {
  const folder = join(root, '.tongtu', 'bench', String(reports));
  const contentDir = join(folder, 'content');
  const outDir = join(folder, 'site');
  await writeContentFolder(contentDir, multiplyCounty({ reports }));
  const started = performance.now();
  const { NODE_ENV: _, ...variables } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts', 'build.ts')], {
    cwd: root,
    env: { ...variables, CONTENT_DIR: contentDir, OUT_DIR: outDir, BASE_PATH: '', SITE_URL: '', AS_OF: '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Of a made-up corpus the check has much to remark; it is wanted only where the build fails.
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (exitCode !== 0)
    throw new Error(`building ${reports} reports ended with exit code ${exitCode}\n${complaints}`);
  return { outDir, seconds: (performance.now() - started) / 1000 };
}
