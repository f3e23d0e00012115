import type { Nodes } from 'mdast';
import type { MarkupFault } from './markup-hazards.ts';

/** A report has four or five levels: a list in a list, with bold in a link. Parsers are recursive and break at some thousands. */
const mostLevels = 32;

/** What is said of markup that is nested deeper than any report's. */
export const depthFault: MarkupFault = {
  code: '正文-24',
  message: `列表、引用、粗体这样的标记一层套一层，套了 ${mostLevels} 层以上，正文不读。`,
  cure: '照手册里的样子写：标题用 #，列表最多套两三层，正文里不用引用。',
};

/** The first line, counted from 1, on which quotes, lists or components are opened too deep for a parser; undefined where none is. */
export function lineTooDeep(source: string): number | undefined {
  let open = 0;
  const index = source.split('\n').findIndex((line) => {
    for (const { groups } of line.matchAll(/<(?<end>\/?)[A-Z][^<>]*?(?<closed>\/?)>/g)) {
      if (groups?.['end'] === '/') open = Math.max(0, open - 1);
      else if (groups?.['closed'] === '') open += 1;
    }
    const [lead = ''] = /^(?:[ \t]|>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))*/.exec(line) ?? [];
    const levels = lead.match(/[^ \t0-9]/g)?.length ?? 0;
    // Where the frontmatter was, the compiler is given as many spaces.
    const isIndented = lead.length > 8 * mostLevels && line.trim() !== '';
    return open > mostLevels || levels > mostLevels || isIndented;
  });
  return index === -1 ? undefined : index + 1;
}

/** The line of the first node that lies too deep in a parsed body; undefined where none does. */
export function nodeTooDeep(root: Nodes): number | undefined {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostLevels) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}
