import { z } from 'zod';
import { identifierSchema } from './identifier.ts';

/** 专题登记表 `content/topics.yaml` 的一项。 */
export const topicSchema = z.strictObject({
  id: identifierSchema.describe('专题的编号，用在网址里'),
  name: z.string().trim().min(1).describe('专题的名称，如：公路养护'),
});

/** A topic (专题): what metrics, projects and commitments are gathered under. */
export type Topic = z.infer<typeof topicSchema>;
