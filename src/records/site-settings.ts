import { z } from 'zod';
import { parseMoment } from '#src/language/time/moment.ts';
import { parsedField } from './fields.ts';

/** 网站设置：`content/site.yaml`，说明这是哪个单位的网站。没有的项不写，网站上显示“未提供”。 */
export const siteSettingsSchema = z.strictObject({
  name: z.string().trim().min(1).describe('主办单位的名称，如：新晃县交通运输局'),
  region: z.string().trim().min(1).optional().describe('所在地区，如：湖南省怀化市新晃县'),
  siteIdCode: z.string().trim().min(1).optional().describe('政府网站标识码，如："4312270001"'),
  icp: z.string().trim().min(1).optional().describe('ICP 备案号，如：湘ICP备00000000号'),
  publicSecurity: z.string().trim().min(1).optional().describe('公安备案号，如：湘公网安备00000000000000号'),
  contact: z
    .strictObject({
      phone: z.string().trim().min(1).optional().describe('联系电话，如："0745-0000000"'),
      email: z.email().optional().describe('电子邮箱，如：office@example.gov.cn'),
      address: z.string().trim().min(1).optional().describe('办公地址，如：示例镇示例路1号'),
    })
    .optional()
    .describe('联系方式'),
  reviews: z
    .boolean()
    .default(false)
    .describe('公布前是不是要三审三校；写 true，报告没有记全六道审校就不能公布。默认 false'),
  launchedAt: parsedField(parseMoment)
    .optional()
    .describe(
      '上线时间：北京时间，如："2023-07-10 09:00"；从这时起提交到 main 的算公布过，以前的是筹备。不写就都算',
    ),
  dutyPhones: z
    .array(
      z
        .string()
        .regex(/^1[3-9][0-9]{9}$/, '手机号写 11 位数字，加引号。')
        .describe('一个手机号，如："13800000000"'),
    )
    .optional()
    .describe(
      '对外公布的值班手机号，报告里出现这些号码不算泄露个人信息；写 11 位数字，加引号，如：["13800000000"]',
    ),
  demonstration: z
    .boolean()
    .default(false)
    .describe('内容是不是演示用的示例数据；写 true，每一页和每个数据文件都标明“示例数据”。真实的网站不写'),
});

/** The bureau that the site belongs to; an absent field is one the bureau hasn't given. */
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** What a content folder without `site.yaml` is taken to say. */
export const unnamedSite: SiteSettings = { name: '未命名单位', reviews: false, demonstration: false };

/** 改过的地址：以前的地址还有人记着、链着，让它转到现在的地址。 */
export const redirectSchema = z.strictObject({
  from: z
    .string()
    .regex(
      /^\/(?:reports|data|metrics|projects|topics)\/[A-Za-z0-9][A-Za-z0-9._-]*\/$/,
      '写改名以前的地址，从网站的根写起，两头都有斜线，如 /projects/sanjiang-bridge/。只有报告、数据、指标、项目、专题会改名。',
    )
    .describe('以前的地址，从网站的根写起，两头都有斜线，如：/projects/sanjiang-bridge/'),
  to: z
    .string()
    .regex(
      /^\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*$/,
      '写现在的地址，从网站的根写起，两头都有斜线，如 /projects/sanjiang-daqiao/。',
    )
    .describe('现在的地址，写法一样；没有对应页面的，写那一类的总页，如：/projects/'),
});

/** An address that a page has left, and the one that it has now; both below the base path. */
export type Redirect = z.infer<typeof redirectSchema>;
