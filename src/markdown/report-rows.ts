import type { Element, ElementContent, Root, RootContent } from 'hast';
import { defineHastPlugin } from 'satteri';
import {
  type ClauseId,
  clauseName,
  isRunInHeading,
  partOutlook,
  plateLabel,
} from '#src/language/text/clause.ts';
import { element, text } from './hast-nodes.ts';

/**
 * Lays a report body out in rows: a `section.part` for each 一、, in it rows with a link to the row's address (a numbered
 * plate for headings, a post for other blocks) and the printed text. Expects the ids that `clauseIds` has written.
 *
 * In MDX each row ends in a `<ReportMargin>`, which the page fills from the `margins` and `cite` that it passes to the body;
 * a `<Chart>` gets its `charts` in the same way.
 */
export const reportRows = defineHastPlugin({
  name: 'report-rows',
  after(root, context) {
    const laidOut = layOut(root.children);
    if (context.sourceFormat === 'mdx') addMargins(laidOut);
    context.replaceNode(root, { type: 'root', children: laidOut });
  },
});

/** Puts a margin into every row that has an address, for the page to say what stands there. */
function addMargins(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const classes = node.properties.className;
    if (!Array.isArray(classes) || !classes.includes('row')) {
      addMargins(node.children);
      continue;
    }
    const content = node.children.find((child): child is Element => isOfClass(child, 'text'));
    const id = node.properties.id ?? content?.properties.id;
    if (content === undefined || id === undefined) continue;
    node.children.push(margin(String(id), linesOf(content)));
  }
}

function isOfClass(node: ElementContent, name: string): boolean {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes(name)
  );
}

/** An attribute whose value the page works out: `cite={props.cite}`. */
function attribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value } };
}

/** `<Chart id="investment" charts={props.charts} … />`: staff name a chart, the page has it. Other components stay as they are. */
function withCharts(component: ElementContent): ElementContent {
  const { name, attributes } = component as unknown as { name?: string; attributes: object[] };
  if (name !== 'Chart') return component;
  const given = ['charts', 'isDemonstration', 'reportId'].map((name) => attribute(name, `props.${name}`));
  return { ...component, attributes: [...attributes, ...given] } as ElementContent;
}

/** `<ReportMargin margin={props.margins.get("s-1-3-p2")} lines={9} cite={props.cite} />` */
function margin(id: ClauseId, lines: number): ElementContent {
  return {
    type: 'mdxJsxFlowElement',
    name: 'ReportMargin',
    attributes: [
      attribute('margin', `props.margins.get(${JSON.stringify(id)})`),
      attribute('lines', String(lines)),
      attribute('cite', 'props.cite'),
    ],
    children: [],
  } as unknown as ElementContent;
}

/** How many characters a line of the text holds at its full measure. */
const charactersInLine = 35;

/** How many lines a block takes at its full measure, nearly: a paragraph, or an entry with the works it names. */
function linesOf(content: Element): number {
  const works = content.children.filter((child): child is Element => isOfClass(child, 'works'));
  const entries = works.flatMap(entriesOf);
  const own = textOf(content).length - entries.reduce((sum, entry) => sum + textOf(entry).length, 0);
  return Math.ceil(own / charactersInLine) + entries.reduce((sum, entry) => sum + linesOf(entry), 0);
}

/** Where the blocks that follow are put: the part, and in it the clause, that is open at the moment. */
interface OpenPlaces {
  part: Element | undefined;
  clause: Element | undefined;
}

