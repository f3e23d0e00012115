import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkPrivacy } from '#src/workspace/check-privacy.ts';
import { jpegTakenAt, pngTakenAt } from '../support/located-image.ts';

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
  test('a number cut into runs is found, in the paragraph it stands in, and never repeated', () => {
    const faults = lookAt(
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

  test('in a table’s cells, a header, a comment, and among words that were struck out', () => {
    const struck = `<w:p><w:del><w:r><w:delText>${phone}</w:delText></w:r></w:del></w:p>`;
    const files = {
      'word/header1.xml': strToU8(`<w:hdr>${paragraph(`电话&#49;${phone.slice(1)}`)}</w:hdr>`),
      'word/comments.xml': strToU8(`<w:comments>${paragraph(phone)}</w:comments>`),
    };
    const table = `<w:tbl><w:tr><w:tc>${paragraph('2024')}</w:tc><w:tc>${paragraph(phone)}</w:tc></w:tr></w:tbl>`;
    expect(lookAt('a.docx', word(struck + table, files)).map(({ code }) => code)).toEqual(
      Array(4).fill('隐私-02'),
    );
  });

  test('a duty phone may stand there, and what is no text isn’t read', () => {
    const drawing = `<w:p><w:r><w:drawing><wp:posOffset>${phone}</wp:posOffset><a:ext cx="${phone}"/></w:drawing></w:r></w:p>`;
    expect(lookAt('a.docx', word(paragraph(`值班电话${phone}`) + drawing), [phone])).toEqual([]);
  });

  test.each([
    ['甄士隐', '贾雨村', '甄**、贾**'],
    ['甄士隐', '甄士隐', '甄**'],
    ['Administrator', 'John Smith', 'J********'],
  ])('written by %s and saved by %s', (creator, saver, shown) => {
    const core = `<cp:coreProperties><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${saver}</cp:lastModifiedBy></cp:coreProperties>`;
    const faults = lookAt('a.docx', word(paragraph('名单'), { 'docProps/core.xml': strToU8(core) }));
    expect(faults).toMatchObject([{ code: '隐私-05', severity: 'warning', current: shown }]);
  });

  test.each(['Administrator', 'Windows 用户', 'WPS Office', '', '示例县交通运输局', '办公室', 'User1'])(
    '“%s” is nobody',
    (creator) => {
      const core = `<cp:coreProperties><dc:creator>${creator}</dc:creator></cp:coreProperties>`;
      expect(lookAt('a.docx', word(paragraph('名单'), { 'docProps/core.xml': strToU8(core) }))).toEqual([]);
    },
  );

  test('a photograph in it says where it was taken', () => {
    const media = { 'word/media/image1.jpeg': jpegTakenAt(27.36, 109.17) };
    expect(lookAt('a.docx', word(paragraph('图'), media))).toMatchObject([{ code: '隐私-06' }]);
  });

  test.each([
    ['damaged', strToU8('PK')],
    ['encrypted', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['of another kind', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s, it is said not to have been looked into', (_, bytes) => {
    expect(lookAt('a.docx', bytes)).toMatchObject([{ code: '隐私-07', severity: 'warning' }]);
  });
});

test('a sheet of Excel: numbers as text and as numbers', () => {
  const sheet = zipSync({
    'xl/sharedStrings.xml': strToU8(`<sst><si><t>姓名</t></si><si><t>${citizen}</t></si></sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><row><c t="s"><v>0</v></c><c><v>${phone}</v></c><c><v>2024</v></c></row></worksheet>`,
    ),
  });
  expect(lookAt('附件.xlsx', sheet).map(({ code }) => code)).toEqual(['隐私-01', '隐私-02']);
});

describe('a PDF', () => {
  const pdf = (dictionary: string, content: string, pack = deflateSync) => {
    const packed = pack(Buffer.from(content, 'latin1'));
    return Buffer.concat([
      Buffer.from(
        `%PDF-1.4\n1 0 obj\n<< ${dictionary} >>\nendobj\n2 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
        'latin1',
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n%%EOF\n'),
    ]);
  };
  const wide = (words: string) =>
    Buffer.from(`\ufeff${words}`, 'utf16le').swap16().toString('hex').toUpperCase();

  test.each([
    ['in hexadecimal UTF-16', `/Author <${wide('甄士隐')}>`],
    ['in a literal UTF-8 string', `/Author (${Buffer.from('甄士隐').toString('latin1')})`],
    ['in octal GBK', '/Author (\\325\\347\\312\\277\\322\\376)'],
  ])('its author, %s', (_, dictionary) => {
    expect(lookAt('a.pdf', pdf(dictionary, ''))).toMatchObject([{ code: '隐私-05', current: '甄**' }]);
  });

  test('its author, in XMP', () => {
    const xmp = '<dc:creator><rdf:Seq><rdf:li>甄士隐</rdf:li></rdf:Seq></dc:creator>';
    const bytes = pdf('', Buffer.from(xmp).toString('latin1'));
    expect(lookAt('a.pdf', bytes)).toMatchObject([{ code: '隐私-05', current: '甄**' }]);
  });

  test('text that is written as itself, kerned', () => {
    const content = `BT /F1 12 Tf (Tel) Tj 0 -14 Td [(138) -20 (1234)] TJ <35363738> Tj ET`;
    expect(lookAt('a.pdf', pdf('/Title (a)', content))).toMatchObject([{ code: '隐私-02' }]);
  });

  test('a program and damage give nothing away', () => {
    const broken = (bytes: Buffer) => bytes;
    expect(lookAt('a.pdf', pdf('/Author (WPS) /Producer (x)', 'not packed', broken as never))).toEqual([]);
  });
});

describe('a photograph', () => {
  test.each([
    ['JPEG', 'a.jpg', jpegTakenAt(27.36, 109.17), '北纬 27.**°，东经 109.**°'],
    ['JPEG, big-endian', 'a.JPEG', jpegTakenAt(-27.36, -109.17, false), '南纬 27.**°，西经 109.**°'],
    ['PNG', 'a.png', pngTakenAt(27.36, 109.17), '北纬 27.**°，东经 109.**°'],
  ])('%s with its place', (_, name, bytes, shown) => {
    expect(lookAt(name, bytes)).toMatchObject([{ code: '隐私-06', severity: 'warning', current: shown }]);
  });

  test.each([
    ['without a fix', jpegTakenAt(0, 0)],
    ['cut off', jpegTakenAt(27.36, 109.17).subarray(0, 60)],
    ['that is none', strToU8('png')],
    ['empty', new Uint8Array()],
  ])('%s has none', (_, bytes) => {
    expect(lookAt('a.jpg', bytes)).toEqual([]);
  });
});
