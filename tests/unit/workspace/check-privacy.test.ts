import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPrivacy } from '#src/workspace/check-privacy.ts';
import { jpegTakenAt, pngTakenAt } from '../../support/located-image.ts';

// Numbers made up for tests or taken from the standards' own examples; names of characters in novels.
const citizen = '11010519491231002X';
const phone = '13812345678';
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-privacy-'));
  mkdirSync(join(contentDir, 'reports/2024'), { recursive: true });
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const lookAt = (name: string, bytes: Uint8Array, dutyPhones: string[] = []) => {
  writeFileSync(join(contentDir, 'reports/2024', name), bytes);
  const site = { name: '示例县交通运输局', dutyPhones } as never;
  return checkPrivacy(contentDir, site, (path) => path.slice(contentDir.length + 1).replaceAll('\\', '/'));
};
const word = (document: string, files: Record<string, Uint8Array> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${document}</w:body></w:document>`),
    ...files,
  });
const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;

describe('a Word file', () => {
  test('a number cut into runs is found, in the paragraph it stands in, and never repeated', async () => {
    const faults = await lookAt(
      '附件1.docx',
      word(paragraph('名单') + paragraph('身份证', citizen.slice(0, 9), citizen.slice(9))),
    );
    expect(faults).toMatchObject([
      {
        at: { file: 'reports/2024/附件1.docx', line: 1, column: 1 },
        code: '隐私-01',
        severity: 'error',
        current: '110*************2X（文件里第 2 段）',
      },
    ]);
    expect(JSON.stringify(faults)).not.toContain(citizen.slice(6, 14));
  });

  test('in a table’s cells, a header, a comment, and among words that were struck out', async () => {
    const struck = `<w:p><w:del><w:r><w:delText>${phone}</w:delText></w:r></w:del></w:p>`;
    const files = {
      'word/header1.xml': strToU8(`<w:hdr>${paragraph(`电话&#49;${phone.slice(1)}`)}</w:hdr>`),
      'word/comments.xml': strToU8(`<w:comments>${paragraph(phone)}</w:comments>`),
    };
    const table = `<w:tbl><w:tr><w:tc>${paragraph('2024')}</w:tc><w:tc>${paragraph(phone)}</w:tc></w:tr></w:tbl>`;
    expect((await lookAt('a.docx', word(struck + table, files))).map(({ code }) => code)).toEqual(
      Array(4).fill('隐私-02'),
    );
  });

  test('a duty phone may stand there, and what is no text isn’t read', async () => {
    const drawing = `<w:p><w:r><w:drawing><wp:posOffset>${phone}</wp:posOffset><a:ext cx="${phone}"/></w:drawing></w:r></w:p>`;
    expect(await lookAt('a.docx', word(paragraph(`值班电话${phone}`) + drawing), [phone])).toEqual([]);
  });

  test.each([
    ['甄士隐', '贾雨村', '甄**、贾**'],
    ['甄士隐', '甄士隐', '甄**'],
    ['Administrator', 'John Smith', 'J********'],
  ])('written by %s and saved by %s', async (creator, saver, shown) => {
    const core = `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${saver}</cp:lastModifiedBy></cp:coreProperties>`;
    const faults = await lookAt('a.docx', word(paragraph('名单'), { 'docProps/core.xml': strToU8(core) }));
    expect(faults).toMatchObject([{ code: '隐私-05', severity: 'warning', current: shown }]);
  });

  test.each(['Administrator', 'Windows 用户', 'WPS Office', '', '示例县交通运输局', '办公室', 'User1'])(
    '“%s” is nobody',
    async (creator) => {
      const core = `<cp:coreProperties><dc:creator>${creator}</dc:creator></cp:coreProperties>`;
      expect(await lookAt('a.docx', word(paragraph('名单'), { 'docProps/core.xml': strToU8(core) }))).toEqual(
        [],
      );
    },
  );

  test('a photograph in it says where it was taken', async () => {
    const media = { 'word/media/image1.jpeg': jpegTakenAt(27.36, 109.17) };
    expect(await lookAt('a.docx', word(paragraph('图'), media))).toMatchObject([{ code: '隐私-06' }]);
  });

  test.each([
    ['damaged', strToU8('PK')],
    ['encrypted', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['of another kind', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s, it is said not to have been looked into', async (_, bytes) => {
    expect(await lookAt('a.docx', bytes)).toMatchObject([{ code: '隐私-07', severity: 'warning' }]);
  });
});

test('the numbers of a chart stand each for itself', async () => {
  const points = [phone.slice(0, 5), phone.slice(5)]
    .map((value) => `<c:pt><c:v>${value}</c:v></c:pt>`)
    .join('');
  const chart = { 'word/charts/chart1.xml': strToU8(`<c:chart>${points}</c:chart>`) };
  expect(await lookAt('a.docx', word(paragraph('图'), chart))).toEqual([]);
});

test('a sheet of Excel: numbers as text and as numbers', async () => {
  const sheet = zipSync({
    'xl/sharedStrings.xml': strToU8(`<sst><si><t>姓名</t></si><si><t>${citizen}</t></si></sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><row><c t="s"><v>0</v></c><c><v>${phone}</v></c><c><v>2024</v></c></row></worksheet>`,
    ),
  });
  expect((await lookAt('附件.xlsx', sheet)).map(({ code }) => code)).toEqual(['隐私-01', '隐私-02']);
});

describe('a PDF', () => {
  /** A page with this content, and the dictionary of its properties. */
  const pdf = (properties: string, content: string | Buffer, more: readonly string[] = []) => {
    const stream = (words: string | Buffer, dictionary: string) => {
      const bytes = typeof words === 'string' ? deflateSync(Buffer.from(words, 'latin1')) : words;
      return `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
    };
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [${more.map((_, index) => `${8 + index} 0 R`).join(' ')}] >>`,
      stream(content, '/Filter /FlateDecode'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      `<< ${properties} >>`,
      stream(Buffer.from(xmp), '/Type /Metadata /Subtype /XML'),
      ...more,
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Info 6 0 R >>\n%%EOF\n`, 'latin1');
  };
  let xmp = '';
  beforeEach(() => {
    xmp = '';
  });
  const wide = (words: string) =>
    Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase();

  test.each([
    ['in hexadecimal UTF-16', `/Author <${wide('甄士隐')}>`],
    ['in a literal UTF-8 string', `/Author (${Buffer.from('甄士隐').toString('latin1')})`],
    ['in octal GBK', '/Author (\\325\\347\\312\\277\\322\\376)'],
  ])('its author, %s', async (_, properties) => {
    expect(await lookAt('a.pdf', pdf(properties, ''))).toMatchObject([{ code: '隐私-05', current: '甄**' }]);
  });

  test('its author, in XMP', async () => {
    xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>甄士隐</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
    expect(await lookAt('a.pdf', pdf('', ''))).toMatchObject([{ code: '隐私-05', current: '甄**' }]);
  });

  test('its text, kerned; nothing is wrong with the file', async () => {
    const content = 'BT /F1 12 Tf 50 700 Td (Tel) Tj 0 -14 Td [(138) -20 (1234)] TJ <35363738> Tj ET';
    expect(await lookAt('a.pdf', pdf('/Title (a)', content))).toMatchObject([{ code: '隐私-02' }]);
  });

  test('a remark on a page and a field of a form', async () => {
    const note = `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${phone}) >>`;
    const field = `<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (id) /V (${citizen}) >>`;
    const faults = await lookAt('a.pdf', pdf('', '', [note, field]));
    expect(faults.map(({ code }) => code)).toEqual(['隐私-02', '隐私-01']);
  });

  test('a program’s name and a damaged page give nothing away', async () => {
    const bytes = pdf('/Author (WPS) /Producer (x)', Buffer.from('not packed'));
    expect(await lookAt('a.pdf', bytes)).toEqual([]);
  });

  test('one that can’t be opened is said not to have been looked into', async () => {
    expect(await lookAt('a.pdf', strToU8('%PDF-1.7\n'))).toMatchObject([
      { code: '隐私-07', severity: 'warning' },
    ]);
  });
});

describe('a photograph', () => {
  test.each([
    ['JPEG', 'a.jpg', jpegTakenAt(27.36, 109.17), '北纬 27.**°，东经 109.**°'],
    ['JPEG, big-endian', 'a.JPEG', jpegTakenAt(-27.36, -109.17, false), '南纬 27.**°，西经 109.**°'],
    ['PNG', 'a.png', pngTakenAt(27.36, 109.17), '北纬 27.**°，东经 109.**°'],
  ])('%s with its place', async (_, name, bytes, shown) => {
    expect(await lookAt(name, bytes)).toMatchObject([
      { code: '隐私-06', severity: 'warning', current: shown },
    ]);
  });

  test.each([
    ['without a fix', jpegTakenAt(0, 0)],
    ['cut off', jpegTakenAt(27.36, 109.17).subarray(0, 60)],
    ['that is none', strToU8('png')],
    ['empty', new Uint8Array()],
  ])('%s has none', async (_, bytes) => {
    expect(await lookAt('a.jpg', bytes)).toEqual([]);
  });
});
