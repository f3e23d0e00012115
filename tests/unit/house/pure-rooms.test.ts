import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/** The rooms that hold rules only. */
const pureRooms = ['language', 'records', 'catalogue', 'proofreading'];

test('the pure rooms load in plain Node with nothing but zod installed', () => {
  const house = mkdtempSync(join(tmpdir(), 'tongtu-pure-'));
  try {
    mkdirSync(join(house, 'node_modules'));
    symlinkSync(join(root, 'node_modules', 'zod'), join(house, 'node_modules', 'zod'), 'junction');
    const packageJson = { type: 'module', imports: { '#src/*': './src/*' } };
    writeFileSync(join(house, 'package.json'), JSON.stringify(packageJson));
    const imports = pureRooms.flatMap((room) => {
      cpSync(join(root, 'src', room), join(house, 'src', room), { recursive: true });
      const files = readdirSync(join(house, 'src', room), { recursive: true, encoding: 'utf8' });
      const modules = files.filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/'));
      expect(modules.length).toBeGreaterThan(0);
      return modules.map((file) => `await import('#src/${room}/${file}');`);
    });
    writeFileSync(join(house, 'all.ts'), imports.join('\n'));
    const { status, stderr } = spawnSync(process.execPath, ['all.ts'], { cwd: house, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
});
