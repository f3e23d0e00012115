import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type ThirdParty, thirdPartyNotices } from '../release/third-party.ts';

/** The published notices, at the root of the site. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/**
 * What gets into a site without being bundled: the script and the WebAssembly of the search are copied; its tables of pinyin
 * and traditional characters are written from data of others.
 */
const unbundled = ['opencc-js', 'pagefind', 'pinyin-pro'];

/** Packages whose code stands in modules that bundlers make up themselves, by what their names begin with. */
const makers: Readonly<Record<string, string>> = {
  '\0vite/': 'vite',
  '\0rolldown/': 'rolldown',
  'astro:': 'astro',
  '\0astro:': 'astro',
};

/** The part of a bundler's plugin that is used here; the bundlers of pages and of workers call it alike. */
interface CollectingPlugin {
  readonly name: string;
  generateBundle(
    this: { readonly environment?: { readonly name: string } },
    options: unknown,
    bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>,
  ): void;
}

/**
 * Writes into a built site whose code is in it: every package of which a module is in a script or a style sheet that
 * browsers load, found from what the bundler has really put there, not from the list of dependencies.
 */
export function shippedPackages(root: string): AstroIntegration {
  const names = new Set<string>(unbundled);
  const collect: CollectingPlugin = {
    name: 'tongtu-shipped-packages',
    generateBundle(_options, bundle) {
      // What only runs while the site is being built isn't sent to anybody.
      if (this.environment !== undefined && this.environment.name !== 'client') return;
      for (const id of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
        const name = packageOf(id);
        if (name !== undefined) names.add(name);
      }
    },
  };
  return {
    name: 'tongtu-shipped-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collect], worker: { plugins: () => [collect] } } });
      },
      'astro:build:done': ({ dir }) => {
        const packages = Array.from(names, (name) => readPackage(root, name));
        writeFileSync(join(fileURLToPath(dir), noticesFile), thirdPartyNotices(packages));
      },
    },
  };
}

/** The package that a module belongs to; undefined for our own. */
export function packageOf(moduleId: string): string | undefined {
  const maker = Object.entries(makers).find(([prefix]) => moduleId.startsWith(prefix));
  if (maker !== undefined) return maker[1];
  const path = moduleId.replaceAll('\\', '/');
  const at = path.lastIndexOf('/node_modules/');
  if (at === -1) return undefined;
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** @throws Error where a package says nothing of its licence: that is for a person to look at */
function readPackage(root: string, name: string): ThirdParty {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => isLicenceText(file) && statSync(join(folder, file)).isFile())
    .sort();
  if (typeof license !== 'string') throw new Error(`${name} doesn't say its licence`);
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence`);
  return {
    name,
    version,
    licence: license,
    texts: files.map((file) => ownText(readFileSync(join(folder, file), 'utf8'))),
  };
}

/** Vite's goes on with those of its own tools, none of which is sent to a reader. */
function ownText(text: string): string {
  return text.split('\n# Licenses of bundled dependencies')[0] ?? text;
}

/** `LICENSE`, `LICENSE.md`, `NOTICE`, `THIRD_PARTY_LICENSES.md`, and what lies in a folder of such a name; not of packages inside. */
function isLicenceText(file: string): boolean {
  const path = file.replaceAll('\\', '/');
  const isNamed = (name: string) =>
    /^(?:third[_-]party[_-])?(?:licen[cs]es?|notices?|copying)(?:\.(?:md|txt))?$/i.test(name);
  const folder = dirname(path);
  return folder === '.' ? isNamed(basename(path)) : isNamed(folder);
}
