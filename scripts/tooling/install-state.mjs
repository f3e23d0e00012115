import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether `node_modules` holds exactly what `package-lock.json` says.
 *
 * npm writes `node_modules/.package-lock.json` at the very end of an installation, so comparing the two needs no
 * stamp of our own, sees an `npm install` by hand, and notices an installation that was cut off.
 *
 * @param {string} root the checkout
 */
export function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  try {
    const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
    return isInLine(read(join(root, 'package-lock.json')), read(installed), process);
  } catch {
    return false;
  }
}

/**
 * Whether installed packages are those that a lockfile wants on this machine. Optional ones may be absent (most are
 * builds for other machines); nothing may be there that the lockfile doesn't name or that is another machine's.
 *
 * @param {Record<string, LockedPackage>} wanted `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 * @param {{ platform: string, arch: string }} machine
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 */
export function isInLine(wanted, installed, machine) {
  for (const [place, entry] of Object.entries(wanted)) {
    const found = installed[place];
    if (place === '' || (found === undefined && entry.optional)) continue;
    if (found === undefined || found.version !== entry.version) return false;
    if (entry.integrity && found.integrity && entry.integrity !== found.integrity) return false;
  }
  return Object.entries(installed).every(
    ([place, entry]) =>
      wanted[place] !== undefined && allows(entry.os, machine.platform) && allows(entry.cpu, machine.arch),
  );
}

function allows(names, name) {
  if (names === undefined || names.includes(name)) return true;
  return names.every((each) => each.startsWith('!')) && !names.includes(`!${name}`);
}
