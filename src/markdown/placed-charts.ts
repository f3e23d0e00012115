import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';

/** A `<Chart>` in a report's body: which chart, and where it is written. */
export interface PlacedChart {
  readonly id: string;
  readonly line: number;
  readonly column: number;
}

/** The charts that a body puts between its paragraphs, in order. */
export function placedCharts(root: Root): PlacedChart[] {
  return root.children.flatMap(chartIn);
}

function chartIn(node: Nodes): PlacedChart[] {
  if ((node.type as string) !== 'mdxJsxFlowElement') return [];
  const { name, attributes, position } = node as unknown as MdxJsxFlowElement;
  const id = attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value;
  if (name !== 'Chart' || typeof id !== 'string') return [];
  const { line = 1, column = 1 } = position?.start ?? {};
  return [{ id, line, column }];
}
