import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { textsOfBlock } from '#src/importing/layout/draft-block.ts';
import { readReportDraft } from '#src/importing/report-draft.ts';
import { recipeDir } from '../../support/recipe.ts';
import { squeezed } from '../../support/report-entries.ts';
import { docxOfBody } from '../../support/written-docx.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A document as it is put together, and where each of its words should be looked for. */
interface Written {
  body: string;
  readonly files: Record<string, string>;
  /** Words of the page. */
  readonly shown: string[];
  /** Words that only a doubt names. */
  readonly named: string[];
  /** Words that no reader of the document sees. */
  readonly unseen: string[];
}

const run = (words: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p>${properties}${inner}</w:p>`;
const char = (type: string, inner = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const field = (words: string, result?: string) =>
  `${char('begin')}${code(words)}${result === undefined ? '' : `${char('separate')}${run(result)}`}${char('end')}`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const control = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const box = (inner: string) => `<v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox>`;

/** Gives words that stand nowhere else, each noted where it is expected. */
type Word = (where: 'shown' | 'named' | 'unseen') => string;

/** Pieces of a paragraph. */
const inline: Readonly<Record<string, (word: Word, document: Written) => string>> = {
  'a run': (word) => run(word('shown')),
  'a link': (word) => `<w:hyperlink>${run(word('shown'))}</w:hyperlink>`,
  'a content control': (word) => control(run(word('shown'))),
  'smart tags': (word) => `<w:smartTag><w:customXml>${run(word('shown'))}</w:customXml></w:smartTag>`,
  'a simple field': (word) =>
    `<w:fldSimple w:instr="REF ${word('unseen')}">${run(word('shown'))}</w:fldSimple>`,
  'a field': (word) => field(`REF ${word('unseen')}`, word('shown')),
  'a field in the code of another': (word) =>
    `${char('begin')}${code(`IF ${word('unseen')}`)}${field('REF a', word('unseen'))}${char('separate')}${run(word('shown'))}${char('end')}`,
  'a field that never ends': (word) =>
    `${char('begin')}${code(`REF ${word('unseen')}`)}${run(word('shown'))}`,
  'a button': (word) => field(`MACROBUTTON NoMacro ${word('shown')}`),
  'a list to choose from': (word) =>
    `${char('begin', `<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="${word('unseen')}"/><w:listEntry w:val="${word('shown')}"/></w:ddList></w:ffData>`)}${code('FORMDROPDOWN')}${char('end')}`,
  'a sound above': (word) =>
    `<w:r><w:ruby><w:rubyPr/><w:rt>${run(word('named'))}</w:rt><w:rubyBase>${run(word('shown'))}</w:rubyBase></w:ruby></w:r>`,
  'a sound above, in a formula': (word) =>
    field(`EQ \\* jc0 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(${word('named')}),${word('shown')})`),
  'another formula': (word) => field(`EQ \\f(${word('named')},${word('named')})`),
  'an equation': (word) =>
    `<m:oMath><m:f><m:num><m:r><m:t>${word('named')}</m:t></m:r></m:num><m:den><m:r><m:t>${word('named')}</m:t></m:r></m:den></m:f></m:oMath>`,
  'a footnote': (word, { files }) => note(files, 'footnote', paragraph(run(word('named')))),
  'a note of several paragraphs': (word, { files }) =>
    note(
      files,
      'endnote',
      [1, 2, 3].map(() => paragraph(run(word('named')))).join('') +
        table(row(cell(paragraph(field('REF a', word('named')))))),
    ),
  'a note with all sorts of words': (word, { files }) =>
    note(
      files,
      'footnote',
      paragraph(
        `${field(`EQ \\f(${word('named')},2)`)}<w:r><w:pict><v:shape><v:textpath string="${word('named')}"/></v:shape></w:pict></w:r><w:r><w:sym w:font="Wingdings" w:char="${word('named')}"/></w:r>${control(run(word('named')))}`,
      ),
    ),
  'a diagram': (word, { files }) => {
    const count = Object.keys(files).filter((name) => name.includes('chart')).length;
    files[`word/charts/chart${count + 1}.xml`] =
      `<c:chartSpace><c:pt><c:v>${word('named')}</c:v></c:pt><a:t>${word('named')}</a:t></c:chartSpace>`;
    return `<w:r><w:drawing><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></w:drawing></w:r>`;
  },
  'a text box, for new and for old programs': (word) => {
    const inner = paragraph(run(word('named')) + field(`REF ${word('unseen')}`, word('named')));
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box(inner)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  },
  'a text box in a text box': (word) =>
    `<w:r><w:pict>${box(paragraph(`${run(word('named'))}<w:r><w:pict>${box(paragraph(run(word('named'))))}</w:pict></w:r>`))}</w:pict></w:r>`,
  'a table in a text box': (word) =>
    `<w:r><w:pict>${box(table(row(cell(paragraph(run(word('named')))), cell(paragraph(run(word('named')))))))}</w:pict></w:r>`,
  'a shape with words': (word) =>
    `<w:r><w:drawing><a:graphic><a:graphicData><wps:wsp><a:txBody><a:p><a:r><a:t>${word('named')}</a:t></a:r></a:p></a:txBody></wps:wsp></a:graphicData></a:graphic></w:drawing></w:r>`,
  WordArt: (word) => `<w:r><w:pict><v:shape><v:textpath string="${word('named')}"/></v:shape></w:pict></w:r>`,
  'hidden text': (word) => run(word('named'), '<w:rPr><w:vanish/></w:rPr>'),
  'text with a soft hyphen': (word) => {
    const words = word('shown');
    return `<w:r><w:t>${words.slice(0, 2)}</w:t><w:softHyphen/><w:t>${words.slice(2)}</w:t></w:r>`;
  },
  tabs: (word) => `<w:r><w:t>${word('shown')}</w:t><w:ptab/><w:t>${word('shown')}</w:t><w:tab/></w:r>`,
  'an alternative': (word) =>
    `<mc:AlternateContent><mc:Choice Requires="w14">${run(word('shown'))}</mc:Choice><mc:Fallback>${run(word('unseen'))}</mc:Fallback></mc:AlternateContent>`,
};

/** What stands in the place of a paragraph. */
const blocks: Readonly<Record<string, (word: Word, inner: () => string) => string>> = {
  'a table': (_, inner) => table(row(cell(inner()), cell(inner())), row(cell(inner()), cell(inner()))),
  'a frame': (_, inner) => table(row(cell(inner()))),
  'a table in a cell': (_, inner) =>
    table(
      row(cell(inner()), cell(table(row(cell(inner()), cell(inner()))) + inner())),
      row(cell(inner()), cell(inner())),
    ),
  'a header of two rows': (word) => {
    const words = () => paragraph(run(word('shown')));
    return table(
      row(cell(words(), '<w:vMerge w:val="restart"/>'), cell(words(), '<w:gridSpan w:val="2"/>')),
      row(cell(paragraph(''), '<w:vMerge/>'), cell(words()), cell(words())),
      row(cell(words()), cell(words()), cell(words())),
    );
  },
  'words that a merged cell covers': (word) => {
    const words = () => paragraph(run(word('shown')));
    const covered = paragraph(run(word('named'))) + table(row(cell(paragraph(run(word('named'))))));
    return table(
      row(cell(words()), cell(words(), '<w:vMerge w:val="restart"/>')),
      control(row(cell(words()), control(cell(covered, '<w:vMerge w:val="continue"/>')))),
    );
  },
  'a cell that goes on nothing': (word) => {
    const words = () => paragraph(run(word('shown')));
    return table(
      row(cell(words(), '<w:vMerge/>'), cell(words())),
      row(cell(words(), '<w:vMerge/>'), cell(words(), '<w:vMerge/>')),
    );
  },
  'rows and cells in content controls': (_, inner) =>
    control(
      table(control(row(control(cell(inner())), cell(inner()))), row(cell(control(inner())), cell(inner()))),
    ),
  'a row that begins later': (_, inner) =>
    table(
      row(cell(inner()), cell(inner())),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(inner())}</w:tr>`,
    ),
  'a content control': (_, inner) => control(inner() + inner()),
};

