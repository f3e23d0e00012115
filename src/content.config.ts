import { defineCollection } from 'astro:content';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { reportsLoader } from './workspace/reports-loader.ts';

export const collections = {
  reports: defineCollection({ loader: reportsLoader(), schema: reportFrontmatterSchema }),
};
