import { describe, expect, test } from 'vitest';
import type { DraftBlock } from '#src/importing/layout/draft-block.ts';
import { layOut } from '#src/importing/layout/lay-out.ts';
import { reportHeader } from '#src/importing/layout/report-header.ts';
import { plainParagraph } from '#src/importing/layout/source-document.ts';
import { textParagraphs } from '#src/importing/read-text.ts';
import { readReportDraft } from '#src/importing/report-draft.ts';

/** Blocks in short: `## 一、…`, `· 一段话`, `1. 一是…`. */
function laidOut(...paragraphs: readonly string[]): string[] {
  return layOut(paragraphs.map(plainParagraph)).blocks.flatMap(short);
}

function short(block: DraftBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${block.text}`];
    case 'paragraph':
      return [`· ${block.text}`];
    case 'table':
      return ['表'];
    default:
      return block.items.map((item) => `1. ${item}`);
  }
}

describe('headings', () => {
  test.each([
    [
      ['一、工作完成情况', '（一）明确目标任务', '1、争抢项目：一条路。'],
      ['## 一、工作完成情况', '### （一）明确目标任务', '#### 1、争抢项目：', '· 一条路。'],
    ],
    [
      ['二、下半年打算', '（一）加快建设速度。深化攻坚，抓项目。'],
      ['## 二、下半年打算', '### （一）加快建设速度。', '· 深化攻坚，抓项目。'],
    ],
    [
      ['第一部分 总结', '一、情况', '第二部分 计划'],
      ['## 第一部分 总结', '### 一、情况', '## 第二部分 计划'],
    ],
    [
      ['一．安全形势总体平稳。', '文字'],
      ['## 一．安全形势总体平稳。', '· 文字'],
    ],
    [
      ['1. 情况', '1.1 项目', '1.2 养护', '2. 打算', '2.1 项目'],
      ['## 1. 情况', '### 1.1 项目', '### 1.2 养护', '## 2. 打算', '### 2.1 项目'],
    ],
    [
      ['一、情况', '1、2023年完成'],
      ['## 一、情况', '### 1、2023年完成'],
    ],
    // Entries of a list, sentences and quantities are no headings.
    [
      ['（1）修补坑槽12处；', '①完成微表处6.5万平方米；'],
      ['· （1）修补坑槽12处；', '· ①完成微表处6.5万平方米；'],
    ],
    [
      ['1.15亿元用于养护。', '3、处罚26起。'],
      ['· 1.15亿元用于养护。', '· 3、处罚26起。'],
    ],
    [['2023年上半年，完成投资。'], ['· 2023年上半年，完成投资。']],
    // What is longer than thirty characters is a sentence, whatever stands behind it.
    ...['', '：抓好养护。'].flatMap((rest) => [
      [
        [`（一）${'养'.repeat(30)}${rest}`],
        [`## （一）${'养'.repeat(30)}${rest.slice(0, 1)}`, ...(rest === '' ? [] : ['· 抓好养护。'])],
      ],
      [[`（一）${'养'.repeat(31)}${rest}`], [`· （一）${'养'.repeat(31)}${rest}`]],
    ]),
  ])('of %j', (paragraphs, expected) => {
    expect(laidOut(...paragraphs)).toEqual(expected);
  });

  test('a heading style makes a short paragraph one, without a number', () => {
    const styled = { ...plainParagraph('工作完成情况'), outline: 1 };
    expect(layOut([styled]).blocks).toEqual([{ kind: 'heading', depth: 2, text: '工作完成情况' }]);
  });

  test('a document without 一、 is pointed at', () => {
    expect(layOut([plainParagraph('1、情况')]).doubts.join()).toContain('没有“一、”这一级');
    expect(layOut([plainParagraph('情况')]).doubts.join()).toContain('没有找到标题');
    expect(layOut([plainParagraph('一、情况')]).doubts).toEqual([]);
  });
});

describe('the closing', () => {
  const closing = ['附件：1.2024年项目进展表', '2.下半年计划表', '某县交通运输局', '2024年7月3日'];

  test('has no headings, and what is attached is no part of the last chapter', () => {
    expect(laidOut('一、情况', '二、打算', '（一）抓项目', ...closing, '附件1', '甲路完成12公里。')).toEqual([
      '## 一、情况',
      '## 二、打算',
      '### （一）抓项目',
      // The number of an entry would be read with the year behind it.
      '· 附件：1. 2024年项目进展表',
      '· 2.下半年计划表',
      '· 某县交通运输局',
      '· 2024年7月3日',
      '## 附件1',
      '· 甲路完成12公里。',
    ]);
  });

  test.each([
    ['1.2024年完成投资', '## 1. 2024年完成投资'],
    ['2．2023—2024年度养护', '## 2． 2023—2024年度养护'],
    ['1.2公里道路完工。', '· 1.2公里道路完工。'],
    ['1.2024公里道路完工。', '· 1.2024公里道路完工。'],
  ])('a number that a year follows is one: %s', (text, expected) => {
    expect(laidOut(text)).toEqual([expected]);
  });
});

