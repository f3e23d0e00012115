import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';

/** A component that a report may use, and the attributes it takes. */
export interface ReportComponent {
  readonly name: string;
  /** Attribute → whether it must be given. Values are plain text in quotation marks. */
  readonly attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** How staff write it; shown where it is written wrongly. */
  readonly example: string;
}

/** The components a report may use besides Markdown. All of them are the site's words, never the report's. */
export const reportComponents: readonly ReportComponent[] = [
  { name: 'Chart', attributes: { id: 'required' }, example: '<Chart id="图的编号" />' },
  {
    name: 'Attachment',
    attributes: { file: 'required', title: 'required' },
    example: '<Attachment file="附件1.pdf" title="附件1 项目清单" />',
  },
  { name: 'Note', attributes: {}, example: '<Note>本站的说明。</Note>' },
];

/** The cure for whatever isn't a listed component: which ones there are, each as staff write it. */
export const componentExamples = `可以用的组件只有 ${reportComponents.map((component) => component.example).join('、')}。`;

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
