import { defineCollection } from 'astro:content';
import environment from 'virtual:tongtu/environment';
import { z } from 'zod';
import { topicSchema } from '#src/records/metric.ts';
import type { WithdrawnReport } from '#src/records/report.ts';
import { redirectSchema } from '#src/records/site-settings.ts';
import { metricSchema } from './records/metric.ts';
import { projectSchema } from './records/project.ts';
import { reportFrontmatterSchema } from './records/report.ts';
import { siteSettingsSchema } from './records/site-settings.ts';
import { contentLoaders } from './workspace/content-loaders.ts';

const loaders = contentLoaders(environment.contentDir);

/** The place of an entry in its register, counted from 0. */
const ordered = { order: z.number() };

/** What the edition of the site shows; what it keeps back isn't in any collection. */
export const collections = {
  reports: defineCollection({ loader: loaders.reports, schema: reportFrontmatterSchema }),
  metrics: defineCollection({ loader: loaders.metrics, schema: metricSchema.extend(ordered) }),
  projects: defineCollection({ loader: loaders.projects, schema: projectSchema.extend(ordered) }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchema.extend(ordered) }),
  /** One entry, `site`: whose site it is, and what stands at addresses that reports have left. */
  site: defineCollection({
    loader: loaders.site,
    schema: z.object({
      settings: siteSettingsSchema,
      redirects: z.array(redirectSchema),
      withdrawn: z.array(z.custom<WithdrawnReport>()),
      /** A digest of all content: it tells what is worked out from all collections when it is out of date. */
      revision: z.string(),
    }),
  }),
};
