import { extensionOf, isPublishedKind, publishedKinds } from '#src/language/published-kinds.ts';

/** Text types by file name extension. */
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
  dps: 'application/wps-office.dps',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  et: 'application/wps-office.et',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  ofd: 'application/ofd',
  pdf: 'application/pdf',
  png: 'image/png',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  wps: 'application/wps-office.wps',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The type of unknown extensions, Pagefind's own among them: browsers download it and never run it. */
export const unknownType = 'application/octet-stream';

/**
 * `Content-Type` by extension, without the dot. Text declares UTF-8, as every file we publish is: otherwise a browser on a
 * Chinese Windows decodes `.txt` and `.csv` as GBK.
 */
export const contentTypes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(textTypes).map(([ending, type]) => [ending, `${type}; charset=utf-8`] as const),
  ...Object.entries(binaryTypes),
]);

/** The endings that mean something to a browser and that no file beside a report has. */
export const neverBesideReports: readonly string[] = [...contentTypes.keys()].filter(
  (ending) => !publishedKinds.has(ending),
);

/**
 * Whether a path of the site, below the base path, is that of a file beside a report's page: everything below `reports/` but
 * pages.
 */
export function isBesideReport(path: string): boolean {
  return /^\/?reports\/(?!(?:.*\/)?index\.html$).*[^/]$/.test(path);
}

/** The `Content-Type` of a file by its path; beside a report nothing is what a browser could run. */
export function contentType(path: string): string {
  if (isBesideReport(path) && !isPublishedKind(path)) return unknownType;
  return contentTypes.get(extensionOf(path)) ?? unknownType;
}

/** Whether compressing pays: text and WebAssembly; pictures and documents are compressed already. */
export function isCompressible(path: string): boolean {
  const extension = extensionOf(path);
  return extension in textTypes || extension === 'wasm' || extension === 'ico';
}
