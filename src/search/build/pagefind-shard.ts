import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minifySync } from 'vite';
import { SIGNATURE, type SlimIndex, slimIndex } from './slim-index.ts';

/** A record as Pagefind is given it. */
export interface ShardRecord {
  readonly id: string;
  /** A digest of all that is known of it: what Pagefind calls it changes with it. */
  readonly digest: string;
  /** Its tokens, parted by spaces. */
  readonly content: string;
}

/** A language without word lists, stems or segments: every token stays as it is. */
const NO_LANGUAGE = 'und';

/** What is served: our own worker takes the place of every user interface and of Pagefind's own worker. */
const SERVED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|index\/.+)$/;

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;

/**
 * Indexes records with Pagefind, and gives the files that a browser loads, by their names inside Pagefind's folder. It runs in a process of its own, which ends with the shard, so that its memory is given back.
 *
 * @param name a digest of the records
 * @throws Error with what Pagefind complains of
 */
export async function indexShard(records: readonly ShardRecord[], name: string): Promise<SlimIndex> {
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
    const places = new Map(records.map(({ id }, index) => [id, index]));
    const placeOf = new Map(
      files.flatMap(({ path, content }) => {
        const hash = FRAGMENT.exec(path)?.[1];
        return hash === undefined ? [] : [[hash, places.get(idInFragment(content))] as const];
      }),
    );
    if (placeOf.size !== records.length) throw new Error('Pagefind: two records have one name');
    const served = files
      .filter(({ path }) => SERVED.test(path))
      .map(({ path, content }) => [path, path === 'pagefind.js' ? withoutBlanks(content) : content] as const);
    return slimIndex(new Map(served), name, (hash) => {
      const place = placeOf.get(hash);
      if (place === undefined) throw new Error(`Pagefind: ${hash} is no record`);
      return place;
    });
  } finally {
    await close();
  }
}

/** Into how many chunks an index is cut, about: each costs some 3 bytes of the list that is loaded first. */
const chunksInIndex = 1500;

/** Smaller ones than this are hardly cheaper to load. */
const smallestChunk = 500;

/**
 * Into how large chunks the index is cut, in postings of about 2 bytes. Small chunks make a query cheap and the list of
 * chunks dear: so the list is let to grow to a few kilobytes and no further.
 */
function chunkSize(records: readonly ShardRecord[]): number {
  const tokens = records.reduce((sum, { content }) => sum + content.length / 3, 0);
  return Math.max(smallestChunk, Math.round(tokens / chunksInIndex));
}

/** Pagefind ships its program as it was written; a fifth of it is blanks and long names. */
function withoutBlanks(program: Uint8Array): Uint8Array {
  const { code, errors } = minifySync('pagefind.js', Buffer.from(program).toString('utf8'), { module: true });
  if (errors.length > 0) throw new Error(`pagefind.js: ${errors.map(({ message }) => message).join('; ')}`);
  return Buffer.from(code);
}

function idInFragment(content: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(SIGNATURE.length)) as { url: string };
  return url.slice(1, url.lastIndexOf('/?'));
}
