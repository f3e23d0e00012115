import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finished pages, each under a digest of its address and all that it is made from, and of itself.
 *
 * A page in the store and on the site is one file with two names, where the disk can do that: to make a small file costs ten times as
 * much as to give it another name, and a server sees from its time that a page is the one of last week. Whoever changes it on
 * the site changes it here, too; so its digest is looked at whenever it is taken over.
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
    try {
      const page = readFileSync(kept);
      if (digestOf(page) !== name.slice(-digestLength)) return false;
      link(kept, page, file);
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
    const name = `${asked}.${digestOf(page)}`;
    const kept = join(this.#folder, name);
    const half = `${kept}.${process.pid}`;
    writeFileSync(half, page);
    renameSync(half, kept);
    this.#names.set(asked, name);
    this.#used.add(name);
    link(kept, page, file);
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
function link(kept: string, page: Uint8Array, file: string): void {
  try {
    linkSync(kept, file);
  } catch {
    // What is there may be another page's file.
    rmSync(file, { force: true });
    writeFileSync(file, page);
  }
}

const digestLength = 64;

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
