import type { ContentFile } from '#src/demonstration/content-file.ts';
import { demonstrationBureaus } from '#src/demonstration/demonstration-bureaus.ts';

/**
 * The made-up bureaus and the list of them with the two oldest reports of each: enough for everything that is joint. The last
 * one doesn't say that it is made up, but for its name: so the joint site is one for crawlers, and the others are marked.
 */
export function smallBureaus(): ContentFile[] {
  return demonstrationBureaus()
    .filter(({ path }) => {
      const report = /\/reports\/([^/]+)\//.exec(path)?.[1];
      return report === undefined || ['2020-h1', '2020-h2'].includes(report);
    })
    .map(({ path, text }) =>
      path === 'shili-bing/site.yaml'
        ? { path, text: text.replace('demonstration: true\n', '') }
        : { path, text },
    );
}