function note(files: Record<string, string>, kind: string, inner: string): string {
  const name = `word/${kind}s.xml`;
  const before = files[name] ?? `<w:${kind}s></w:${kind}s>`;
  const id = before.split(`<w:${kind} `).length - 1;
  files[name] = before.replace(`</w:${kind}s>`, `<w:${kind} w:id="${id}">${inner}</w:${kind}></w:${kind}s>`);
  return `${run('注')}<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** Puts a document together: each name is a piece of a paragraph, or a block with the next pieces in it. */
function written(names: readonly (readonly string[])[]): Written {
  const document: Written = { body: '', files: {}, shown: [], named: [], unseen: [] };
  let count = 0;
  const word: Word = (where) => {
    const words = `记${Array.from(String(count++).padStart(4, '0'), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}`;
    document[where].push(words);
    return words;
  };
  for (const [block = '', ...pieces] of names) {
    const inner = () => paragraph(pieces.map((name) => inline[name]?.(word, document) ?? '').join(''));
    document.body += blocks[block]?.(word, inner) ?? inner();
  }
  return document;
}

const title = '青石县交通运输局2024年上半年工作总结';

async function judge({ body, files, shown, named, unseen }: Written): Promise<void> {
  const draft = await readReportDraft(
    docxOfBody(paragraph(run(title)) + paragraph(run('各项工作平稳。')) + body, files),
    async () => undefined,
  );
  if (!draft.ok) throw new Error(draft.reason);
  const page = draft.value.blocks.flatMap(textsOfBlock).join('');
  const doubts = draft.value.doubts.join('\n').replace(/（在“……[^”]*”后面）/g, '');
  expect(shown.filter((words) => !page.includes(words))).toEqual([]);
  expect(shown.filter((words) => page.split(words).length > 2)).toEqual([]);
  expect(named.filter((words) => doubts.split(words).length !== 2 || page.includes(words))).toEqual([]);
  expect(unseen.filter((words) => (page + doubts).includes(words))).toEqual([]);
  // The comparison reads what the page says, and nothing else.
  const compared = draft.value.originals.find(({ name }) => name === 'original.txt');
  expect(squeezed(new TextDecoder().decode(compared?.bytes))).toBe(squeezed(title + page));
}

describe('every word of a Word file is on the page, or named', () => {
  test.each(Object.keys(inline))('%s', (name) => judge(written([['', 'a run', name, 'a run']])));

  test.each(Object.keys(blocks))('%s', (name) =>
    judge(
      written([
        [name, 'a run'],
        ['', 'a run'],
        [name, 'a run', 'a footnote', 'a field'],
      ]),
    ),
  );

  test('whatever it is made of', async () => {
    const pieces = fc.array(fc.constantFrom(...Object.keys(inline)), { minLength: 1, maxLength: 4 });
    const block = fc.constantFrom('', ...Object.keys(blocks));
    const names = fc.array(
      fc.tuple(block, pieces).map(([first, rest]) => [first, ...rest]),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(names, (each) => judge(written(each))),
      { numRuns: 40 },
    );
  });

  test('as LibreOffice writes it', async () => {
    const bytes = readFileSync(join(recipeDir, 'built/parts-of-word.docx'));
    const draft = await readReportDraft(bytes, async () => undefined);
    if (!draft.ok) throw new Error(draft.reason);
    const doubts = draft.value.doubts.join('\n');
    for (const named of [
      '文本框 1：“文本框记戊 文本框记己”（在“……隐藏在后面。”后面）',
      '拼音或注音 1：“chuān”（在“……新建农村公路12公里，”后面）',
      '脚注 1：“脚注记甲，按管养里程计算。 脚注记乙。”（在“……新建农村公路12公里”后面）',
      '尾注 1：“尾注记丙。”（在“……公路12公里，汆河桥完工”后面）',
      '隐藏的文字 1：“隐藏记丁”（在“……隐藏在后”后面）',
    ])
      expect(doubts).toContain(named);
    expect(draft.value.blocks.flatMap(textsOfBlock)).toEqual([
      '一、工作完成情况',
      '新建农村公路12公里，汆河桥完工。',
      '隐藏在后面。',
      '目录里的标记庚，见标记庚。 共2页。',
      '软连字符， 制表。',
      ...['项目', '投资（万元）', '', '', '计划投资', '完成投资'],
      ...['甲路', '1200', '600', '外格 内一 内二', '800', '300'],
      '石桥县交通运输局',
      '2024年7月3日',
    ]);
  });
});
