import { expect, test } from 'vitest';
import { readDocx } from '#src/importing/docx/read-docx.ts';
import { formatNumber } from '#src/office/docx/number-format.ts';
import { writtenDocx } from '../../../support/written-docx.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The paragraphs of a document with this numbering.xml, styles.xml and body, as a reader sees them. */
async function paragraphs(numbering: string, body: string, styles = ''): Promise<string[]> {
  const read = readDocx(
    writtenDocx([], {
      files: {
        'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
        'word/styles.xml': `<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles}</w:styles>`,
        'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
      },
    }),
  );
  if (!read.ok) throw new Error(read.reason);
  return read.value.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
}

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (levels: string, id = 0) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, abstract = 0, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const at = (text: string, numId: number | string, ilvl = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

// As Word prints them; ECMA-376 part 1, 17.18.59.
test.each([
  ['chineseCounting', ['一', '二', '十', '十一', '二十', '九十九']],
  ['chineseCountingThousand', ['一', '二', '十', '十一', '二十', '九十九']],
  ['japaneseCounting', ['一', '二', '十', '十一', '二十', '九十九']],
  ['taiwaneseCounting', ['一', '二', '十', '十一', '二十', '九十九']],
  ['taiwaneseCountingThousand', ['一', '二', '十', '十一', '二十', '九十九']],
  ['chineseLegalSimplified', ['壹', '贰', '拾', '拾壹', '贰拾', '玖拾玖']],
  ['decimalFullWidth', ['１', '２', '１０', '１１', '２０', '９９']],
  ['decimal', ['1', '2', '10', '11', '20', '99']],
  ['decimalZero', ['01', '02', '10', '11', '20', '99']],
  ['upperRoman', ['I', 'II', 'X', 'XI', 'XX', 'XCIX']],
  ['lowerRoman', ['i', 'ii', 'x', 'xi', 'xx', 'xcix']],
  ['upperLetter', ['A', 'B', 'J', 'K', 'T', 'UUUU']],
  ['decimalEnclosedCircle', ['①', '②', '⑩', '⑪', '⑳', undefined]],
  ['decimalEnclosedCircleChinese', ['①', '②', '⑩', '⑪', '⑳', undefined]],
  ['decimalEnclosedParen', ['⑴', '⑵', '⑽', '⑾', '⒇', undefined]],
  ['ideographTraditional', ['甲', '乙', '癸', undefined, undefined, undefined]],
  ['bogus', [undefined, undefined, undefined, undefined, undefined, undefined]],
])('%s', (format, expected) => {
  expect([1, 2, 10, 11, 20, 99].map((number) => formatNumber(format, number))).toEqual(expected);
});

test.each([
  ['<w:start w:val="3"/><w:numFmt w:val="decimal"/>', ['3、甲', '4、乙']],
  ['<w:numFmt w:val="decimal"/>', ['1、甲', '2、乙']],
  ['<w:start w:val="0"/>', ['0、甲', '1、乙']],
])('a level with %s begins there, and without one at 1 in digits', async (properties, expected) => {
  const one = `<w:lvl w:ilvl="0">${properties}<w:lvlText w:val="%1、"/></w:lvl>`;
  expect(await paragraphs(`${list(one)}${num(1)}`, at('甲', 1) + at('乙', 1))).toEqual(expected);
});

test('circles go on to fifty', () => {
  expect([21, 35, 36, 50].map((number) => formatNumber('decimalEnclosedCircle', number))).toEqual([
    '㉑',
    '㉟',
    '㊱',
    '㊿',
  ]);
});

test('levels count, begin anew below a new number, and may print the numbers above', async () => {
  const numbering =
    list(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + num(1);
  const body = [at('甲', 1), at('乙', 1, 1), at('丙', 1, 1), at('丁', 1), at('戊', 1, 1)].join('');
  expect(await paragraphs(numbering, body)).toEqual(['一、甲', '1.1 乙', '1.2 丙', '二、丁', '2.1 戊']);
});

test('lists of one kind go on together; an override begins anew, once', async () => {
  const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const numbering = list(level(0, 'decimal', '%1、')) + num(1) + num(2) + num(3, 0, override);
  const body = [at('甲', 1), at('乙', 2), at('丙', 3), at('丁', 3), at('戊', 1)].join('');
  expect(await paragraphs(numbering, body)).toEqual(['1、甲', '2、乙', '1、丙', '2、丁', '3、戊']);
});

test('an override may replace the level', async () => {
  const override = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1．')}</w:lvlOverride>`;
  expect(await paragraphs(list(level(0, 'decimal', '%1、')) + num(1, 0, override), at('甲', 1))).toEqual([
    'I． 甲',
  ]);
});

test('a level that never begins anew', async () => {
  const numbering =
    list(level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>')) +
    num(1);
  const body = [at('甲', 1), at('乙', 1, 1), at('丙', 1), at('丁', 1, 1)].join('');
  expect(await paragraphs(numbering, body)).toEqual(['一、甲', '（1）乙', '二、丙', '（2）丁']);
});

test('numbers come from styles, also inherited ones, and a paragraph may switch them off', async () => {
  const numbering =
    list(
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'),
    ) + num(1);
  const style = (id: string, more: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
  const styles =
    style('H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('H2', '<w:basedOn w:val="H1"/>') +
    style('H2a', '<w:basedOn w:val="H2"/>');
  const body = [
    styled('甲', 'H1'),
    styled('乙', 'H2'),
    styled('丙', 'H2a'),
    styled('丁', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
    styled('戊', 'H1'),
  ].join('');
  expect(await paragraphs(numbering, body, styles)).toEqual([
    '一、甲',
    '（一）乙',
    '（二）丙',
    '丁',
    '二、戊',
  ]);
});

test('a list that is only a link to a list style', async () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>` +
    list(`<w:styleLink w:val="L"/>${level(0, 'decimal', '%1、')}`, 1) +
    num(1, 0) +
    num(2, 1);
  const styles =
    '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
  expect(await paragraphs(numbering, at('甲', 1) + at('乙', 1), styles)).toEqual(['1、甲', '2、乙']);
});

test('a bullet is no part of the text, an empty paragraph takes no number, an unknown list none either', async () => {
  const numbering = list(level(0, 'decimal', '%1、')) + list(level(0, 'bullet', ''), 1) + num(1) + num(2, 1);
  const body = [at('甲', 1), at('', 1), at('乙', 2), at('丙', 1), at('丁', 9)].join('');
  expect(await paragraphs(numbering, body)).toEqual(['1、甲', '乙', '2、丙', '丁']);
});
