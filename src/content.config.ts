import { defineCollection } from 'astro:content';
import { metricSchema } from '#src/domain/figure/metric.ts';
import { topicSchema } from '#src/domain/figure/topic.ts';
import { projectSchema } from '#src/domain/project/project.ts';
import { withdrawnReportSchema } from '#src/domain/publication/withdrawn-report.ts';
import { reportFrontmatterSchema } from '#src/domain/report/report.ts';
import { redirectSchema } from '#src/domain/site/redirect.ts';
import { siteSettingsSchema } from '#src/domain/site/site-settings.ts';
import {
  redirectsLoader,
  registerLoader,
  reportsLoader,
  siteSettingsLoader,
  withdrawnLoader,
} from './workspace/content-loaders.ts';

export const collections = {
  reports: defineCollection({ loader: reportsLoader(), schema: reportFrontmatterSchema }),
  withdrawn: defineCollection({ loader: withdrawnLoader(), schema: withdrawnReportSchema }),
  topics: defineCollection({ loader: registerLoader('topics'), schema: topicSchema }),
  metrics: defineCollection({ loader: registerLoader('metrics'), schema: metricSchema }),
  projects: defineCollection({ loader: registerLoader('projects'), schema: projectSchema }),
  redirects: defineCollection({ loader: redirectsLoader(), schema: redirectSchema }),
  site: defineCollection({ loader: siteSettingsLoader(), schema: siteSettingsSchema }),
};
