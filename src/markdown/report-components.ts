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
