import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { drawPagePicture, type PictureFacts } from './page-picture.ts';
import { readTypeface, type Typeface } from './typeface.ts';

/** What draws a picture. */
interface Tools {
  readonly typeface: Typeface;
  readonly wasm: Buffer;
}

let tools: Promise<Tools> | undefined;
let rendererReady: Promise<unknown> | undefined;

/**
 * The picture that a page is passed on with, as PNG. It is kept from build to build under a digest of all that it is made
 * from: the SVG, which has the letters as outlines, and the renderer.
 *
 * @param root the checkout
 */
export async function pagePicture(facts: PictureFacts, root: string): Promise<Uint8Array<ArrayBuffer>> {
  tools ??= openTools(root);
  const { typeface, wasm } = await tools;
  const svg = drawPagePicture(facts, typeface);
  const digest = createHash('sha256').update(wasm).update(svg).digest('hex').slice(0, 32);
  const kept = join(root, '.tongtu', 'cache', 'pictures');
  const path = join(kept, `${digest}.png`);
  const before = await readFile(path).catch(() => undefined);
  if (before !== undefined) return new Uint8Array(before);
  rendererReady ??= initWasm(wasm);
  await rendererReady;
  const png = new Uint8Array(new Resvg(svg).render().asPng());
  // Written beside and moved, so that a build that is stopped leaves no half of a picture.
  const half = `${path}.${process.pid}`;
  await mkdir(kept, { recursive: true });
  await writeFile(half, png);
  await rename(half, path);
  return png;
}

async function openTools(root: string): Promise<Tools> {
  const wasm = createRequire(join(root, 'package.json')).resolve('@resvg/resvg-wasm/index_bg.wasm');
  const typeface = join(root, 'src/open-data/pictures/typeface/noto-sans-sc-600.woff');
  return { wasm: await readFile(wasm), typeface: readTypeface(await readFile(typeface)) };
}
