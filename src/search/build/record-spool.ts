import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import type { UnreadRecord } from '#src/search/records/search-content.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

/** Records that have been read from elsewhere, in a file for as long as they are worked on, so that they aren't in memory. */
export class RecordSpool {
  readonly #path: string;
  readonly #file: number;
  #end = 0;

  /** @param path absolute; what is there is overwritten, its folder must be there */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'w+');
  }

  /** Puts a record behind those that are there. */
  put(record: SearchRecord): UnreadRecord {
    const bytes = Buffer.from(JSON.stringify(record));
    const start = this.#end;
    writeFileSync(this.#file, bytes);
    this.#end += bytes.length;
    return { id: record.id, period: record.report?.period, read: () => this.#read(start, bytes.length) };
  }

  /** Removes the file; no record can be read from then on. */
  remove(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }

  #read(start: number, length: number): SearchRecord {
    const bytes = Buffer.alloc(length);
    readSync(this.#file, bytes, 0, length, start);
    return JSON.parse(bytes.toString('utf8')) as SearchRecord;
  }
}
