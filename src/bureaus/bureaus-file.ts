import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { RegisterEntry } from '#src/catalogue/catalogue-input.ts';
import { type AuthoringError, compareAuthoringErrors } from '#src/records/authoring-error.ts';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { checkShape } from '#src/workspace/check-shape.ts';
import { readYaml } from '#src/workspace/read-registers.ts';

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
    .describe('这个单位在总网站里的路径，如：xinhuang，网址就是 /xinhuang/'),
  content: z
    .string()
    .trim()
    .min(1)
    .describe('这个单位的内容文件夹，从写着它的这个文件算起，如：counties/xinhuang'),
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

/** A bureau of a joint site and where its content lies. */
export interface ListedBureau {
  readonly path: string;
  /** Absolute. */
  readonly contentDir: string;
}

/** A list of bureaus as read from disk. */
export interface BureausSource {
  /** Undefined where anything in it must be mended. */
  readonly list: { readonly file: BureausFile; readonly bureaus: readonly ListedBureau[] } | undefined;
  /** Everything that is wrong with it, by its place. */
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads and checks a list of bureaus, but for what is in their content folders.
 *
 * @param path absolute
 * @param displayRoot the folder that paths in messages start from
 * @throws the error of the file system where there is no such file
 */
export function readBureausFile(path: string, displayRoot: string): BureausSource {
  const shown = relative(displayRoot, path);
  const file = (shown.startsWith('..') ? path : shown).split(sep).join('/');
  const unread: AuthoringError[] = [];
  const yaml = readYaml(path, file, unread);
  if (yaml === undefined) return { list: undefined, errors: unread };
  const shape = checkShape(yaml, bureausFileSchema, { name: '某地工作报告' });
  const folderOf = ({ content }: { content: string }) => resolve(dirname(path), content);
  const entries = shape.value?.bureaus ?? shape.sound?.bureaus ?? [];
  const faults = checkBureaus(
    entries.map((value, index) => ({ value, at: yaml.positionOf(shape.written(['bureaus', index])) })),
    folderOf,
    (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
  );
  const errors = [...unread, ...shape.errors, ...faults].sort(compareAuthoringErrors);
  if (shape.value === undefined || errors.some(({ severity }) => severity === 'error')) {
    return { list: undefined, errors };
  }
  const bureaus = entries.map((entry) => ({ path: entry.path, contentDir: folderOf(entry) }));
  return { list: { file: shape.value, bureaus }, errors };
}

/** Paths that the joint site's own pages and files have. */
const ownPaths = ['search', 'social', 'sitemap'];

/**
 * What is wrong with a list of bureaus beyond the shape of its entries: every bureau has a path of its own, which isn't one of
 * the joint site's, and a content folder of its own, which is there.
 *
 * @param folderOf gives the absolute path of an entry's content folder
 * @param isFolder whether there is a folder at a path
 */
function checkBureaus(
  bureaus: readonly RegisterEntry<BureauEntry>[],
  folderOf: (entry: BureauEntry) => string,
  isFolder: (path: string) => boolean,
): AuthoringError[] {
  const isFirst = (index: number, of: (entry: BureauEntry) => string) => {
    const key = bureaus.map(({ value }) => of(value));
    return key.indexOf(key[index] ?? '') === index;
  };
  return bureaus.flatMap(({ value, at }, index): AuthoringError[] => {
    const complain = (code: string, message: string, current: string, cure: string): AuthoringError[] => [
      { at, severity: 'error', code, message, current, cure },
    ];
    const path = `path: ${value.path}`;
    const content = `content: ${value.content}`;
    return [
      ...(isFirst(index, (entry) => entry.path)
        ? []
        : complain('联站-01', '这个路径前面已经有单位用了。', path, '给这个单位另写一个路径。')),
      ...(ownPaths.includes(value.path)
        ? complain(
            '联站-02',
            '这个路径总网站自己要用。',
            path,
            `另写一个路径；不能用的有：${ownPaths.join('、')}。`,
          )
        : []),
      ...(isFirst(index, folderOf)
        ? []
        : complain(
            '联站-03',
            '这个内容文件夹前面已经写过一次。',
            content,
            '核对 content；一个单位写了两遍的，删去一行。',
          )),
      ...(isFolder(folderOf(value))
        ? []
        : complain(
            '联站-04',
            '没有这个内容文件夹。',
            content,
            '核对 content，从写着它的这个文件算起；还没有的，用 npm run site:new -- 文件夹 来建。',
          )),
    ];
  });
}
