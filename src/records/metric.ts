import { z } from 'zod';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { identifierSchema, parsedField, periodSchema } from './fields.ts';
import { registerAmendments } from './publication.ts';

/** 专题登记表 `content/topics.yaml` 的一项。 */
export const topicSchema = z.strictObject({
  id: identifierSchema.describe('专题的编号，用在网址里'),
  name: z.string().trim().min(1).describe('专题的名称，如：公路养护'),
  ...registerAmendments,
});

/** A topic (专题): what metrics, projects and commitments are gathered under. */
export type Topic = z.infer<typeof topicSchema>;

/** 断点：从什么时候起，数和以前的不能比。 */
const seriesBreakSchema = z.strictObject({
  from: periodSchema.describe('从哪一期起，写这一期，如：2024-h1；从它的第一天算起'),
  why: z.string().trim().min(1).describe('为什么不能比，一句话，如：从这一期起包括农村公路'),
});

/** 指标登记表 `content/metrics/*.yaml` 的一项。 */
export const metricSchema = z.strictObject({
  id: identifierSchema.describe('指标的编号，用在网址里'),
  name: z.string().trim().min(1).describe('指标的名称，如：检测车辆'),
  topic: identifierSchema.describe('属于哪个专题，写专题的编号'),
  unit: z.string().trim().min(1).describe('单位，如：台、元、km；不带“万”“亿”'),
  definition: z.string().trim().min(1).describe('这个指标指什么，一句话，如：路政执法中检测的车辆数'),
  measure: z.enum(['flow', 'stock']).default('flow').describe('flow 一段时间里累计的，stock 某一时点的'),
  direction: z
    .enum(['up', 'down', 'neutral'])
    .default('neutral')
    .describe('数往哪边走是好：up 数大好，down 数小好，neutral 说不上好坏；默认 neutral'),
  summable: z.boolean().default(false).describe('不同项目、不同时段的数能不能相加，能写 true；默认 false'),
  progress: z
    .enum(['financial', 'built', 'whole'])
    .optional()
    .describe('用来画进度：financial 完成投资比例，built 已完成里程，whole 全部里程'),
  breaks: z
    .array(seriesBreakSchema)
    .optional()
    .describe('断点：口径、算法变了，前后的数不能比，一处写一条；没有变过就不写'),
  atMost: parsedField<Quantity>(parseQuantity)
    .optional()
    .describe('最大能到多少，连同单位，如："100%"；可以超过的（完成计划的比例、客座率）不写'),
  ...registerAmendments,
});

/** A metric (指标): what a figure is a value of. */
export type Metric = z.infer<typeof metricSchema>;
