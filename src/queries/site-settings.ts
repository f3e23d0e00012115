import type { SiteSettings } from '#src/records/site-settings.ts';
import { handedContent } from '#src/workspace/handed-content.ts';

/** The bureau this site belongs to. */
export async function siteSettings(): Promise<SiteSettings> {
  return handedContent().settings;
}
