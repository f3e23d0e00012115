import { unzipSync } from 'fflate';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';

/** The files of a package by their names inside it. */
export type PackageFiles = Record<string, Uint8Array>;

/** Far beyond a report of hundreds of pages and photographs; whatever is larger is an attack or a mistake. */
const bounds = { entries: 5000, unpackedBytes: 250_000_000, xmlBytes: 60_000_000 };

/**
 * Opens a zip in memory. Sizes are bounded by what the directory of the zip declares, before anything is unpacked, and an
 * entry can't unpack to more than it declares: a zip bomb costs nothing.
 */
export function unzipBounded(bytes: Uint8Array): Parsed<PackageFiles> {
  let entries = 0;
  let unpackedBytes = 0;
  let isTooBig = false;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries += 1;
        unpackedBytes += originalSize;
        const isXml = /\.(?:xml|rels)$/i.test(name);
        if (entries > bounds.entries || unpackedBytes > bounds.unpackedBytes) isTooBig = true;
        if (isXml && originalSize > bounds.xmlBytes) isTooBig = true;
        return !isTooBig && !name.endsWith('/');
      },
    });
    if (isTooBig) {
      return refused('文件解压后太大，不像一份报告。请在 WPS 里删去大图片，另存为新的 .docx 再导入。');
    }
    return parsed(files);
  } catch {
    return refused('文件损坏，打不开。请在 WPS 里打开原来的文件，另存为新的 .docx 再导入。');
  }
}
