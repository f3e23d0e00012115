import { zipSync } from 'fflate';
import type { RecipeLevel, RecipeLine } from './recipe.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a written .docx is made of besides its lines. */
export interface DocxOptions {
  readonly levels?: readonly RecipeLevel[];
  /** Whether paragraphs take their number from their style instead of having their own. */
  readonly isNumberedByStyle?: boolean;
  /** Other files of the package, replacing those of the same name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Writes a .docx, the way Word does and by no library's way: numbered lines carry no number in their text. */
export function writtenDocx(lines: readonly RecipeLine[], options: DocxOptions = {}): Uint8Array {
  const { levels = [], isNumberedByStyle = false, files = {} } = options;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>张三丰</dc:creator><cp:lastModifiedBy>李四光</cp:lastModifiedBy></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/footnotes.xml': `${xml}<w:footnotes ${w}><w:footnote w:id="1"><w:p><w:r><w:t>按管养里程计算</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/styles.xml': stylesXml(levels, isNumberedByStyle),
    'word/numbering.xml': numberingXml(levels, isNumberedByStyle),
    'word/document.xml': `${xml}<w:document ${w} ${others}><w:body>${bodyXml(lines, isNumberedByStyle)}<w:sectPr/></w:body></w:document>`,
    ...files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? new TextEncoder().encode(part) : part,
      ]),
    ),
  );
}

/** Writes a .docx with this XML between the tags of its body, for what lines can't say. */
export function docxOfBody(
  body: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const document = `${xml}<w:document ${w} ${others}><w:body>${body}</w:body></w:document>`;
  const rooted = Object.entries(files).map(([name, part]) => [
    name,
    typeof part === 'string' ? part.replace(/^<w:\w+/, (root) => `${root} ${w} ${others}`) : part,
  ]);
  return writtenDocx([], { files: { 'word/document.xml': document, ...Object.fromEntries(rooted) } });
}

function stylesXml(levels: readonly RecipeLevel[], isNumbered: boolean): string {
  const numbered = levels.map((_, level) => {
    const inherited = level === 0 ? '' : `<w:ilvl w:val="${level}"/>`;
    // The style that paragraphs use inherits its numbering from the one below it.
    return `<w:style w:type="paragraph" w:styleId="Base${level}"><w:name w:val="Numbered ${level}"/><w:pPr><w:numPr>${inherited}<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Level${level}"><w:name w:val="Level ${level}"/><w:basedOn w:val="Base${level}"/></w:style>`;
  });
  return `${xml}<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${isNumbered ? numbered.join('') : ''}</w:styles>`;
}

function numberingXml(levels: readonly RecipeLevel[], isNumberedByStyle: boolean): string {
  const level = ({ format, text }: RecipeLevel, index: number) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${isNumberedByStyle ? `<w:pStyle w:val="Base${index}"/>` : ''}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return `${xml}<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.map(level).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
}

function bodyXml(lines: readonly RecipeLine[], isNumberedByStyle: boolean): string {
  let body = '';
  let rows: string[] = [];
  const closeTable = () => {
    if (rows.length > 0) body += `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === 'row') {
      const cells = line.cells.map((cell) => `<w:tc><w:p>${runsXml(cell)}</w:p></w:tc>`);
      rows.push(`<w:tr>${cells.join('')}</w:tr>`);
      continue;
    }
    closeTable();
    const { label } = line;
    const properties =
      label === undefined
        ? ''
        : isNumberedByStyle
          ? `<w:pPr><w:pStyle w:val="Level${label.level}"/></w:pPr>`
          : `<w:pPr><w:numPr><w:ilvl w:val="${label.level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
    body += `<w:p>${properties}${runsXml(line.text)}</w:p>`;
  }
  closeTable();
  return body;
}

const special: Readonly<Record<string, (words: string) => string>> = {
  ins: (words) => `<w:ins w:id="1" w:author="王五">${run(words)}</w:ins>`,
  del: (words) => `<w:del w:id="2" w:author="王五"><w:r><w:delText>${words}</w:delText></w:r></w:del>`,
  com: () => '<w:r><w:commentReference w:id="0"/></w:r>',
  hid: (words) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${words}</w:t></w:r>`,
  note: () => '<w:r><w:footnoteReference w:id="1"/></w:r>',
  eq: (words) => `<m:oMath><m:r><m:t>${words}</m:t></m:r></m:oMath>`,
  box: (words) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  img: () =>
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ole: () => '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>',
};

function runsXml(text: string): string {
  return text
    .replace(/\{\{|\}\}/g, '')
    .split(/(\[\[.*?\]\]|\^.\^)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, name = '', words = ''] = /^\[\[(\w+):?(.*)\]\]$/.exec(piece) ?? [];
      const raised = /^\^(.)\^$/.exec(piece)?.[1];
      if (raised !== undefined) return run(raised, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>');
      return special[name]?.(words) ?? run(piece);
    })
    .join('');
}

function run(words: string, properties = ''): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r>${properties}<w:t xml:space="preserve">${safe}</w:t></w:r>`;
}
