/** A file of a content folder. */
export interface ContentFile {
  /** Within the content folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}
