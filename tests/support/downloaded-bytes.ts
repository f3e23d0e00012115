import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** A file that the browser has saved. The browser is shared through a server, so its file has no path here. */
export async function downloadedBytes(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
