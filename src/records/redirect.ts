import { z } from 'zod';

/** 改过的地址：以前的地址还有人记着、链着，让它转到现在的地址。 */
export const redirectSchema = z.strictObject({
  from: z
    .string()
    .regex(
      /^\/(?:reports|data|metrics|projects|topics)\/[A-Za-z0-9][A-Za-z0-9._-]*\/$/,
      '写改名以前的地址，从网站的根写起，两头都有斜线，如 /projects/sanjiang-bridge/。只有报告、数据、指标、项目、专题会改名。',
    )
    .describe('以前的地址，从网站的根写起，两头都有斜线，如 /projects/sanjiang-bridge/'),
  to: z
    .string()
    .regex(
      /^\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*$/,
      '写现在的地址，从网站的根写起，两头都有斜线，如 /projects/sanjiang-daqiao/。',
    )
    .describe('现在的地址，写法一样；没有对应页面的，写那一类的总页，如 /projects/'),
});

/** An address that a page has left, and the one that it has now; both below the base path. */
export type Redirect = z.infer<typeof redirectSchema>;
