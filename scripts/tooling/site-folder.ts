import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteType } from 'astro';

/** Tells where in a site the file of a page goes, and makes the folder for it. */
export class SiteFolder {
  readonly #folder: string;
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param pathname from the site's first page: `/reports/2023-h1` */
  fileOf(pathname: string, type: RouteType): string {
    const file = join(this.#folder, pathname, type === 'page' ? 'index.html' : '');
    const folder = dirname(file);
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    return file;
  }
}
