import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minifySync } from 'vite';

/** A record as Pagefind is given it. */
export interface IndexedRecord {
  readonly id: string;
  /** From `indexTokens`. */
  readonly tokens: readonly string[];
}

/** What Pagefind has made of some records. */
export interface RecordIndex {
  /** The files that a browser loads, by their path in Pagefind's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What results call each record, in the order of the records. */
  readonly keys: readonly string[];
}

/** A language without word lists, stems or segments: every token is indexed as it is. */
const noLanguage = 'und';

/** Our worker takes the place of Pagefind's user interfaces and worker, and our files of places that of its fragments. */
const served = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|[^/]+\.pf_meta|index\/.+)$/;

const fragment = /^fragment\/(.+)\.pf_fragment$/;

/** Precedes the content of every file of Pagefind once it is unzipped. */
const signature = 'pagefind_dcd';

/**
 * Indexes records with Pagefind.
 *
 * @throws Error with what Pagefind complains of
 */
export async function indexRecords(records: readonly IndexedRecord[]): Promise<RecordIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records));
  try {
    const { index, errors } = await createIndex({ forceLanguage: noLanguage });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const { id, tokens } of records) {
      const record = { url: `/${id}/`, content: tokens.join(' '), language: noLanguage };
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`Pagefind, ${id}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
    const files = made.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return {
      files: new Map(
        files
          .filter(({ path }) => served.test(path))
          .map(({ path, content }) => [path, path === 'pagefind.js' ? minified(content) : content]),
      ),
      keys: keysOf(records, files),
    };
  } finally {
    await close();
  }
}

/**
 * After how many postings Pagefind begins another chunk of the index. A query loads two or three chunks, and before any a list
 * of all of them at some 12 bytes a chunk: the sum is least where the size of a chunk grows with the root of the index.
 */
function chunkSize(records: readonly IndexedRecord[]): number {
  const postings = records.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return Math.max(500, Math.round(2.6 * Math.sqrt(postings)));
}

/** The fragment that Pagefind writes for each record is named by the record's key and holds its address. */
function keysOf(
  records: readonly IndexedRecord[],
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): string[] {
  const keys = new Map(
    files.flatMap(({ path, content }) => {
      const key = fragment.exec(path)?.[1];
      if (key === undefined) return [];
      const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(signature.length));
      return [[url, key]];
    }),
  );
  return records.map(({ id }) => {
    const key = keys.get(`/${id}/`);
    if (key === undefined) throw new Error(`Pagefind has no fragment for the record ${id}`);
    return key;
  });
}

/** Pagefind's script is shipped as it was written: a fifth of its compressed size is white space and long names. */
function minified(script: Uint8Array): Uint8Array {
  const { code, errors } = minifySync('pagefind.js', Buffer.from(script).toString('utf8'), { module: true });
  if (errors.length > 0) throw new Error(`pagefind.js: ${errors.map(({ message }) => message).join('; ')}`);
  return Buffer.from(code);
}
