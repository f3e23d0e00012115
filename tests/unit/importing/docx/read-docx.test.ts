import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { readDocx } from '#src/importing/docx/read-docx.ts';
import type { RecipeLine } from '../../../support/recipe.ts';
import { writtenDocx } from '../../../support/written-docx.ts';

vi.setConfig({ testTimeout: 60_000 });

const line = (text: string): RecipeLine => ({
  kind: 'paragraph',
  text,
  label: undefined,
  heading: undefined,
  indent: '',
});
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const bodyOf = (xml: string) => ({
  'word/document.xml': `<w:document ${w}><w:body>${xml}</w:body></w:document>`,
});

async function read(bytes: Uint8Array) {
  const document = readDocx(bytes);
  if (!document.ok) throw new Error(document.reason);
  return document.value;
}

describe('what isn’t finished is refused', () => {
  test.each([
    ['an insertion', '罚款[[ins:786300]]元', '1 处还没有接受的修订，第一处是“786300”'],
    ['a deletion', '罚款[[del:768300]]元', '1 处还没有接受的修订，第一处是“768300”'],
    ['both', '罚款[[del:768300]][[ins:786300]]元', '2 处'],
    ['a comment', '罚款786300元[[com:核对]]', '1 条批注'],
  ])('%s', async (_, text, words) => {
    expect(readDocx(writtenDocx([line(text)]))).toEqual({
      ok: false,
      reason: expect.stringContaining(words),
    });
  });

  test('and all of it is said at once', async () => {
    const refused = readDocx(writtenDocx([line('罚款[[ins:7]]元[[com:核对]]')]));
    expect(refused).toEqual({ ok: false, reason: expect.stringMatching(/修订[\s\S]*批注/) });
  });
});

describe('what a page can’t carry', () => {
  test('is counted, with the words it held and where', async () => {
    const text = '甲路完工。正文[[box:甲]][[eq:a=b]][[note:]][[img]][[ole]][[box:乙]]';
    const { doubts } = await read(writtenDocx([line(text)]));
    const lost = doubts.join().split(/\n\s*/).slice(1);
    expect(lost).toEqual([
      '文本框 2：“甲”（在“……甲路完工。正文”后面）、“乙”（在“……甲路完工。正文”后面）',
      '公式 1：“a=b”（在“……甲路完工。正文”后面）',
      '嵌入的对象 1：在“……甲路完工。正文”后面',
      '脚注 1：“按管养里程计算”（在“……甲路完工。正文”后面）',
      '图片 1：在“……甲路完工。正文”后面',
    ]);
  });

  test('hidden text is named, and neither published nor left in the original that is kept', async () => {
    const { blocks, originals, doubts } = await read(
      writtenDocx([line('正文[[hid:内部]][[hid:数据]]。[[hid:另一处]]')]),
    );
    for (const { name, bytes } of originals) {
      const text = name === 'original.docx' ? allText(bytes) : new TextDecoder().decode(bytes);
      expect(text).toContain('正文');
      expect(text + JSON.stringify(blocks)).not.toMatch(/内部|另一处/);
    }
    expect(doubts.join()).toContain(
      '隐藏的文字 2：“内部数据”（在“……正文”后面）、“另一处”（在“……正文。”后面），留存的原件里也删去了',
    );
  });

  test.each(['altChunk', 'subDoc'])('another file in it (%s) is refused', (name) => {
    expect(readDocx(writtenDocx([], { files: bodyOf(`<w:${name}/>`) }))).toEqual({
      ok: false,
      reason: expect.stringMatching(/插入了别的文件.*请在 WPS 里/),
    });
  });

  test('headers and footers are named whole, page numbers apart', async () => {
    const head = `青石县交通运输局${'工作简报'.repeat(20)}`;
    const files = {
      'word/header1.xml': `<w:hdr ${w}><w:p><w:r><w:t>${head}</w:t></w:r></w:p></w:hdr>`,
      'word/footer1.xml': `<w:ftr ${w}><w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> -</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p></w:ftr>`,
    };
    const { doubts } = await read(writtenDocx([line('正文')], { files }));
    expect(doubts).toEqual([`页眉页脚里的字不导入：“${head}”。`]);
  });
});

test.each([
  ['完成投资', '3亿元。', ['完成投资3亿元。']],
  ['完成投资3亿元。', '二、下半年打算', ['完成投资3亿元。', '二、下半年打算']],
  ['', '二、下半年打算', ['二、下半年打算']],
])('where a page ends between “%s” and “%s”, a sentence goes on', async (before, after, lines) => {
  const paragraph = `<w:p><w:r><w:t>${before}</w:t><w:br w:type="page"/><w:t>${after}</w:t></w:r></w:p>`;
  const { blocks, originals } = await read(writtenDocx([], { files: bodyOf(paragraph) }));
  expect(blocks).toMatchObject(lines.map((text) => ({ text })));
  expect(new TextDecoder().decode(originals[1]?.bytes).trim()).toBe(lines.join('\n'));
});

