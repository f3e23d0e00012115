import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { CalendarDate } from '#src/language/time/calendar-date.ts';
import { type Moment, momentInShanghai, parseMoment } from '#src/language/time/moment.ts';
import type { Edition } from '#src/records/publication.ts';
import { whyKept } from '#src/workspace/replaceable-place.ts';

/** Which content is built, to where, for which address, and as of which day. */
export interface Environment {
  /** `CONTENT_DIR`: absolute path of the folder that staff edit. Default `content`. */
  readonly contentDir: string;
  /** `OUT_DIR`: absolute path of the finished site. Default `dist`. */
  readonly outDir: string;
  /** `BASE_PATH`: the path the site lives under, with a slash at both ends. Default `/`. */
  readonly basePath: string;
  /** `SITE_URL`: scheme and host of the public address, no path and no trailing slash; absent = not known yet. */
  readonly siteUrl: string | undefined;
  /** `AS_OF`: the day that decides what lies in the future. Default: today in Shanghai. */
  readonly asOf: CalendarDate;
  /** The minute that decides what is due for publication: that of `AS_OF`, midnight where it names the day only. Default: now. */
  readonly now: Moment;
}

/** A setting that can't be understood; its message says in Chinese which one and what it should look like. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads the five settings from environment variables; empty ones count as absent.
 *
 * @param variables usually `process.env`
 * @param root the folder that relative paths start from
 * @param now the present moment, used only where `AS_OF` is absent
 * @throws EnvironmentError naming every setting that is wrong
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  root: string,
  now: Date,
): Environment {
  const problems: string[] = [];
  const read = (name: string) => variables[name]?.trim() || undefined;

  const contentDir = resolve(root, read('CONTENT_DIR') ?? 'content');
  // Reports are modules to Vite, which cuts their paths at # and ? and decodes what follows a %.
  if (/[#?*%"]/.test(contentDir))
    problems.push(
      `CONTENT_DIR（${contentDir}）的路径里有 #、?、*、% 或者双引号，网站做不出来：把文件夹改一个名称。`,
    );
  const outDir = resolve(root, read('OUT_DIR') ?? 'dist');
  const kept = whyKept(outDir, { content: [contentDir], checkout: root });
  if (kept !== undefined) problems.push(`OUT_DIR（${outDir}）会被整个换掉，不能写在这里：${kept}。`);

  const basePath = normalizeBasePath(read('BASE_PATH') ?? '/');
  if (basePath === undefined) {
    problems.push(
      `BASE_PATH（${read('BASE_PATH')}）要写成 /jiaotong/ 这样的路径，只用字母、数字、点、横线和斜线。`,
    );
  }

  const siteUrl = normalizeSiteUrl(read('SITE_URL'));
  if (siteUrl === 'invalid') {
    problems.push(
      `SITE_URL（${read('SITE_URL')}）要写成 https://www.example.gov.cn 这样的网址，不带路径；路径写在 BASE_PATH。`,
    );
  }

  const asOfText = read('AS_OF');
  const asOf = asOfText === undefined ? undefined : parseMoment(asOfText);
  if (asOf !== undefined && !asOf.ok) problems.push(`AS_OF（${asOfText}）不是日期：${asOf.reason}`);

  if (problems.length > 0) throw new EnvironmentError(problems.join('\n'));
  const moment = asOf?.ok ? asOf.value : momentInShanghai(now);
  return {
    contentDir,
    outDir,
    basePath: basePath ?? '/',
    siteUrl: siteUrl === 'invalid' ? undefined : siteUrl,
    asOf: moment.date,
    now: moment,
  };
}

/** `jiaotong`, `/jiaotong` and `/jiaotong/` mean the same; Git Bash on Windows turns `/x` into a disk path, which is refused. */
function normalizeBasePath(text: string): string | undefined {
  const segments = text.split('/').filter((segment) => segment !== '');
  const isPlain = segments.every((segment) => /^[A-Za-z0-9._-]+$/.test(segment) && !/^\.+$/.test(segment));
  return isPlain ? `/${segments.map((segment) => `${segment}/`).join('')}` : undefined;
}

function normalizeSiteUrl(text: string | undefined): string | undefined | 'invalid' {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const isPlain =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '';
  return isPlain ? url.origin : 'invalid';
}

/** What a site is made from and for whom: plain data, which Vite hands to the pages and the collections. */
export interface SiteEnvironment {
  /** The checkout, absolute. */
  readonly root: string;
  /** The folder that staff edit, absolute. */
  readonly contentDir: string;
  readonly edition: Edition;
  /** The minute that decides what is due for publication. */
  readonly now: Moment;
  /** Whether a PDF of every report is printed once the pages are there, so that they may link to it. */
  readonly hasReportPdfs: boolean;
}

/** Where Astro keeps what it has read of one content folder, so that several can be built from one checkout. */
export function cacheDir(root: string, contentDir: string, basePath: string): string {
  const digest = createHash('sha256').update(`${contentDir}\n${basePath}`).digest('hex').slice(0, 16);
  return join(root, '.tongtu', 'cache', digest);
}
