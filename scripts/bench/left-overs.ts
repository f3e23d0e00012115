import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What earlier runs have left, out of the way of what is measured, and removed only afterwards: a disk on which tens of thousands of
 * files have just been removed takes longer to make new ones (ext4 doesn't use their places again for some minutes, and looks for others).
 */
export class LeftOvers {
  readonly #folder: string;
  #count = 0;

  /** @param folder absolute path, on the same disk as what is put there; what an interrupted bench has left in it is removed */
  constructor(folder: string) {
    this.#folder = folder;
    this.remove();
    mkdirSync(folder, { recursive: true });
  }

  /** Moves a file or folder out of the way, if there is one. */
  put(path: string): void {
    if (!existsSync(path)) return;
    this.#count += 1;
    renameSync(path, join(this.#folder, String(this.#count)));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