test('a table of contents is told, and no part of the text', async () => {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const entry = (text: string, id = '') =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const block = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry('目录')}${entry('甲1')}</w:sdtContent></w:sdt>`;
  const body = `${block}${entry('乙2', 'a')}${entry('丙3', 'b')}${entry('正文')}`;
  const styles = `<w:styles ${w}>${style('a', 'toc 1')}${style('b', 'WPSOffice手动目录 1')}</w:styles>`;
  const { blocks, doubts } = await read(
    writtenDocx([], { files: { ...bodyOf(body), 'word/styles.xml': styles } }),
  );
  expect(blocks).toMatchObject([{ text: '正文' }]);
  for (const words of ['自动目录 4', '目录', '甲1', '乙2', '丙3']) expect(doubts.join()).toContain(words);
});

describe('signs are characters', () => {
  const form = (box: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${box}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const code = (words: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${words}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const inFont = (font: string, text: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="仿宋"/></w:rPr><w:t>${text}</w:t></w:r>`;
  test.each([
    ['☑是', form('<w:default w:val="1"/>')],
    ['☑是', form('<w:default w:val="0"/><w:checked/>')],
    ['□是', form('<w:default w:val="1"/><w:checked w:val="0"/>')],
    ['□是', form('')],
    [
      '☒是',
      '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="w14"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>',
    ],
    ['☑是', '<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>'],
    ['□是', '<w:r><w:sym w:font="Wingdings" w:char="00A8"/></w:r>'],
    ['□是', '<w:r><w:sym w:font="宋体" w:char="25A1"/></w:r>'],
    ['☑是', inFont('Wingdings 2', 'R')],
    ['☑共3是', inFont('Wingdings', '\uf0fe共3')],
    ['☑是', code('SYMBOL 254 \\f "Wingdings" \\s 12')],
    ['①是', code(' eq \\o\\ac(○,1)')],
    ['㉑是', code('EQ \\o\\ac(○, 21)')],
    ['㊉是', code('EQ \\o\\ac(○,十)')],
    ['㊣是', code('EQ \\o\\ac(○,\\s\\up 2(正))')],
    ['Ⓐ是', code('EQ \\o(○;A)')],
  ])('%s', async (text, xml) => {
    const { blocks, doubts } = await read(
      writtenDocx([], { files: bodyOf(`<w:p>${xml}<w:r><w:t>是</w:t></w:r></w:p>`) }),
    );
    expect(blocks).toMatchObject([{ text }]);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['Wingdings F021', '<w:r><w:sym w:font="Wingdings" w:char="F021"/></w:r>'],
    ['\\o\\ac(○,省)', code('eq \\o\\ac(○,省)')],
    ['\\o\\ac(□,1)', code('EQ \\o\\ac(□,1)')],
    ['LISTNUM', code('LISTNUM \\l 1')],
  ])('where there is none, it is named: %s', async (words, xml) => {
    const { doubts } = await read(
      writtenDocx([], { files: bodyOf(`<w:p><w:r><w:t>是</w:t></w:r>${xml}</w:p>`) }),
    );
    expect(doubts.join()).toContain(words);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = async (...rows: string[]) =>
    (
      await read(
        writtenDocx([], {
          files: bodyOf(`<w:p><w:r><w:t>表</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl>`),
        }),
      )
    ).blocks.slice(1);

  test('cells that were merged across or down leave empty ones', async () => {
    const rows = await table(
      row(cell('甲'), cell('乙', '<w:gridSpan w:val="2"/>')),
      row(cell('丙', '<w:vMerge w:val="restart"/>'), cell('丁'), cell('戊')),
      row(cell('', '<w:vMerge/>'), cell('己'), cell('庚')),
    );
    expect(rows).toEqual([
      {
        kind: 'table',
        rows: [
          ['甲', '乙', ''],
          ['丙', '丁', '戊'],
          ['', '己', '庚'],
        ],
      },
    ]);
  });

  test('a table in a cell gives its words, a bullet none', async () => {
    const bullet = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const inner = `<w:tbl>${row(cell('1'), cell('2'))}</w:tbl>`;
    const outer = `<w:tc><w:p>${bullet}<w:r><w:t>甲</w:t></w:r></w:p>${inner}</w:tc>`;
    const { blocks } = await read(
      writtenDocx([], {
        levels: [{ format: 'bullet', text: '•' }],
        files: bodyOf(`<w:tbl>${row(outer, cell('乙'))}${row(cell('丙'), cell('丁'))}</w:tbl>`),
      }),
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        rows: [
          ['甲 1 2', '乙'],
          ['丙', '丁'],
        ],
      },
    ]);
  });

  test('a frame around text is no table', async () => {
    expect(await table(row(cell('提示')))).toMatchObject([{ kind: 'paragraph', text: '提示' }]);
  });
});

