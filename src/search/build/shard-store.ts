import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ChunkList } from '#src/search/files/chunk-list.ts';
import { indexShard, type ShardRecord } from './pagefind-shard.ts';

/** To be raised with whatever changes what is made of the same records; Pagefind's version is pinned in package.json. */
const EDITION = 'pagefind 1.6.0, 5';

/** A shard that lies in the store. */
export interface StoredShard {
  /** A digest of what it is made from. */
  readonly name: string;
  readonly chunks: ChunkList;
  /** Copies the files that a browser loads into a folder. */
  copyTo(folder: string): void;
}

/** Inside the folder of a shard: the files for the browser, and a {@link ChunkList}. */
const filesFolder = 'files';
const chunksFile = 'chunks.json';

/**
 * The shards of one site's index, kept from build to build by a digest of what they are made from: only a shard in which
 * something has changed is made anew.
 */
export class ShardStore {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The shard of these records, made where it isn't there yet. */
  async shardOf(records: readonly ShardRecord[]): Promise<StoredShard> {
    const digest = createHash('sha256')
      .update(JSON.stringify([EDITION, records]))
      .digest('hex')
      .slice(0, 10);
    this.#used.add(digest);
    const place = join(this.#folder, digest);
    if (!existsSync(place)) await this.#make(records, digest, place);
    return {
      name: digest,
      chunks: JSON.parse(readFileSync(join(place, chunksFile), 'utf8')) as ChunkList,
      copyTo: (folder) => cpSync(join(place, filesFolder), folder, { recursive: true }),
    };
  }

  /** Removes the shards that nobody has asked for since the store was opened. */
  prune(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (!this.#used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  async #make(records: readonly ShardRecord[], name: string, place: string): Promise<void> {
    const { files, chunks } = await indexShard(records, name);
    // Whole or not at all, whenever the process is killed.
    const making = `${place}.making`;
    rmSync(making, { recursive: true, force: true });
    for (const [file, content] of files) {
      const path = join(making, filesFolder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    writeFileSync(join(making, chunksFile), JSON.stringify(chunks));
    renameSync(making, place);
  }
}
