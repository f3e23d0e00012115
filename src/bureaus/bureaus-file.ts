import { z } from 'zod';
import { siteSettingsSchema } from '#src/records/site-settings.ts';

const { name: hostName, region, siteIdCode, icp, publicSecurity, contact } = siteSettingsSchema.shape;

/** 一个单位：内容在哪个文件夹，网站放在总网站的哪个路径。 */
export const bureauEntrySchema = z.strictObject({
  path: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      '路径只用小写字母、数字和中间的短横线，不带斜线，如 xinhuang。公布以后不要改。',
    )
    .max(60, '路径太长，最多 60 个字符。')
    .describe('这个单位在总网站里的路径，如 xinhuang，网址就是 /xinhuang/'),
  content: z
    .string()
    .trim()
    .min(1)
    .describe('这个单位的内容文件夹，从写着它的这个文件算起，如 counties/xinhuang'),
});

/** 多单位网站的名单：`bureaus.yaml`，说明总网站叫什么，有哪些单位。 */
export const bureausFileSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .regex(/.工作报告$/, '名称以“工作报告”结尾，如：示例市交通运输工作报告。')
    .describe('总网站的名称，如：示例市交通运输工作报告'),
  host: hostName.optional().describe('总网站的主办单位，如：示例市交通运输局'),
  region,
  siteIdCode,
  icp,
  publicSecurity,
  contact,
  bureaus: z.array(bureauEntrySchema).min(1, '至少写一个单位。').describe('各单位，首页照这个顺序排列'),
});

/** A bureau of a joint site: its path below the joint site's base path, and its content folder as it is written. */
export type BureauEntry = z.infer<typeof bureauEntrySchema>;

/** A joint site as its operator writes it. */
export type BureausFile = z.infer<typeof bureausFileSchema>;
