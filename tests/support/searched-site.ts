import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeSearchFiles } from '#src/search/build/write-search-files.ts';
import type { SearchedSite } from '#src/search/engine/search-table.ts';
import { entryFile, type SearchEntry } from '#src/search/files/search-files.ts';
import type { SearchSource } from '#src/search/records/search-records.ts';
import { richReports, richSource } from './rich-source.ts';
import { sampleReport } from './sample-report.ts';

/** Two reports that say something of everything, and a long one: its text reaches over several files of places. */
export function richSearchSource(): SearchSource {
  const paragraphs = Array.from({ length: 40 }, (_, index) => {
    return `段落${'甲乙丙丁'[index % 4]}${String.fromCodePoint(0x5b50 + index)}，说的是普通的事情，不说哪一条路。`;
  });
  const reports = [sampleReport('2021-h1', '', paragraphs.join('\n\n')), ...richReports()];
  const bodies = new Map(reports.map(({ id, body }) => [id, body]));
  return { catalogue: richSource(reports).catalogue, bodies, isDemonstration: false };
}

/** Writes the search files of a site into a temporary folder; `fetchFile` reads them from there. */
export async function searchedSite(source: SearchSource): Promise<SearchedSite> {
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-search-'));
  await writeSearchFiles(source, folder);
  const entry: SearchEntry = JSON.parse(readFileSync(join(folder, entryFile), 'utf8'));
  return { address: `${pathToFileURL(folder)}/`, entry };
}

/** A `fetch` for files: 404 where there is none, `.json` served as such. Pagefind asks by path alone. */
export async function fetchFile(input: unknown): Promise<Response> {
  const url = new URL(String(input), 'file:');
  const path = fileURLToPath(url.href.replace(/\?.*/, ''));
  // Nothing comes before the next task, as from a server.
  await new Promise((resolve) => setTimeout(resolve));
  if (!existsSync(path)) return new Response(null, { status: 404 });
  const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response(readFileSync(path), { headers: { 'content-type': type } });
}
