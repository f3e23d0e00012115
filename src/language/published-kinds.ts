/**
 * The kinds of files that are published beside a report, by extension, and the format that their bytes must have. No others
 * are: a web page, a script or an SVG would run on the site's own origin, a program on the reader's computer, and nobody sees
 * into an archive, neither the check for personal data nor a reader before it is unpacked.
 */
export const publishedKinds: ReadonlyMap<string, FileFormat> = new Map([
  ...(['txt', 'csv'] as const).map((kind) => [kind, 'text'] as const),
  ['pdf', 'pdf'],
  ...(['docx', 'xlsx', 'pptx', 'ofd'] as const).map((kind) => [kind, 'zip'] as const),
  ...(['doc', 'xls', 'ppt'] as const).map((kind) => [kind, 'ole'] as const),
  // WPS writes both.
  ...(['wps', 'et', 'dps'] as const).map((kind) => [kind, 'office'] as const),
  ...(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] as const).map((kind) => [kind, 'picture'] as const),
]);

export type FileFormat = 'text' | 'pdf' | 'zip' | 'ole' | 'office' | 'picture';

/** The lower-case extension of a file's name without its dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether files of a name's kind are published. */
export function isPublishedKind(name: string): boolean {
  return publishedKinds.has(extensionOf(name));
}

/** Whether browsers show a file as a picture. */
export function isPicture(name: string): boolean {
  return publishedKinds.get(extensionOf(name)) === 'picture';
}
