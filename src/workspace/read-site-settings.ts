import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { type SiteSettings, siteSettingsSchema } from '#src/records/site-settings.ts';
import { checkShape } from './check-shape.ts';
import { decodeText } from './decode-text.ts';
import { parseYamlSource } from './yaml-source.ts';

/** `site.yaml` as read from disk; no settings where the file is absent or wrong. */
export interface SiteSettingsSource {
  readonly settings: SiteSettings | undefined;
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads `site.yaml` of a content folder. A folder without one is allowed: a bureau that is only starting.
 *
 * @param file the path of `site.yaml` as it is shown to the author
 */
export function readSiteSettings(contentDir: string, file: string): SiteSettingsSource {
  const path = join(contentDir, 'site.yaml');
  if (!existsSync(path)) return { settings: undefined, errors: [] };
  const { text, errors } = decodeText(file, readFileSync(path));
  if (text === undefined) return { settings: undefined, errors };
  const yaml = parseYamlSource(file, text);
  if (yaml.data === undefined) return { settings: undefined, errors: [...errors, ...yaml.errors] };
  const shape = checkShape(yaml, siteSettingsSchema);
  return { settings: shape.value, errors: [...errors, ...yaml.errors, ...shape.errors] };
}