function layOut(blocks: readonly RootContent[]): RootContent[] {
  const laidOut: RootContent[] = [];
  const open: OpenPlaces = { part: undefined, clause: undefined };
  const intoPart = (node: Element) =>
    open.part === undefined ? laidOut.push(node) : open.part.children.push(node);
  const intoClause = (node: Element) => {
    if (open.clause === undefined) {
      open.clause = element('div', { className: ['clause'] });
      intoPart(open.clause);
    }
    open.clause.children.push(node);
  };

  for (const block of blocks) {
    if (block.type === 'text' || block.type === 'comment' || block.type === 'doctype') continue;
    if (block.type !== 'element') {
      // A component of the site; nothing else has passed the check of the markup.
      intoClause(element('div', { className: ['row', 'row-site'] }, [withCharts(block as ElementContent)]));
      continue;
    }
    const depth = headingDepth(block);
    if (depth === undefined) {
      intoClause(blockRow(block));
      continue;
    }
    const words = textOf(block);
    open.clause = undefined;
    if (depth === 2) {
      open.part = element('section', { className: ['part', `part-${partOutlook(words)}`] });
      laidOut.push(open.part);
      open.part.children.push(headingRow(block, 'part', words));
    } else if (depth === 3 && !isRunInHeading(words)) {
      intoPart(headingRow(block, 'section', words));
    } else {
      intoClause(headingRow(block, depth === 3 ? 'section' : 'clause', words));
    }
  }
  return laidOut;
}

function headingDepth(node: Element): number | undefined {
  const digit = /^h([2-6])$/.exec(node.tagName)?.[1];
  return digit === undefined ? undefined : Number(digit);
}

function headingRow(heading: Element, kind: 'part' | 'section' | 'clause', words: string): Element {
  const id = idOf(heading);
  const plate = element(
    'a',
    {
      className: ['plate', `plate-${kind}`],
      href: `#${id}`,
      'data-site': '',
      'aria-label': `${clauseName(id)}的链接`,
    },
    [text(plateLabel(id))],
  );
  const classes = ['row', `row-${kind}`, ...(isRunInHeading(words) ? ['row-run-in'] : [])];
  return element('div', { className: classes }, [
    plate,
    element(heading.tagName, { className: ['text'], id }, heading.children),
  ]);
}

function blockRow(block: Element): Element {
  switch (block.tagName) {
    case 'p':
      return postRow('div', idOf(block), element('p', { className: ['text'] }, block.children));
    case 'ol':
    case 'ul':
      return element(
        block.tagName,
        { ...block.properties, className: ['items'], role: 'list' },
        entriesOf(block).map((entry) => {
          const row = postRow(
            'li',
            idOf(entry),
            element('div', { className: ['text'] }, entryContent(entry)),
          );
          row.properties.className = ['row', 'row-text', 'row-item'];
          return row;
        }),
      );
    case 'table':
      return postRow(
        'div',
        idOf(block),
        element(
          'div',
          { className: ['text', 'table-scroll'], role: 'region', tabIndex: 0, 'aria-label': '报告中的表' },
          [element('table', { className: ['table'] }, block.children)],
        ),
      );
    default:
      return element('div', { className: ['row', 'row-text'] }, [
        element('div', { className: ['text'] }, [block]),
      ]);
  }
}

function postRow(tagName: string, id: ClauseId, content: Element): Element {
  const post = element('a', {
    className: ['post'],
    href: `#${id}`,
    'data-site': '',
    'aria-label': `${clauseName(id)}的链接`,
  });
  return element(tagName, { className: ['row', 'row-text'], id }, [post, content]);
}

/** What an entry says; a list inside it becomes the list of works that the entry is made of. */
function entryContent(entry: Element): ElementContent[] {
  // The line breaks of the source around a list would be spaces on paper, where the entries run in.
  const written = entry.children.map((child) =>
    child.type === 'text' ? text(child.value.replace(/^\n|\n$/g, '')) : child,
  );
  return written.map((child) => {
    if (child.type !== 'element' || (child.tagName !== 'ul' && child.tagName !== 'ol')) return child;
    return element(
      child.tagName,
      { ...child.properties, className: ['works'], role: 'list' },
      entriesOf(child).map((work) => element('li', { id: idOf(work) }, entryContent(work))),
    );
  });
}

function entriesOf(list: Element): Element[] {
  return list.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
}

function idOf(node: Element): ClauseId {
  return String(node.properties.id ?? '');
}

/** The printed text of a node: what the site has added to it doesn't count. */
function textOf(node: Element | Root): string {
  if (node.type === 'element' && node.properties['data-site'] !== undefined) return '';
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
