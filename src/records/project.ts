import { z } from 'zod';
import { identifierSchema } from './identifier.ts';

const words = z.string().trim().min(1);

/** 项目登记表 `content/projects/<编号>.yaml`，一个项目一个文件，文件名就是编号。 */
export const projectFileSchema = z.strictObject({
  name: words.describe('项目的名称，照报告的写法'),
  shortName: words.optional().describe('短名称，用在列表里'),
  aliases: z.array(words).default([]).describe('报告里用过的其他叫法'),
  topic: identifierSchema.describe('属于哪个专题，写专题的编号'),
  kind: words.describe('是什么，如：高速公路、危桥改造、服务站'),
  road: z
    .string()
    .regex(/^[GSXYC][0-9]{1,4}$/)
    .optional()
    .describe('路线编号，如：G6512'),
  place: words.optional().describe('在哪里，报告写了才写'),
  note: words.optional().describe('本站的说明，如几个叫法为什么算同一个项目'),
});

/** A project with its id, which the file's name gives it. */
export const projectSchema = projectFileSchema.extend({ id: identifierSchema });

/** A project (项目) of the register. */
export type Project = z.infer<typeof projectSchema>;
