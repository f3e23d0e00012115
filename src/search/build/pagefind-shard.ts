import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** A record as Pagefind is given it. */
export interface ShardRecord {
  readonly id: string;
  /** A digest of all that is known of it: what Pagefind calls it changes with it. */
  readonly digest: string;
  /** Its tokens, parted by spaces. */
  readonly content: string;
}

/** What Pagefind makes of some records. */
export interface Shard {
  /** The files that a browser loads, by their names inside Pagefind's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What Pagefind calls each record, by its id. */
  readonly keys: ReadonlyMap<string, string>;
}

/** A language without word lists, stems or segments: every token stays as it is. */
const NO_LANGUAGE = 'und';

/** What is served: our own worker takes the place of every user interface and of Pagefind's own worker. */
const SERVED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|index\/.+)$/;

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const SIGNATURE = 'pagefind_dcd';

/**
 * Indexes records with Pagefind. It runs in a process of its own, which ends with the shard, so that its memory is given back.
 *
 * @throws Error with what Pagefind complains of
 */
export async function indexShard(records: readonly ShardRecord[]): Promise<Shard> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records));
  try {
    const { index, errors } = await createIndex({ forceLanguage: NO_LANGUAGE });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const { id, digest, content } of records) {
      const added = await index.addCustomRecord({ url: `/${id}/?${digest}`, content, language: NO_LANGUAGE });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${id}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
    const files = made.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return {
      files: new Map(
        files.filter(({ path }) => SERVED.test(path)).map(({ path, content }) => [path, content]),
      ),
      keys: new Map(
        files.flatMap(({ path, content }) => {
          const key = FRAGMENT.exec(path)?.[1];
          return key === undefined ? [] : [[idInFragment(content), key] as const];
        }),
      ),
    };
  } finally {
    await close();
  }
}

/**
 * Into how large chunks the index is cut. Small chunks make a query cheap and the list of chunks, which is loaded first, dear;
 * with about 2 bytes a token and 14 a line of that list both together are least near this.
 */
function chunkSize(records: readonly ShardRecord[]): number {
  const tokens = records.reduce((sum, { content }) => sum + content.length / 3, 0);
  return Math.max(2000, Math.round(2.7 * Math.sqrt(tokens)));
}

function idInFragment(content: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as { url: string };
  return url.slice(1, url.lastIndexOf('/?'));
}
