import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** A package whose code is in what a site sends to its readers, as Vite's `build.license` lists it. */
interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly identifier?: string;
  readonly text?: string;
}

/** The published notices, at the root of the site. */
const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** Where Vite writes its list, within the site; Astro would remove `.vite/`. */
const bundledFile = 'third-party.json';

/**
 * Packages that Vite doesn't list, with the files of their notices: Pagefind's script and WebAssembly are copied, tables
 * of pinyin and traditional characters are derived from others' data, Vite's helper for lazy chunks is a virtual module.
 */
const unlisted: Readonly<Record<string, readonly string[]>> = {
  'opencc-js': ['LICENSE', 'LICENSES/Apache-2.0.txt', 'THIRD_PARTY_LICENSES.md'],
  pagefind: ['LICENSE/LICENSE', 'LICENSE/LICENSE-vscode-ripgrep'],
  'pinyin-pro': ['LICENSE'],
  vite: ['LICENSE.md'],
};

/** Writes the licences of all code that browsers load to the root of a built site. */
export function thirdPartyNotices(root: string): AstroIntegration {
  return {
    name: 'tongtu-third-party-notices',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [listPackages], worker: { plugins: () => [refusePackages] } } });
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const bundled: ShippedPackage[] = JSON.parse(readFileSync(join(site, bundledFile), 'utf8'));
        rmSync(join(site, bundledFile));
        const others = Object.entries(unlisted).map(([name, files]) => readPackage(root, name, files));
        writeFileSync(join(site, noticesFile), printNotices([...bundled, ...others]));
      },
    },
  };
}

/** Sets `build.license` for what browsers load alone; Astro overwrites the setting in `environments.client`. */
const listPackages: Plugin = {
  name: 'tongtu-list-packages',
  configEnvironment: (name) =>
    name === 'client' ? { build: { license: { fileName: bundledFile } } } : undefined,
};

/** Vite's list leaves workers out, so a package in one must be named in {@link unlisted}. */
const refusePackages: Plugin = {
  name: 'tongtu-refuse-packages',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle)) {
      const found = output.type === 'chunk' && output.moduleIds.find((id) => id.includes('/node_modules/'));
      if (found) throw new Error(`${found} is in a worker: name its package in third-party-notices.ts`);
    }
  },
};

function readPackage(root: string, name: string, files: readonly string[]): ShippedPackage {
  const read = (file: string) => readFileSync(join(root, 'node_modules', name, file), 'utf8');
  const { version, license } = JSON.parse(read('package.json'));
  return {
    name,
    version,
    identifier: license,
    text: files.map((file) => tidy(read(file))).join(`\n\n${'-'.repeat(80)}\n\n`),
  };
}

/** Vite's file goes on with the licences of its own build tools, none of which is sent to a reader. */
function tidy(text: string): string {
  return (text.split('\n# Licenses of bundled dependencies')[0] ?? '').replaceAll('\r\n', '\n').trim();
}

/** The notices as they are published: who made what under which licence, sorted by name, and every licence's text. */
function printNotices(packages: readonly ShippedPackage[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rule = '='.repeat(80);
  return [
    '本站的网页里有下列第三方程序，各按自己的许可使用。',
    'This site contains code of the following projects, each under its own licence.',
    '',
    ...sorted.map(({ name, version, identifier }) => `- ${name} ${version} (${identifier})`),
    ...sorted.flatMap(({ name, version, identifier, text = '' }) => [
      '',
      rule,
      `${name} ${version} (${identifier})`,
      rule,
      '',
      tidy(text),
    ]),
    '',
  ].join('\n');
}
