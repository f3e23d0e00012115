import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplacementRule } from '#src/workspace/replace-directory.ts';

/** At the root of every built site: says what the folder is, and lists what a build has put into it. */
export const siteMark = 'tongtu-site.txt';

const firstLine = '这个文件夹是通途生成的网站，每次生成都整个换掉：自己的文件不要放在里面。';

/** Writes the mark into a site that is otherwise finished; the same site gives the same bytes. */
export function writeSiteMark(folder: string): void {
  const names = readdirSync(folder).filter((name) => name !== siteMark);
  writeFileSync(join(folder, siteMark), `${[firstLine, ...names.sort()].join('\n')}\n`);
}

/** What a new site may take the place of: nothing, an empty folder, an earlier build. */
export function siteRule(content: readonly string[]): ReplacementRule {
  return { name: 'OUT_DIR', content, whyNot: whyNotSite };
}

/**
 * Why a folder can't be replaced by a new site: a clause in Chinese; undefined where it is empty, or a site that was built
 * here with nothing added.
 */
export function whyNotSite(folder: string): string | undefined {
  return whyNotEmpty(folder, ownNames(folder));
}

/** Why a folder can't be replaced without loss: a clause in Chinese; undefined where it is empty but for what is named. */
export function whyNotEmpty(folder: string, own: ReadonlySet<string> = new Set()): string | undefined {
  const others = namesIn(folder).filter(
    (name) => !own.has(name) && !own.has(name.replace(/\.(?:br|gz)$/, '')),
  );
  if (others.length === 0) return undefined;
  const shown = others.slice(0, 3).join('、');
  return `里面有别的东西：${shown}${others.length > 3 ? ` 等 ${others.length} 项` : ''}`;
}

/** Whether a folder is a site of a program that didn't mark its sites yet. */
export function isUnmarkedSite(folder: string): boolean {
  return (
    existsSync(folder) &&
    markedNames(folder) === undefined &&
    namesIn(folder).length > 0 &&
    whyNotSite(folder) === undefined
  );
}

/** What of a folder's entries a build has made; none where it isn't a site. */
function ownNames(folder: string): ReadonlySet<string> {
  const marked = markedNames(folder);
  if (marked !== undefined) return new Set([...marked, siteMark, 'checksums.txt']);
  const has = (...path: string[]) => existsSync(join(folder, ...path));
  if (!has('_astro') || !has('404.html') || !has('index.html')) return new Set();
  const names = namesIn(folder);
  if (has('data', 'reports.json')) return new Set(names.filter((name) => unmarked.test(name)));
  // The site of several bureaus: each has its own below it.
  if (!has('search', 'index.html') || !has('social')) return new Set();
  const isBureau = (name: string) =>
    has(name, 'data', 'reports.json') && whyNotSite(join(folder, name)) === undefined;
  return new Set(names.filter((name) => unmarked.test(name) || isBureau(name)));
}

/** What builds had at the root of a site before they marked it. */
const unmarked =
  /^(?:_astro|about|accessibility|charts|checks|commitments|compare|corrections|data|metrics|pagefind|projects|reports|search|search-data|sitemap|social|topics|(?:404|index)\.html|(?:THIRD-PARTY-NOTICES|checksums|robots)\.txt|favicon\.svg|feed\.xml|sitemap(?:-\d+)?\.xml)(?:\.br|\.gz)?$/;

function markedNames(folder: string): readonly string[] | undefined {
  try {
    const [first, ...names] = readFileSync(join(folder, siteMark), 'utf8').trimEnd().split('\n');
    return first === firstLine ? names : undefined;
  } catch {
    return undefined;
  }
}

/** What somebody, or a build, has put into a folder: file managers put their own there. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !/^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/.test(name));
}
