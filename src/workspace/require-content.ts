import { readdirSync, statSync } from 'node:fs';
import { EnvironmentError } from '#src/workspace/environment.ts';

/** One of these is in every content folder that isn't empty. */
const known = /^(?:reports|metrics|projects|(?:site|topics|redirects)\.ya?ml)$/i;

/**
 * Makes sure that a content folder is one, or is empty: a mistyped path must not pass for content without mistakes, nor be
 * written to.
 *
 * @throws EnvironmentError where it isn't there, isn't a folder, can't be read, or holds something else
 */
export function requireContent(contentDir: string): void {
  const names = readNames(contentDir).filter((name) => !name.startsWith('.'));
  if (names.length === 0 || names.some((name) => known.test(name))) return;
  throw new EnvironmentError(
    `CONTENT_DIR（${contentDir}）不像内容文件夹：里面没有 site.yaml、reports，有的是 ${names.slice(0, 3).join('、')}。\n` +
      '    怎么办：核对环境变量 CONTENT_DIR；要新建一个，运行 npm run site:new -- 文件夹。',
  );
}

function readNames(contentDir: string): string[] {
  try {
    if (statSync(contentDir).isDirectory()) return readdirSync(contentDir);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new EnvironmentError(
      code === 'ENOENT'
        ? `没有内容文件夹 ${contentDir}。核对环境变量 CONTENT_DIR，或者建一个空文件夹。`
        : `内容文件夹 ${contentDir} 读不了（${code}）。\n    怎么办：核对环境变量 CONTENT_DIR，和这个文件夹、它的上级的权限。`,
    );
  }
  throw new EnvironmentError(
    `CONTENT_DIR（${contentDir}）是文件，不是文件夹。\n    怎么办：写放内容的文件夹，例如 content。`,
  );
}
