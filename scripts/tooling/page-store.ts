import { createHash } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * Finished pages, each under a digest of its address and all that it is made from, with a digest of itself, and how long it is and
 * when it was written.
 *
 * A page in the store and on the site is one file with two names, where the disk can do that: to make a small file costs ten times as
 * much as to give it another name, and a server sees from its time that a page is the one of last week. Whoever changes it on
 * the site changes it here, too; so its digest is looked at where its time isn't the one it was written at. To read all of them through would take a tenth of a build.
 */
export class PageStore {
  readonly #folder: string;
  readonly #program: string;
  /** What the files are called, by what they are asked for. */
  readonly #names: Map<string, string>;
  readonly #used = new Set<string>();

  /** @param program changes whenever pages are made in another way */
  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
    mkdirSync(folder, { recursive: true });
    this.#names = new Map(readdirSync(folder).map((name) => [name.slice(0, digestLength), name]));
  }

  /**
   * Puts a page into a site as it was made before.
   *
   * @param file where nothing is yet
   * @returns false where there is none, or where it isn't any more what it was
   */
  place(path: string, key: string, file: string): boolean {
    const name = this.#names.get(this.#digestOf(path, key));
    if (name === undefined) return false;
    const kept = join(this.#folder, name);
    const [, digest = '', stamp = ''] = name.split('.');
    try {
      if (stampOf(kept) !== stamp && digestOf(readFileSync(kept)) !== digest) return false;
      link(kept, file);
    } catch {
      return false;
    }
    this.#used.add(name);
    return true;
  }

  /**
   * Puts a page into a site and keeps it, whole or not at all.
   *
   * @param file where nothing is yet
   */
  add(path: string, key: string, page: Uint8Array, file: string): void {
    const asked = this.#digestOf(path, key);
    const half = join(this.#folder, `half.${process.pid}`);
    writeFileSync(half, page);
    const name = `${asked}.${digestOf(page)}.${stampOf(half)}`;
    const kept = join(this.#folder, name);
    renameSync(half, kept);
    this.#names.set(asked, name);
    this.#used.add(name);
    link(kept, file);
  }

  /** Removes what hasn't been put into the site since the store was opened. */
  prune(): void {
    for (const name of readdirSync(this.#folder))
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }

  #digestOf(path: string, key: string): string {
    return digestOf(JSON.stringify([this.#program, path, key]));
  }
}

/** Gives a file a second name; writes it again where the disk can't, or the name is on another disk. */
function link(kept: string, file: string): void {
  try {
    linkSync(kept, file);
  } catch {
    // What is there may be another page's file.
    rmSync(file, { force: true });
    writeFileSync(file, readFileSync(kept));
  }
}

/** How long a file is, and when it was last written, in microseconds; as part of a name. */
function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size}-${Math.round(mtimeMs * 1000).toString(36)}`;
}

const digestLength = 64;

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
