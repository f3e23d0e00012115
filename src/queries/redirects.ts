import type { Redirect } from '#src/records/site-settings.ts';
import { handedContent } from '#src/workspace/handed-content.ts';

/** Where addresses of before lead to now. */
export async function siteRedirects(): Promise<readonly Redirect[]> {
  return handedContent().redirects;
}
