import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { handedContent } from '#src/workspace/handed-content.ts';

/** All reports × registers. */
export async function siteCatalogue(): Promise<Catalogue> {
  return handedContent().catalogue;
}
