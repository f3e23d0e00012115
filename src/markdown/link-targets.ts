import type { Root } from 'mdast';
import { namedFiles } from './named-file.ts';

/**
 * A link or picture whose target has a space in it and so isn't one: `[附件](附 件.pdf)`, with its parts before the target, the
 * target, and after it. Only what ends like a file's name counts, and no file system takes one of three hundred characters.
 */
const spacedTarget = new RegExp(
  [
    /((?<!\\)!?\[[^\]\n]{0,1000}(?<!\\)\]\()/,
    // The space lies within the target, and not before a title.
    /(?=(?:[^()"\n]|\([^()\n]*\)){0,300}?[ \t](?:[^()"\n]|\([^()\n]*\)){0,300}?\.[A-Za-z0-9]{1,5}(?:#[^\s()]*)?[ \t]*["')])/,
    /([^\s<>()"][^<>()"\n]*?(?:\([^()\n]*\)[^<>()"\n]*?)*\.[A-Za-z0-9]{1,5}(?:#[^\s()]*)?)/,
    /([ \t]*(?:"[^"\n]*")?\))/,
  ]
    .map(({ source }) => source)
    .join(''),
  'g',
);

/** Links and pictures that don't take because of a space in the file's name. */
export const spacedLink = new RegExp(spacedTarget.source, 'g');

/** Such links as they would take, with < and > around the name. */
export function mendSpacedLinks(body: string): string {
  return body.replace(spacedTarget, '$1<$2>$3');
}

/** Such links with spaces that don't break, so that they are read as links; nothing moves. */
export function unbrokenSpaces(link: string): string {
  return link.replace(
    spacedTarget,
    (_, before: string, target: string, after: string) =>
      `${before}${target.replace(/[ \t]/g, '\u00a0')}${after}`,
  );
}

/** A name as a link or picture has to write it, so that `namedFile` reads it. */
export function writtenTarget(name: string, fragment = ''): string {
  const isMisread = /%[0-9a-f]{2}|\.[a-z][a-z0-9]{0,4}#|&[#a-z]|^#/i.test(name);
  const target = `${isMisread ? name.replace(/[%#&]/g, encodeURIComponent) : name}${fragment}`;
  return /[\s()]/.test(target) ? `<${target}>` : target;
}

/**
 * Writes other names for the files that a text names, and touches nothing else.
 *
 * @param root what `source` was parsed into
 * @param renamed the new name of a file; undefined where it keeps its own
 */
export function renameTargets(
  source: string,
  root: Root,
  renamed: (name: string) => string | undefined,
): string {
  let mended = source;
  // Nested links end behind what they hold, so that the positions before an edit stay right when the last comes first.
  const edits = namedFiles(root).flatMap(({ node, file }) => {
    const name = renamed(file.name);
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (name === undefined || start === undefined || end === undefined) return [];
    const isLink = node.type === 'link' || node.type === 'image';
    const from = start + (isLink ? source.slice(start, end).lastIndexOf('](') + 2 : 0);
    const form = isLink
      ? /(?<=^\s*)(?:<[^>\n]*>|(?:[^\s()]|\([^()\n]*\))+)/
      : /(?<=\sfile\s*=\s*)(?:"[^"]*"|'[^']*')/;
    const found = form.exec(source.slice(from, end));
    if (found === null) return [];
    const written = isLink ? writtenTarget(name, file.fragment) : `"${name}"`;
    return [{ from: from + found.index, to: from + found.index + found[0].length, written }];
  });
  for (const { from, to, written } of edits.sort((a, b) => b.from - a.from))
    mended = mended.slice(0, from) + written + mended.slice(to);
  return mended;
}
