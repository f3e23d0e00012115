import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawPagePicture, type PictureFacts } from '#src/open-data/pictures/page-picture.ts';
import { readTypeface, type Typeface } from '#src/open-data/pictures/typeface.ts';

const kept = join(process.cwd(), '.tongtu', 'cache', 'pictures');

let tools: Promise<Typeface> | undefined;

/** The picture that a page is passed on with, as PNG. Drawn once: it is kept by what stands on it and how it is drawn. */
export async function pagePicture(facts: PictureFacts): Promise<Uint8Array<ArrayBuffer>> {
  tools ??= openTools();
  const svg = drawPagePicture(facts, await tools);
  const path = join(kept, `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`);
  const before = await readFile(path).catch(() => undefined);
  if (before !== undefined) return new Uint8Array(before);
  const png = new Uint8Array(new Resvg(svg).render().asPng());
  // Written beside and moved, so that a build that is stopped leaves no half of a picture.
  const half = `${path}.${process.pid}`;
  await mkdir(kept, { recursive: true });
  await writeFile(half, png);
  await rename(half, path);
  return png;
}

async function openTools(): Promise<Typeface> {
  const wasm = createRequire(join(process.cwd(), 'package.json')).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
  return readTypeface(
    await readFile(join(process.cwd(), 'src/open-data/pictures/typeface/noto-sans-sc-600.woff')),
  );
}
