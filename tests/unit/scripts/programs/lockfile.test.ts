import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  completeLockfile,
  missingOptionalPackages,
  platformOfPackage,
} from '../../../../scripts/programs/lockfile.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const lockfile = JSON.parse(read('package-lock.json'));
const packageJson = JSON.parse(read('package.json'));

describe('our lockfile', () => {
  test('has an entry for every optional package: otherwise run npm run lockfile:complete', () => {
    expect(missingOptionalPackages(lockfile.packages)).toEqual([]);
  });

  test('has the integrity of every package, for every system', () => {
    const { '': _, ...packages }: Record<string, { readonly integrity?: string }> = lockfile.packages;
    const without = Object.entries(packages).filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });

  test('wants what package.json wants', () => {
    const { dependencies, optionalDependencies, devDependencies } = packageJson;
    expect(lockfile.packages['']).toMatchObject({ dependencies, optionalDependencies, devDependencies });
  });
});

test('package.json asks for exact versions', () => {
  const { dependencies, optionalDependencies, devDependencies } = packageJson;
  const versions: string[] = Object.values({ ...dependencies, ...optionalDependencies, ...devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

describe('completeLockfile', () => {
  const binding = {
    version: '2.0.0',
    optionalDependencies: { 'b-linux-x64-gnu': '2.0.0', 'b-darwin-arm64': '2.0.0' },
  };

  test('adds what is missing beside its dependent, for its own platform only', () => {
    const completed = completeLockfile({
      'node_modules/b': { ...binding, dev: true },
      'node_modules/b-linux-x64-gnu': { version: '2.0.0' },
    });
    expect(completed['node_modules/b-darwin-arm64']).toEqual({
      version: '2.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    });
    expect(Object.keys(completed)).toHaveLength(3);
  });

  test('puts it inside its dependent where another version holds the place', () => {
    const completed = completeLockfile({
      'node_modules/b': binding,
      'node_modules/b-linux-x64-gnu': { version: '2.0.0' },
      'node_modules/b-darwin-arm64': { version: '1.0.0' },
    });
    expect(completed['node_modules/b/node_modules/b-darwin-arm64']).toMatchObject({ version: '2.0.0' });
    expect(completed['node_modules/b-darwin-arm64']).toEqual({ version: '1.0.0' });
  });

  test('finds what lies in a folder further out, as Node does', () => {
    const packages = {
      'node_modules/a/node_modules/@s/b': {
        version: '2.0.0',
        optionalDependencies: { '@s/b-darwin-x64': '2.0.0' },
      },
      'node_modules/@s/b-darwin-x64': { version: '2.0.0' },
    };
    expect(missingOptionalPackages(packages)).toEqual([]);
  });

  test('drops addresses of a registry and keeps the rest', () => {
    const entry = { version: '1.0.0', integrity: 'sha512-x' };
    const completed = completeLockfile({
      'node_modules/a': { ...entry, resolved: 'https://registry.example/a.tgz' },
      'node_modules/c': { ...entry, resolved: 'file:../c' },
    });
    expect(completed['node_modules/a']).toEqual(entry);
    expect(completed['node_modules/c']).toEqual({ ...entry, resolved: 'file:../c' });
  });

  test('refuses to choose a version', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'x-linux-x64': '^1.0.0' } },
    };
    expect(() => completeLockfile(packages)).toThrow('x-linux-x64@^1.0.0');
  });
});

test.each([
  ['@bruits/satteri-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@rolldown/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@rolldown/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
  ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ['lightningcss-freebsd-x64', { os: ['freebsd'], cpu: ['x64'] }],
])('%s is for %o', (name, platform) => {
  expect(platformOfPackage(name)).toEqual(platform);
});

test('a name that says no platform is refused', () => {
  expect(() => platformOfPackage('fsevents')).toThrow('fsevents');
});
