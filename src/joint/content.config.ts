import { defineCollection } from 'astro:content';
import { siteSettingsSchema } from '#src/domain/site/site-settings.ts';
import { jointSettingsLoader } from '#src/workspace/content-loaders.ts';

// The pages above the sites of several bureaus have settings of their own, where pages look for those of a bureau's site.
export const collections = {
  site: defineCollection({ loader: jointSettingsLoader(), schema: siteSettingsSchema }),
};
