import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startOfDay } from '#src/language/time/moment.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { checkWorkspace } from '#src/workspace/read-workspace.ts';
import { site } from '../../support/content-folder.ts';
import { docxOfBody } from '../../support/written-docx.ts';
import { bodyLines, type PdfWordsAt, writtenPdf } from '../../support/written-pdf.ts';

vi.setConfig({ testTimeout: 30_000 });

const day = { year: 2026, month: 11, day: 22 };
const contentDir = mkdtempSync(join(tmpdir(), 'tongtu-originals-'));
const folder = join(contentDir, 'reports/2024-h1');
afterAll(() => rmSync(contentDir, { recursive: true, force: true }));

beforeEach(() => {
  rmSync(contentDir, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

const title = '青石县交通运输局2024年上半年工作总结';
const sentences = [
  '今年以来，全局上下围绕县委、县政府的部署抓项目、保畅通、强监管。',
  '新建农村公路完成45公里。',
  '下一步，继续抓好安全生产和文明执法，完成全年任务。',
];

/** What the check says of the originals of a report with these paragraphs. */
async function told(
  originals: Readonly<Record<string, string | Uint8Array>>,
  paragraphs: readonly string[] = sentences,
): Promise<AuthoringError[]> {
  for (const [name, bytes] of Object.entries(originals)) writeFileSync(join(folder, name), bytes);
  const page = `---\ntitle: ${title}\nperiod: 2024-h1\nkind: 工作总结\n---\n\n${paragraphs.join('\n\n')}\n`;
  writeFileSync(join(folder, 'index.mdx'), page);
  const { errors } = await checkWorkspace(contentDir, day, contentDir, 'preview', startOfDay(day), site);
  return errors.filter(({ code }) => code.startsWith('原文'));
}
const codes = (errors: readonly AuthoringError[]) =>
  errors.map(({ code, severity }) => `${code} ${severity}`);

const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const text = (lines: readonly string[]) => [title, ...lines].join('\n');
const word = (lines: readonly string[], more = '', files = {}) =>
  docxOfBody([title, ...lines].map((line) => paragraph(run(line))).join('') + more, files);
const changed = sentences.map((line) => line.replace('45', '46'));

describe('each original is compared for itself', () => {
  test('and where all say what the page says, nothing is told', async () => {
    expect(await told({ 'original.txt': text(sentences), 'original.docx': word(sentences) })).toEqual([]);
  });

  test('a text in UTF-16 is text', async () => {
    const wide = Buffer.from(`\ufeff${text(sentences)}`, 'utf16le');
    expect(await told({ 'original.txt': wide })).toEqual([]);
    expect(await told({ 'original.txt': Buffer.from(wide).swap16() })).toEqual([]);
    expect(codes(await told({ 'original.txt': wide }, changed))).toEqual(['原文-03 error']);
  });

  test('another county’s Word file beside the right text', async () => {
    const other = [
      '白水县交通运输局2019年工作要点',
      '这是另一个县的另一份文件，和这一份没有关系。',
      '建成公路99公里。',
    ];
    const errors = await told({
      'original.txt': text(sentences),
      'original.docx': docxOfBody(other.map((line) => paragraph(run(line))).join('')),
    });
    expect(codes(errors)).toContain('原文-03 error');
    expect(errors.every(({ message }) => message.includes('original.docx'))).toBe(true);
  });

  test('one digit in the Word file, and one in the text, are told each at its place', async () => {
    const errors = await told({
      'original.txt': text(sentences.map((line) => line.replace('下一步', '下二步'))),
      'original.docx': word(changed),
    });
    expect(
      errors.map(({ at, message, current }) => [at.line, /original\.\w+/.exec(message)?.[0], current]),
    ).toEqual([
      [9, 'original.docx', expect.stringContaining('4【6】公里')],
      [11, 'original.txt', expect.stringContaining('下【二】步')],
    ]);
  });

  test('a slip of the page is told once, with all originals that it differs from', async () => {
    const errors = await told({ 'original.txt': text(sentences), 'original.docx': word(sentences) }, changed);
    expect(errors).toMatchObject([
      { code: '原文-03', message: expect.stringContaining('original.docx、original.txt') },
    ]);
  });

  test.each(['original.doc', 'original.wps', 'original.DOCX'])('%s alone is no original', async (name) => {
    expect(await told({ [name]: Uint8Array.of(0xd0, 0xcf) })).toMatchObject([
      { code: '原文-01', message: expect.stringContaining(name) },
    ]);
  });

  test.each(['original.docx', 'original.pdf', 'original.doc'])(
    '%s that can’t be read beside a right text is named as not compared',
    async (name) => {
      const lines = [...sentences.slice(0, -1), `${sentences.at(-1)}[原件](${name})`];
      expect(
        await told({ 'original.txt': text([...sentences, '原件']), [name]: 'PK damaged' }, lines),
      ).toMatchObject([{ code: '原文-02', severity: 'warning', message: expect.stringContaining(name) }]);
    },
  );
});

const note = (words: string) =>
  `<w:footnotes><w:footnote w:id="1"><w:p>${run(words)}</w:p></w:footnote></w:footnotes>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (words: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run(words))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run(words))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('words of a Word file, wherever they stand', () => {
  /** How they are written; what the page says for them, where they are part of the running text. */
  const places: [
    name: string,
    xml: (n: string) => string,
    onPage?: (n: string) => string,
    files?: (n: string) => Record<string, string>,
  ][] = [
    ['a paragraph', (n) => run(`完成${n}公里`), (n) => `完成${n}公里`],
    [
      'a cell',
      (n) =>
        `</w:p><w:tbl><w:tr><w:tc>${paragraph(run('里程'))}</w:tc><w:tc>${paragraph(run(n))}</w:tc></w:tr></w:tbl><w:p>`,
      (n) => `里程 ${n}`,
    ],
    [
      'a table in a cell',
      (n) =>
        `</w:p><w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${paragraph(run(n))}</w:tc></w:tr></w:tbl>${paragraph(run('公里'))}</w:tc></w:tr></w:tbl><w:p>`,
      (n) => `${n}公里`,
    ],
    ['the result of a field', (n) => run('见') + field('REF a', `第${n}条`), (n) => `见第${n}条`],
    [
      'a field within the code of another',
      (n) => field(`IF </w:instrText></w:r>${field('DOCPROPERTY x', '77')}<w:r><w:instrText> = 1`, n),
      (n) => n,
    ],
    ['a simple field', (n) => `<w:fldSimple w:instr="REF a">${run(n)}</w:fldSimple>`, (n) => n],
    ['a content control', (n) => `<w:sdt><w:sdtContent>${run(n)}</w:sdtContent></w:sdt>`, (n) => n],
    ['a link', (n) => `<w:hyperlink>${run(n)}</w:hyperlink>`, (n) => n],
    ['raised', (n) => run('m') + run(n, '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'), (n) => `m${n}`],
    [
      'beside a hyphen that doesn’t break and a soft one',
      (n) => `<w:r><w:t>S</w:t><w:noBreakHyphen/><w:t>${n}</w:t><w:softHyphen/><w:t>号</w:t></w:r>`,
      (n) => `S-${n}号`,
    ],
    [
      'a list to choose from',
      (n) =>
        `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="0"/><w:listEntry w:val="${n}"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      (n) => n,
    ],
    [
      'a button',
      (n) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON None ${n}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      (n) => n,
    ],
    [
      'behind a field that never ends',
      (n) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>${run(n)}`,
      (n) => n,
    ],
    ['in a font of signs', (n) => run(n, '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'), (n) => n],
    [
      'under a merged cell',
      (n) =>
        `</w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph(run('里程'))}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph(run(n))}</w:tc></w:tr></w:tbl><w:p>`,
      () => '里程',
    ],
    [
      'below its sound, in a formula',
      (n) =>
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(xin),${n})</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      (n) => n,
    ],
    [
      'an alternative',
      (n) =>
        `<mc:AlternateContent><mc:Choice Requires="w14">${run(n)}</mc:Choice><mc:Fallback>${run(n)}</mc:Fallback></mc:AlternateContent>`,
      (n) => n,
    ],
    [
      'below pinyin',
      (n) => `<w:r><w:ruby><w:rt>${run('xin')}</w:rt><w:rubyBase>${run(n)}</w:rubyBase></w:ruby></w:r>`,
      (n) => n,
    ],
    [
      'pinyin',
      (n) => `<w:r><w:ruby><w:rt>${run(n)}</w:rt><w:rubyBase>${run('新')}</w:rubyBase></w:ruby></w:r>`,
      () => '新',
    ],
    [
      'a footnote',
      () => `${run('按实际')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      () => '按实际',
      (n) => ({ 'word/footnotes.xml': note(n) }),
    ],
    [
      'a footnote whose number is 0',
      () => `${run('按实际')}<w:r><w:footnoteReference w:id="0"/></w:r>`,
      () => '按实际',
      (n) => ({ 'word/footnotes.xml': note(n).replace('w:id="1"', 'w:id="0"') }),
    ],
    [
      'an endnote',
      () => `${run('按实际')}<w:r><w:endnoteReference w:id="1"/></w:r>`,
      () => '按实际',
      (n) => ({ 'word/endnotes.xml': note(n).replaceAll('footnote', 'endnote') }),
    ],
    ['a text box', (n) => run('见框') + box(n), () => '见框'],
    ['an equation', (n) => `${run('公式')}<m:oMath><m:r><m:t>${n}</m:t></m:r></m:oMath>`, () => '公式'],
    ['a symbol', (n) => `${run('符号')}<w:r><w:sym w:font="Wingdings" w:char="F0${n}"/></w:r>`, () => '符号'],
    [
      'WordArt',
      (n) => `${run('字')}<w:r><w:pict><v:shape><v:textpath string="${n}"/></v:shape></w:pict></w:r>`,
      () => '字',
    ],
    [
      'a diagram',
      () =>
        `${run('图')}<w:r><w:drawing><a:graphic><a:graphicData><a:relIds/></a:graphicData></a:graphic></w:drawing></w:r>`,
      () => '图',
      (n) => ({ 'word/diagrams/data1.xml': `<w:model><a:t>${n}</a:t></w:model>` }),
    ],
    [
      'a header',
      () => run('正文'),
      () => '正文',
      (n) => ({ 'word/header1.xml': `<w:hdr>${paragraph(run(`第${n}期`))}</w:hdr>` }),
    ],
    ['a date that changes by itself', (n) => field('DATE \\@ "d"', n), (n) => n],
  ];

  test.each(places)('%s: one digit is noticed', async (name, xml, onPage = () => '', files = () => ({})) => {
    const isRead = onPage('45').includes('45');
    const original = (n: string) => word(sentences, paragraph(xml(n)), files(n));
    const right = await told({ 'original.docx': original('45') }, [...sentences, onPage('45')]);
    if (!isRead) expect(right).toMatchObject([{ code: '原文-04', message: expect.stringContaining('45') }]);
    // A sound and a date are told besides.
    else if (!/^below|^a date/.test(name)) expect(right).toEqual([]);
    const wrong = await told({ 'original.docx': original('46') }, [...sentences, onPage('45')]);
    if (isRead) expect(codes(wrong)).toContain('原文-03 error');
    else expect(wrong).toMatchObject([{ code: '原文-04', message: expect.stringContaining('46') }]);
  });

  test('what the site says of a note settles it, as long as it says the same', async () => {
    const original = word(sentences, paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'), {
      'word/footnotes.xml': note('按管养里程计算'),
    });
    expect(
      await told({ 'original.docx': original }, [...sentences, '<Note>脚注：按管养里程计算</Note>']),
    ).toEqual([]);
    expect(
      codes(await told({ 'original.docx': original }, [...sentences, '<Note>按通车里程计算</Note>'])),
    ).toEqual(['原文-04 warning']);
  });

  test('a note that the text holds where the file prints it, with its mark', async () => {
    const marked = paragraph(`${run('按实际')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('计算。')}`);
    const original = word(sentences, marked, { 'word/footnotes.xml': note('按管养里程') });
    expect(
      await told({ 'original.docx': original }, [...sentences, '按实际①计算。', '① 按管养里程']),
    ).toEqual([]);
    expect(
      codes(await told({ 'original.docx': original }, [...sentences, '按实际①计算。', '① 按通车里程'])),
    ).toContain('原文-03 error');
  });

  test.each([
    ['revisions', `<w:ins w:id="1">${run('又')}</w:ins>`, /1 处还没有接受的修订/],
    ['hidden text', run('内部数据', '<w:rPr><w:vanish/></w:rPr>'), /1 处隐藏的文字/],
    ['a comment', '<w:r><w:commentReference w:id="1"/></w:r>', /1 条批注/],
  ])('%s may not be published', async (_, xml, says) => {
    const errors = await told({ 'original.docx': word(sentences, paragraph(xml)) });
    expect(errors).toMatchObject([
      { code: '原文-05', severity: 'error', message: expect.stringMatching(says) },
    ]);
    expect(JSON.stringify(errors)).not.toContain('内部数据');
  });

  test('the text is the one that programs open, not another beside it', async () => {
    const links = (target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
    const body = (lines: readonly string[]) =>
      `<w:document><w:body>${[title, ...lines].map((line) => paragraph(run(line))).join('')}</w:body></w:document>`;
    const original = (opened: readonly string[]) =>
      word(sentences, '', {
        '_rels/.rels': links('/word/document2.xml'),
        'word/document2.xml': body(opened),
      });
    expect(await told({ 'original.docx': original(sentences) })).toEqual([]);
    expect(codes(await told({ 'original.docx': original(changed) }))).toEqual(['原文-03 error']);
  });

  test('any one character changed is noticed', async () => {
    const whole = sentences.join('');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.constantFrom('0', '公', '，', '-'), async (at, other) => {
        fc.pre(whole[at] !== other);
        const original = word([whole.slice(0, at) + other + whole.slice(at + 1)]);
        expect(codes(await told({ 'original.docx': original }, [whole]))).toContain('原文-03 error');
      }),
      { numRuns: 40 },
    );
  });
});