describe('一是 … 二是 …', () => {
  test.each([
    [
      ['要求：一是修路。二是架桥；三是养护。'],
      ['· 要求：', '1. 一是修路。', '1. 二是架桥；', '1. 三是养护。'],
    ],
    [
      ['一是修路。', '二是架桥。', '三是养护。', '其他'],
      ['1. 一是修路。', '1. 二是架桥。', '1. 三是养护。', '· 其他'],
    ],
    [['二是架桥。三是养护。'], ['· 二是架桥。三是养护。']],
    [['一是修路。三是养护。'], ['· 一是修路。三是养护。']],
    [['问题一是资金。'], ['· 问题一是资金。']],
  ])('in %j', (paragraphs, expected) => {
    expect(laidOut(...paragraphs)).toEqual(expected);
  });
});

describe('the header', () => {
  const header = (...texts: readonly string[]) => reportHeader(texts.map(plainParagraph));

  test.each([
    ['青石县交通运输局2024年上半年工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局二〇二三年下半年工作总结', '2023-h2', '工作总结'],
    ['青石县交通局2024年度工作总结', '2024', '工作总结'],
    ['青石县交通局2025年第一季度工作总结', '2025-q1', '工作总结'],
    ['青石县交通局2024年前三季度工作情况', '2024-01..2024-09', '专项报告'],
    ['青石县交通局2024年1-8月工作情况报告', '2024-01..2024-08', '月报'],
    ['青石县交通局2024年6月份工作总结', '2024-06', '月报'],
    ['青石县交通局2025年工作计划', '2025', '工作计划'],
    ['青石县交通局关于治超工作的报告', undefined, '专项报告'],
  ])('%s', (title, period, kind) => {
    expect(header(title, '一、情况')).toMatchObject({ period, kind, length: 1 });
  });

  test('a title on several lines is one, and may break where they did', () => {
    const lines = [
      '青石县交通运输局',
      '2024年上半年工作总结',
      '暨下半年工作计划',
      '2024年以来，各项工作推进。',
    ];
    expect(header(...lines)).toMatchObject({ title: lines.slice(0, 3).join(' '), length: 3 });
  });

  test('what stands above the title is told, its 文号 kept', () => {
    expect(
      header('青交发〔2024〕5号', '签发人：某某', '青石县交通局2024年工作总结', '一、情况'),
    ).toMatchObject({
      title: '青石县交通局 2024年工作总结',
      documentNumber: '青交发〔2024〕5号',
      above: ['青交发〔2024〕5号', '签发人：某某'],
      length: 3,
    });
  });

  test('a document that begins with its text is refused', async () => {
    const text = new TextEncoder().encode('2024年以来，全局上下狠抓落实。各项工作稳步推进。\n一、情况\n');
    expect(await readReportDraft(text, async () => undefined)).toEqual({
      ok: false,
      reason: expect.stringContaining('没有找到标题'),
    });
  });
});

describe('plain text', () => {
  test('a line that was broken in the middle is joined, where paragraphs are set in', () => {
    const text =
      '标题\n    深化项目攻坚，保投资，抓投资，抓\n项目。一是修路。\n    一、情况\n    文字。\n    再一段。\n（一）另一段\n';
    expect(textParagraphs(text)).toEqual([
      '标题',
      '深化项目攻坚，保投资，抓投资，抓项目。一是修路。',
      '一、情况',
      '文字。',
      '再一段。',
      '（一）另一段',
    ]);
  });

  test('where nothing is set in, every line is a paragraph', () => {
    expect(textParagraphs('标题\r\n第一段的文字没有句号结尾\r\n第二段')).toEqual([
      '标题',
      '第一段的文字没有句号结尾',
      '第二段',
    ]);
  });
});

test('a numbered sentence that says by when is no heading, whatever follows it', () => {
  expect(
    laidOut('一、下半年计划', '1.西河大桥12月底前建成通车。做好沿线服务。', '2.环城路第三季度交工。'),
  ).toEqual([
    '## 一、下半年计划',
    '· 1.西河大桥12月底前建成通车。做好沿线服务。',
    '· 2.环城路第三季度交工。',
  ]);
});

describe('a title that names no year', () => {
  test.each([
    ['2025-h1', '2025年上半年', ['2025年上半年，我局各项工作平稳。', '二〇二五年七月二日']],
    ['2025-h1', '二〇二五年七月二日', ['各项工作平稳。', '二〇二五年七月二日']],
    ['2025-h1', '2025年6月28日', ['各项工作平稳。', '某局', '2025年6月28日']],
  ])('takes %s from “%s”', (period, periodFrom, lines) => {
    const blocks = ['示例县交通运输局上半年工作小结', ...lines].map(plainParagraph);
    expect(reportHeader(blocks)).toMatchObject({ period, periodFrom, kind: '工作总结' });
  });

  test('is about the year before where its half isn’t over when it is signed', () => {
    const blocks = ['示例县交通运输局下半年工作总结', '各项工作平稳。', '2024年1月10日'].map(plainParagraph);
    expect(reportHeader(blocks)).toMatchObject({ period: '2023-h2', periodFrom: '2024年1月10日' });
  });

  test('has no period where the text gives none either', () => {
    const blocks = ['示例县交通运输局上半年工作小结', '各项工作平稳。'].map(plainParagraph);
    expect(reportHeader(blocks)).toMatchObject({ period: undefined, periodFrom: undefined });
  });
});

test('a salutation below a title that is set in the middle stands by itself', () => {
  const lines = [
    '　　某局',
    '　　关于2024年上半年工作总结的报告',
    '',
    '市交通运输局：',
    '　　各项工作平稳。',
  ];
  expect(textParagraphs(lines.join('\n'))).toEqual(
    lines.filter((line) => line !== '').map((line) => line.trim()),
  );
});
