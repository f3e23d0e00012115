/** What is text, by the ending of its name. */
const textTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  mdx: 'text/markdown',
  mjs: 'text/javascript',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
};

const binaryTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** What a file is that has none of the endings we know, Pagefind's own among them: bytes to be saved, never to be run. */
export const unknownType = 'application/octet-stream';

/**
 * The `Content-Type` by the ending of a name, without its dot. Text says that it is UTF-8, as every file we publish is:
 * without that, a browser on a Chinese Windows reads `.txt` and `.csv` as GBK.
 */
export const contentTypes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(textTypes).map(([ending, type]) => [ending, `${type}; charset=utf-8`] as const),
  ...Object.entries(binaryTypes),
]);

/** The `Content-Type` of a file, by its ending. */
export function contentType(path: string): string {
  return contentTypes.get(endingOf(path)) ?? unknownType;
}

/** Whether a file gets smaller by compressing it: text does, and what a compiler has made; pictures and documents are packed already. */
export function isCompressible(path: string): boolean {
  const ending = endingOf(path);
  return ending in textTypes || ending === 'wasm' || ending === 'ico';
}

/** The ending in small letters, without its dot; nothing where the name has none. */
function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
