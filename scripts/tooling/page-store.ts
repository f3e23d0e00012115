import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Finished pages, each under a digest of its address and all that it is made from, and behind a digest of itself. */
export class PageStore {
  readonly #folder: string;
  readonly #program: string;
  readonly #used = new Set<string>();

  /** @param program changes whenever pages are made in another way */
  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
    mkdirSync(folder, { recursive: true });
  }

  /** The page as it was written; undefined where there is none, or where a machine that lost its power has left half of one. */
  read(path: string, key: string): Uint8Array<ArrayBuffer> | undefined {
    try {
      const file = readFileSync(join(this.#folder, this.#nameOf(path, key)));
      const page = file.subarray(digestSize);
      return digestOf(page).equals(file.subarray(0, digestSize)) ? page : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a page, whole or not at all. */
  write(path: string, key: string, page: Uint8Array): void {
    const name = this.#nameOf(path, key);
    const half = join(this.#folder, `${name}.${process.pid}`);
    writeFileSync(half, Buffer.concat([digestOf(page), page]));
    renameSync(half, join(this.#folder, name));
  }

  /** Removes what nobody has asked for since the store was opened. */
  prune(): void {
    for (const name of readdirSync(this.#folder))
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
  }

  #nameOf(path: string, key: string): string {
    const name = digestOf(JSON.stringify([this.#program, path, key])).toString('hex');
    this.#used.add(name);
    return name;
  }
}

const digestSize = 32;

function digestOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
