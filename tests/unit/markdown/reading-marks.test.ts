import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { clauseIds } from '#src/markdown/address-blocks.ts';
import { hanLineBreaks } from '#src/markdown/han-line-breaks.ts';
import { reportFeatures } from '#src/markdown/parse-body.ts';
import { readingMarks } from '#src/markdown/reading-marks.ts';
import { routeShields } from '#src/markdown/route-shields.ts';

interface Entries {
  metrics?: { id: string; value: string; quote: string; kind?: string; occurrence?: number }[];
  errata?: { id: string; quote: string; occurrence?: number }[];
}

const emptyAstroData = {
  headings: [],
  localImagePaths: new Set<string>(),
  remoteImagePaths: new Set<string>(),
};

/** The HTML of a paragraph whose report reads `entries` out of it. */
function marked(source: string, entries: Entries): string {
  const { html } = markdownToHtml(source, {
    features: reportFeatures,
    mdastPlugins: [clauseIds, readingMarks],
    hastPlugins: [hanLineBreaks, routeShields],
    data: { astro: { frontmatter: { ...entries }, ...emptyAstroData } },
  });
  return html.trim().replace(/^<p id="s-p1">|<\/p>$/g, '');
}

const mark = (id: string, value: string) =>
  `<a class="figure-mark" id="f-${id}" href="#n-${id}">${value}</a>`;
const plate = (id: string, number: number) =>
  `<a class="erratum-sign" id="e-${id}" href="#er-${id}" data-site="" aria-label="勘${number}，看勘误">勘${number}</a>`;
const cost = { id: 'cost', value: '约63亿元', quote: '总投资约63亿元' };

describe('a figure', () => {
  test('is marked at its place, its sentence around it', () => {
    expect(marked('前一句。总投资约63亿元，已完工。后一句。', { metrics: [cost] })).toBe(
      `前一句。<span class="sentence">总投资${mark('cost', '约63亿元')}，已完工。</span>后一句。`,
    );
  });

  test('that is planned says so', () => {
    expect(marked('总投资约63亿元', { metrics: [{ ...cost, kind: 'planned' }] })).toBe(
      '<span class="sentence">总投资<a class="figure-mark figure-mark-planned" id="f-cost" href="#n-cost">约63亿元</a></span>',
    );
  });

  test.each([
    ['inside bold', '一是**总投资约63亿元**。', `一是<strong>总投资${mark('cost', '约63亿元')}</strong>。`],
    ['bold itself', '总投资**约63亿元**。', `总投资${mark('cost', '<strong>约63亿元</strong>')}。`],
    [
      'across the border of bold',
      '**总投资约63**亿元。',
      `<strong>总投资</strong>${mark('cost', '<strong>约63</strong>亿元')}。`,
    ],
    [
      'beside a route code',
      'G6512总投资约63亿元。',
      `<span class="shield shield-expressway">G6512</span>总投资${mark('cost', '约63亿元')}。`,
    ],
  ])('survives %s', (_name, source, expected) => {
    expect(marked(source, { metrics: [cost] })).toBe(`<span class="sentence">${expected}</span>`);
  });

  test('in a link of the report keeps its address and leaves the link alone', () => {
    expect(marked('见[总投资约63亿元](https://example.com)。', { metrics: [cost] })).toBe(
      '<span class="sentence">见<a href="https://example.com">总投资<span class="figure-mark" id="f-cost">约63亿元</span></a>。</span>',
    );
  });

  test('among others in one sentence', () => {
    const metrics = [
      { id: 'b', value: '9起', quote: '案件9起' },
      { id: 'a', value: '26起', quote: '违章26起' },
    ];
    expect(marked('违章26起，案件9起。', { metrics })).toBe(
      `<span class="sentence">违章${mark('a', '26起')}，案件${mark('b', '9起')}。</span>`,
    );
  });

  test('printed twice is marked where its entry says', () => {
    const metrics = [{ id: 'a', value: '7.2km', quote: '全长7.2km', occurrence: 2 }];
    expect(marked('全长7.2km。全长7.2km。', { metrics })).toBe(
      `全长7.2km。<span class="sentence">全长${mark('a', '7.2km')}。</span>`,
    );
  });

  test('that isn’t in the text is left to the content check', () => {
    expect(marked('总投资约64亿元。', { metrics: [cost] })).toBe('总投资约64亿元。');
  });
});

test('a line wrapped beside a mark is joined as any other', () => {
  const metrics = [{ id: 'a', value: '三座', quote: '三座' }];
  expect(marked('危桥\n三座\n已拆除', { metrics })).toContain(`${mark('a', '三座')}`);
  expect(marked('危桥\n三座\n已拆除', { metrics }).replace(/<[^>]*>/g, '')).toBe('危桥三座已拆除');
});

describe('a slip', () => {
  test('keeps its characters and gets a plate', () => {
    expect(marked('新建伞综合站，设计中。', { errata: [{ id: 'san', quote: '伞综合站' }] })).toBe(
      `新建<span class="erratum">伞综合站</span>${plate('san', 1)}，设计中。`,
    );
  });

  test('may be the very value of a figure, or hold one, or stand in one', () => {
    const metrics = [{ id: 'a', value: '1675m 2', quote: '路肩1675m 2' }];
    const within = (quote: string) => marked('铲路肩1675m 2；', { metrics, errata: [{ id: 'e', quote }] });
    expect(within('1675m 2')).toBe(
      `<span class="sentence">铲路肩<span class="erratum">${mark('a', '1675m 2')}</span>${plate('e', 1)}；</span>`,
    );
    expect(within('路肩1675m 2')).toBe(
      `<span class="sentence">铲<span class="erratum">路肩${mark('a', '1675m 2')}</span>${plate('e', 1)}；</span>`,
    );
    expect(within('m 2')).toBe(
      `<span class="sentence">铲路肩${mark('a', '1675<span class="erratum">m 2</span>')}${plate('e', 1)}；</span>`,
    );
    expect(within('5m 2；')).toBe(
      `<span class="sentence">铲路肩<span class="erratum">${mark('a', '1675m 2')}；</span>${plate('e', 1)}</span>`,
    );
  });

  test('is numbered in reading order', () => {
    const errata = [
      { id: 'b', quote: '乙' },
      { id: 'a', quote: '甲' },
    ];
    expect(marked('甲乙', { errata })).toBe(
      `<span class="erratum">甲</span>${plate('a', 1)}<span class="erratum">乙</span>${plate('b', 2)}`,
    );
  });
});

test('marks add no character of their own outside data-site', () => {
  const result = marked('一是**G6512**总投资约63亿元，案件9起。', {
    metrics: [cost, { id: 'b', value: '9起', quote: '案件9起' }],
    errata: [{ id: 'e', quote: '案件' }],
  });
  expect(result.replace(/<a class="erratum-sign".*?<\/a>/g, '').replace(/<[^>]*>/g, '')).toBe(
    '一是G6512总投资约63亿元，案件9起。',
  );
});
