import { join } from 'node:path';
import type { RegisterEntry } from '#src/catalogue/catalogue-input.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { type Redirect, redirectSchema } from '#src/records/site-settings.ts';
import { type Findings, readList } from './read-registers.ts';

/** `redirects.yaml` as read from disk: as much as could be read, and what is wrong with the rest. */
export interface RedirectsSource {
  readonly entries: readonly RegisterEntry<Redirect>[];
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads `redirects.yaml` of a content folder; a folder without one has renamed nothing.
 *
 * @param shown gives a path as it is shown to the author
 */
export function readRedirects(contentDir: string, shown: (path: string) => string): RedirectsSource {
  const found: Findings = { errors: [], unsound: new Set() };
  const entries = readList(join(contentDir, 'redirects.yaml'), redirectSchema, shown, found);
  return { entries, errors: found.errors };
}