describe('above the title and below the text', () => {
  const above = ['青 石 县 交 通 运 输 局 文 件', '青交发〔2024〕5号　　签发人：办公室'];
  const below = ['抄送：县委办，县政府办。', '青石县交通运输局办公室　2024年7月5日印发'];
  const all = [...above, title, ...sentences, ...below];

  test.each([
    ['original.txt', () => all.join('\n')],
    ['original.docx', () => docxOfBody(all.map((line) => paragraph(run(line))).join(''))],
    ['original.pdf', () => writtenPdf([bodyLines(all)])],
  ])('%s may have what the page leaves out or has', async (name, bytes) => {
    expect(await told({ [name]: bytes() })).toEqual([]);
    expect(await told({ [name]: bytes() }, [...sentences, ...below])).toEqual([]);
    expect(
      codes(
        await told({ [name]: bytes() }, [
          ...sentences,
          below[0] ?? '',
          '青石县交通运输局办公室　2024年7月6日印发',
        ]),
      ),
    ).toContain('原文-03 error');
    expect(codes(await told({ [name]: bytes() }, sentences.slice(0, -1)))).toContain('原文-03 error');
  });
});

describe('a PDF', () => {
  const footer = (page: number): PdfWordsAt => ({ text: `— ${page} —`, y: 40, size: 10 });
  const header: PdfWordsAt = { text: '青石县交通运输局工作简报', y: 810, size: 9 };
  const paged = (lines: readonly string[]) => [
    [header, ...bodyLines([title, ...lines.slice(0, 2)]), footer(1)],
    [header, ...bodyLines(lines.slice(2)), footer(2)],
  ];

  test('its headers and page numbers are no part of the text', async () => {
    expect(await told({ 'original.pdf': writtenPdf(paged(sentences)) })).toEqual([]);
  });

  test.each([
    ['a digit', changed],
    ['a sentence left out', sentences.slice(0, 2)],
    ['a sentence more', [...sentences, '另有亏损120万元。']],
    [
      'another text',
      ['白水县的另一份文件，和这一份没有关系。', '建成公路99公里，投资2亿元，按期完成。', '请审阅。'],
    ],
  ])('%s is refused', async (_, lines) => {
    expect(codes(await told({ 'original.pdf': writtenPdf(paged(lines)) }))).toContain('原文-03 error');
    expect(
      codes(
        await told({ '2024-h1.pdf': writtenPdf(paged(lines)), 'original.pdf': writtenPdf(paged(sentences)) }),
      ),
    ).toContain('原文-03 error');
  });

  test('what it has more than the page is only told where another original has proved the page', async () => {
    const pdf = writtenPdf(paged([...sentences, '图一　农村公路建设进度']));
    expect(codes(await told({ 'original.pdf': pdf, 'original.txt': text(sentences) }))).toEqual([
      '原文-03 warning',
    ]);
    expect(
      await told({ 'original.pdf': pdf }, [...sentences, '<Note>图一　农村公路建设进度</Note>']),
    ).toEqual([]);
  });

  test('fonts that say radicals for characters say the same', async () => {
    const alike: Record<string, string> = {
      工: '⼯',
      长: '⻓',
      产: '产',
      文: '⽂',
      一: '⼀',
      青: '⻘',
      行: '⾏',
    };
    expect(
      await told({ 'original.pdf': writtenPdf(paged(sentences), (char) => alike[char] ?? char) }),
    ).toEqual([]);
  });

  test('characters that a font doesn’t say the meaning of are counted, and what can be read is compared', async () => {
    const pdf = (lines: readonly string[]) =>
      writtenPdf(paged(lines), (char) => (char === '公' ? '\ue123' : char));
    const errors = await told({ 'original.pdf': pdf(sentences) });
    expect(errors).toMatchObject([
      { code: '原文-02', severity: 'warning', message: expect.stringContaining('2 个字') },
    ]);
  });

  test('a scan, and pages that are one, are named', async () => {
    expect(await told({ 'original.pdf': writtenPdf([[], []]) })).toMatchObject([
      { code: '原文-02', severity: 'warning', message: expect.stringContaining('扫描') },
    ]);
    const torn = (lines: readonly string[]) =>
      writtenPdf([bodyLines([title]), [], bodyLines(lines.slice(1))]);
    expect(codes(await told({ 'original.pdf': torn(sentences) }))).toEqual(['原文-02 warning']);
    expect(codes(await told({ 'original.pdf': torn(changed) }))).toEqual([
      '原文-02 warning',
      '原文-03 error',
    ]);
  });

  test('its table of contents, the head of a table that goes on and a word cut at a line’s end are no part of the text', async () => {
    const lines = [
      '一、工作完成情况',
      ...sentences,
      '二、下一步打算',
      '| 项目 | 里程 |',
      '甲路 12公里',
      '乙路 13公里',
      '由 Transport 公司承建。',
    ];
    const contents = ['目　　录', '一、工作完成情况………………2', '二、下一步打算..........2'];
    const printed = (entries: readonly string[]) =>
      writtenPdf([
        [...bodyLines([title, ...entries]), footer(1)],
        [...bodyLines([...lines.slice(0, 5), '项目 里程', '甲路 12公里'], 700), footer(2)],
        [...bodyLines(['项目 里程', '乙路 13公里', '由 Trans-', 'port 公司承建。']), footer(3)],
      ]);
    const page = lines.map((line) => line.replaceAll('| ', '').replace(' |', ''));
    expect(await told({ 'original.pdf': printed(contents) }, page)).toEqual([]);
    expect(
      codes(await told({ 'original.pdf': printed([...contents, '三、存在问题………………3']) }, page)),
    ).toContain('原文-03 error');
  });

  test('a note at the foot of a page is named with its words, and no other small line', async () => {
    const noted = [
      [
        ...bodyLines([title, sentences[0] ?? '', '新建农村公路完成45公里']),
        { text: '①', x: 300, y: 710, size: 8 },
        { text: '。', x: 308, y: 704, size: 16 },
        { text: '① 按管养里程计算', y: 90, size: 10 },
        footer(1),
      ],
      [...bodyLines(sentences.slice(2)), footer(2)],
    ];
    const errors = await told({ 'original.pdf': writtenPdf(noted) });
    expect(errors).toMatchObject([{ code: '原文-04', message: expect.stringContaining('按管养里程计算') }]);
  });
});
