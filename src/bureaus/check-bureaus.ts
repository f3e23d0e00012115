import type { RegisterEntry } from '#src/catalogue/catalogue-input.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { BureauEntry } from './bureaus-file.ts';

/** Paths that the joint site's own pages and files have. */
const ownPaths = ['search', 'search-data', 'pagefind', 'social', 'sitemap'];

/**
 * What is wrong with a list of bureaus beyond the shape of its entries: every bureau has a path of its own, which isn't one of
 * the joint site's, and a content folder of its own, which is there.
 *
 * @param folderOf gives the absolute path of an entry's content folder
 * @param isFolder whether there is a folder at a path
 */
export function checkBureaus(
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
