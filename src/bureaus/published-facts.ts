import { z } from 'zod';
import { demonstrationName } from '#src/open-data/column.ts';
import type { JointBureau, JointReport } from './joint-site.ts';

/** Of a site's `data/reports.json` as much as a joint site shows. */
export const publishedReportsSchema = z.array(
  z.object({
    title: z.string(),
    period_name: z.string(),
    period_end: z.iso.date(),
    published_on: z.iso.date().nullable(),
    address: z.string(),
  }),
);

/** Of a site's `data/datapackage.json` as much as a joint site shows. */
export const publishedPackageSchema = z.object({
  contributors: z.array(z.object({ title: z.string().min(1) })).min(1),
  resources: z
    .array(z.object({ schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) }))
    .min(1),
});

/** Where a bureau's site belongs, or what keeps it from belonging there. */
export type PublishedFacts =
  | { readonly ok: true; readonly bureau: Omit<JointBureau, 'sitemaps'> }
  /** In Chinese. */
  | { readonly ok: false; readonly reason: string };

/**
 * What a bureau's finished site says of itself.
 *
 * @param jointBase the base path of the joint site, with a slash at both ends
 */
export function readPublishedFacts(
  path: string,
  jointBase: string,
  reports: z.infer<typeof publishedReportsSchema>,
  { contributors, resources }: z.infer<typeof publishedPackageSchema>,
): PublishedFacts {
  const own = `${jointBase}${path}/`;
  const listed: JointReport[] = [];
  for (const { title, period_name, period_end, published_on, address } of reports) {
    // A site that knows its host gives whole addresses.
    const { pathname } = new URL(address, 'https://tongtu.invalid');
    if (!pathname.startsWith(`${own}reports/`)) {
      return {
        ok: false,
        reason: `这个网站是按别的路径生成的（${pathname}），放在 ${own} 下面，链接都会错。用同一个 BASE_PATH 重新生成它。`,
      };
    }
    listed.push({
      title,
      periodName: period_name,
      lastDay: period_end,
      publishedOn: published_on ?? undefined,
      path: pathname.slice(jointBase.length),
    });
  }
  const columns = resources.flatMap(({ schema }) => schema.fields.map(({ name }) => name));
  return {
    ok: true,
    bureau: {
      path,
      name: contributors[0]?.title ?? path,
      demonstration: columns.includes(demonstrationName),
      reports: listed,
    },
  };
}
