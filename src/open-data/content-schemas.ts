import { z } from 'zod';
import { metricSchema } from '#src/records/metric.ts';
import { projectFileSchema } from '#src/records/project.ts';
import { redirectSchema } from '#src/records/redirect.ts';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { topicSchema } from '#src/records/topic.ts';

/** A kind of content file, and the JSON Schema of what staff write in it. */
export interface ContentSchema {
  /** What it describes, for the reader of `/data/`. */
  readonly title: string;
  /** The files, within the content folder. */
  readonly files: string;
  schema(): object;
}

/**
 * JSON Schemas (draft-07, which editors for YAML understand) of everything that staff write. They come from the very
 * schemas that parse the content: what they say of a file's shape is what the program asks for. Rules that reach beyond
 * one value, such as that a quote stands in the text, are not in them.
 */
export const contentSchemas: Readonly<Record<string, ContentSchema>> = {
  report: contentSchema('报告开头的内容', 'reports/*/index.mdx', reportFrontmatterSchema),
  metrics: contentSchema('指标登记表', 'metrics/*.yaml', z.array(metricSchema)),
  project: contentSchema('项目登记表', 'projects/*.yaml', projectFileSchema),
  topics: contentSchema('专题登记表', 'topics.yaml', z.array(topicSchema)),
  site: contentSchema('网站设置', 'site.yaml', siteSettingsSchema),
  redirects: contentSchema('改过的地址', 'redirects.yaml', z.array(redirectSchema)),
};

function contentSchema(title: string, files: string, schema: z.ZodType): ContentSchema {
  return {
    title,
    files,
    // `input`: the text that is written, before the program reads a quantity or a period out of it.
    schema: () => ({
      title: `${title}（${files}）`,
      ...z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }),
    }),
  };
}
