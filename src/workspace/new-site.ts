import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { type ReplacementRule, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { whyNotEmpty } from '#src/workspace/site-mark.ts';

/** What is asked of a new site, by the option that gives it. */
export const newSiteFields = [
  { flag: 'name', question: '主办单位的名称' },
  { flag: 'region', question: '所在地区' },
  { flag: 'phone', question: '联系电话' },
  { flag: 'email', question: '电子邮箱' },
  { flag: 'address', question: '办公地址' },
  { flag: 'site-id-code', question: '政府网站标识码' },
  { flag: 'icp', question: 'ICP 备案号' },
  { flag: 'public-security', question: '公安备案号' },
] as const;

/** What is known of a new site; what isn't is left out of `site.yaml`, and shown as 未提供. */
export type NewSite = Partial<Readonly<Record<(typeof newSiteFields)[number]['flag'], string>>>;

/** A new site takes the place of nothing. */
export const newSiteRule: ReplacementRule = {
  name: '新内容的文件夹',
  content: [],
  whyNot: (folder) => whyNotEmpty(folder),
  cure: '换一个文件夹。',
};

/**
 * Writes a content folder that can be checked and built at once: settings, the usual topics, empty registers, the handbook.
 *
 * @param pattern the content folder that topics and handbook are copied from
 * @throws EnvironmentError where a setting isn't what it should be, or something is in the way
 */
export async function writeNewSite(target: string, site: NewSite, pattern: string): Promise<void> {
  const contact = withoutAbsent({ phone: site.phone, email: site.email, address: site.address });
  const settings = withoutAbsent({
    name: site.name,
    region: site.region,
    siteIdCode: site['site-id-code'],
    icp: site.icp,
    publicSecurity: site['public-security'],
    contact: Object.keys(contact).length === 0 ? undefined : contact,
  });
  const result = siteSettingsSchema.safeParse(settings);
  if (!result.success) {
    const wrong = result.error.issues.map(({ path }) => path.at(-1));
    throw new EnvironmentError(`这些写得不对，核对以后再来：${wrong.join('、')}。`);
  }
  await replaceDirectory(target, newSiteRule, async (staging) => {
    for (const folder of ['metrics', 'projects', 'reports']) {
      mkdirSync(join(staging, folder), { recursive: true });
      // Git doesn't keep empty folders.
      writeFileSync(join(staging, folder, '.gitkeep'), '');
    }
    writeFileSync(
      join(staging, 'site.yaml'),
      `# 这个网站是哪个单位的。没有的项不写，网站上显示“未提供”；不要编。\n${stringify(settings)}`,
    );
    for (const file of ['topics.yaml', 'README.md', 'handbook'])
      cpSync(join(pattern, file), join(staging, file), { recursive: true });
  });
}

function withoutAbsent(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