describe('who wrote it', () => {
  const camera = jpegWithExif();
  const files = {
    'docProps/app.xml': '<Properties><Company>某某公司</Company><Manager>赵六</Manager></Properties>',
    'docProps/thumbnail.jpeg': camera,
    'word/people.xml': '<w15:people xmlns:w15="x"><w15:person w15:author="王五"/></w15:people>',
    'word/settings.xml': `<w:settings ${w} xmlns:r="r"><w:attachedTemplate r:id="rId1"/></w:settings>`,
    'word/_rels/settings.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/zhaoliu/报告.dotx"/></Relationships>',
    'word/media/image1.jpeg': camera,
    ...bodyOf(
      '<w:p><w:pPr><w:rPr><w:rPrChange w:id="1" w:author="王五" w:date="2024-01-01T00:00:00Z"/></w:rPr></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>',
    ),
  };

  test('is nowhere in the original that is kept, which still opens', async () => {
    const { originals } = await read(writtenDocx([], { files }));
    const kept = originals.find(({ name }) => name === 'original.docx')?.bytes ?? new Uint8Array();
    const text = allText(kept);
    for (const name of ['张三丰', '李四光', '王五', '赵六', '某某公司', 'zhaoliu', 'GPS-HERE'])
      expect(text).not.toContain(name);
    expect(Object.keys(unzipSync(kept))).not.toContain('docProps/thumbnail.jpeg');
    expect((await read(kept)).blocks).toMatchObject([{ text: '正文' }]);
  });

  test('and the same document always gives the same bytes', async () => {
    const [one, two] = await Promise.all([
      read(writtenDocx([], { files })),
      read(writtenDocx([], { files })),
    ]);
    expect(one.originals).toEqual(two.originals);
  });
});

describe('damaged and hostile files are refused in a sentence', () => {
  const good = writtenDocx([line('正文')]);
  const withDocument = (xml: string) => writtenDocx([], { files: { 'word/document.xml': xml } });
  const deep = 200_000;
  test.each([
    ['cut short', good.subarray(0, good.length / 2)],
    ['a zip of something else', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['no zip at all behind PK', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)],
    ['XML that isn’t', withDocument('<w:document><w:body>')],
    ['not UTF-8', writtenDocx([], { files: { 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0xfe) } })],
    ['entities that multiply', withDocument('<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>')],
    [
      'nested without end',
      withDocument(`<w:document ${w}>${'<w:p>'.repeat(deep)}${'</w:p>'.repeat(deep)}</w:document>`),
    ],
    ['macros', writtenDocx([line('正文')], { files: { 'word/vbaProject.bin': Uint8Array.of(1) } })],
    ['a bomb, by what its directory says', zipDeclaring(1_000_000_000, 1000)],
  ])(
    '%s',
    async (_, bytes) => {
      const refused = readDocx(bytes);
      expect(refused).toEqual({ ok: false, reason: expect.stringMatching(/请/) });
    },
    30_000,
  );

  test('whatever bytes are changed, it is read or refused, and never thrown at', async () => {
    const bytes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(bytes, async (changes) => {
        const changed = good.slice();
        for (const [at, byte] of changes) changed[at] = byte;
        const document = readDocx(changed);
        expect(document.ok || document.reason.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('a directory that lies about sizes gains nothing', async () => {
    const bomb = zipDeclaring(100, 30_000_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(readDocx(bomb)).toMatchObject({ ok: false });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});

function allText(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

/** A zip whose directory says another size of its one file than it unpacks to. */
function zipDeclaring(declared: number, real: number): Uint8Array {
  const name = 'word/document.xml';
  const zip = zipSync({ [name]: new Uint8Array(real) }, { level: 1 });
  const directory = zip.length - 22 - 46 - name.length;
  new DataView(zip.buffer).setUint32(directory + 24, declared, true);
  return zip;
}

/** The smallest thing that begins like a photograph: a start, an Exif segment, and the beginning of a scan. */
function jpegWithExif(): Uint8Array {
  const exif = strToU8('Exif\0\0GPS-HERE');
  const start = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2);
  return Buffer.concat([start, exif, Uint8Array.of(0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9)]);
}
