import { defineCollection } from 'astro:content';
import { metricSchema } from './domain/metric.ts';
import { projectSchema } from './domain/project.ts';
import { reportFrontmatterSchema } from './domain/report.ts';
import { siteSettingsSchema } from './domain/site-settings.ts';
import { topicSchema } from './domain/topic.ts';
import { registerLoader, reportsLoader, siteSettingsLoader } from './workspace/content-loaders.ts';

export const collections = {
  reports: defineCollection({ loader: reportsLoader(), schema: reportFrontmatterSchema }),
  topics: defineCollection({ loader: registerLoader('topics'), schema: topicSchema }),
  metrics: defineCollection({ loader: registerLoader('metrics'), schema: metricSchema }),
  projects: defineCollection({ loader: registerLoader('projects'), schema: projectSchema }),
  site: defineCollection({ loader: siteSettingsLoader(), schema: siteSettingsSchema }),
};
