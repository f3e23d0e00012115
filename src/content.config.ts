import { defineCollection } from 'astro:content';
import { reportFrontmatterSchema } from './domain/report.ts';
import { siteSettingsSchema } from './domain/site-settings.ts';
import { reportsLoader, siteSettingsLoader } from './workspace/content-loaders.ts';

export const collections = {
  reports: defineCollection({ loader: reportsLoader(), schema: reportFrontmatterSchema }),
  site: defineCollection({ loader: siteSettingsLoader(), schema: siteSettingsSchema }),
};
