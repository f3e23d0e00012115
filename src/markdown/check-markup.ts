import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { type LinePosition, linePositions } from '#src/language/text/line-position.ts';
import { type AuthoringError, printAuthoringError, readableErrors } from '#src/records/authoring-error.ts';
import { depthFault, lineTooDeep, nodeTooDeep } from './markup-depth.ts';
import { markupFaultOf } from './markup-fault-of.ts';
import type { MarkupFault } from './markup-hazards.ts';
import { findMarkupHazards } from './markup-hazards.ts';
import { parseMdx } from './parse-body.ts';
import { componentExamples } from './report-components.ts';

/** What reading the markup of a report gives: its tree, where it could be parsed, and everything wrong with it. */
export interface CheckedMarkup {
  readonly root: Root | undefined;
  readonly errors: readonly AuthoringError[];
}

/**
 * Checks that a report uses only headings, text, lists, tables, links, images and the listed components,
 * and so can't run code when it is built. All faults are reported together, each where it stands.
 *
 * @param source the whole MDX file, frontmatter included
 */
export function checkMarkup(file: string, source: string): CheckedMarkup {
  const errors: AuthoringError[] = [];
  const report = (line: number, column: number, fault: MarkupFault) => {
    errors.push({ at: { file, line, column }, severity: 'error', ...fault });
  };

  // The MDX parser stops at the first thing it can't read. So what it would stumble over is found and
  // masked first, character for character, and the rest is still read and reported at its own line.
  const positionOf = linePositions(source);
  const pieces: string[] = [];
  let end = 0;
  for (const { offset, found, masked, fault } of findMarkupHazards(source)) {
    const { line, column } = positionOf(offset);
    report(line, column, fault);
    pieces.push(source.slice(end, offset), masked);
    end = offset + found.length;
  }
  let readable = `${pieces.join('')}${source.slice(end)}`;

  const tooDeep = (line: number): CheckedMarkup => {
    report(line, 1, depthFault);
    return { root: undefined, errors };
  };
  const deepLine = lineTooDeep(readable);
  if (deepLine !== undefined) return tooDeep(deepLine);
  let root: Root | undefined;
  for (let round = 0; round < mostUnreadable && root === undefined; round += 1) {
    try {
      root = parseMdx(readable);
    } catch (error) {
      if (error instanceof RangeError) return tooDeep(1);
      const { line, column } = parserPosition(error);
      const isConsequence = errors.some((known) => known.at.line === line);
      if (!isConsequence) report(line, column, unreadable(error));
      const rest = withoutTags(readable, line);
      if (rest === readable) break;
      readable = rest;
    }
  }
  const deepNode = root && nodeTooDeep(root);
  if (deepNode !== undefined) return tooDeep(deepNode);
  if (root !== undefined) {
    const lines = readable.split('\n');
    visit(root, (node) => {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const fault = markupFaultOf(node, () => lines.slice(line - 1, node.position?.end.line).join('\n'));
      if (fault !== undefined) report(line, column, fault);
    });
  }
  return { root, errors };
}

/** A text with more unreadable lines than this isn't a report. */
const mostUnreadable = 20;

/** The source with the tags of one line masked, character for character, so that the rest can still be read. */
function withoutTags(source: string, line: number): string {
  const lines = source.split('\n');
  lines[line - 1] = (lines[line - 1] ?? '').replace(/<\/?[A-Za-z][^<>]*>?/g, (tag) => ' '.repeat(tag.length));
  return lines.join('\n');
}

function parserPosition(error: unknown): LinePosition {
  const position = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
  return { line: Number(position?.[1] ?? 1), column: Number(position?.[2] ?? 1) };
}

function unreadable(error: unknown): MarkupFault {
  const reason = error instanceof Error ? error.message.replace(/^[\d:-]+\s*/, '') : String(error);
  const component = /closing tag for `<(\w+)>`/.exec(reason)?.[1];
  return component === undefined
    ? { code: '正文-06', message: '这里的标记读不懂。', current: reason, cure: componentExamples }
    : {
        code: '正文-06',
        message: `组件 <${component}> 没有结束。`,
        cure: `在它的内容后面写上 </${component}>；没有内容的写成 <${component} … />。`,
      };
}

function visit(node: Nodes, seen: (node: Nodes) => void): void {
  seen(node);
  if ('children' in node) for (const child of node.children) visit(child as Nodes, seen);
}

/**
 * Stops the compiler before it turns anything but the listed markup into code. The content check says the
 * same earlier and better; this is for whoever runs Astro without it, and for files changed in `npm run dev`.
 */
export const refuseUnsafeMdx = defineMdastPlugin({
  name: 'refuse-unsafe-mdx',
  before(_root, context) {
    const file = context.fileURL === undefined ? 'index.mdx' : fileURLToPath(context.fileURL);
    const { errors } = checkMarkup(file, context.source);
    const printed = readableErrors(errors).map((error) => printAuthoringError(error));
    if (printed.length > 0) throw new Error(printed.join('\n'));
  },
});
