import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { clauseIds } from '#src/markdown/address-blocks.ts';
import { hanLineBreaks } from '#src/markdown/han-line-breaks.ts';
import { reportFeatures } from '#src/markdown/parse-body.ts';
import { reportRows } from '#src/markdown/report-rows.ts';
import { routeShields } from '#src/markdown/route-shields.ts';

/** The HTML of a report body, by the plugins that the site uses. */
function html(source: string): string {
  return markdownToHtml(source, {
    features: reportFeatures,
    mdastPlugins: [clauseIds],
    hastPlugins: [hanLineBreaks, routeShields, reportRows],
  }).html;
}

test('a part is a road, its clauses stand at their plates', () => {
  expect(html('## 一、工作\n\n### （一）目标\n\n文字\n').trim()).toBe(
    '<section class="part part-done">' +
      '<div class="row row-part"><a class="plate plate-part" href="#s-1" data-site="" aria-label="第一部分的链接">一</a>' +
      '<h2 class="text" id="s-1">一、工作</h2></div>' +
      '<div class="row row-section"><a class="plate plate-section" href="#s-1-1" data-site="" aria-label="第1.1条的链接">1.1</a>' +
      '<h3 class="text" id="s-1-1">（一）目标</h3></div>' +
      '<div class="clause"><div class="row row-text" id="s-1-1-p1">' +
      '<a class="post" href="#s-1-1-p1" data-site="" aria-label="第1.1条第1段的链接"></a><p class="text">文字</p></div></div>' +
      '</section>',
  );
});

test('一是 … become a list of rows, the works inside one a list of their own', () => {
  const result = html('## 二、打算\n\n### （一）加快。\n\n1. 一是甲\n2. 二是乙：\n   - 丙\n   - 丁\n');
  expect(result).toContain('<section class="part part-planned">');
  expect(result).toContain('<div class="row row-section row-run-in">');
  expect(result).toContain('<ol class="items" role="list"><li class="row row-text row-item" id="s-2-1-i1">');
  expect(result).toContain(
    '<ul class="works" role="list"><li id="s-2-1-i2-i1">丙</li><li id="s-2-1-i2-i2">丁</li></ul>',
  );
});

test('tables scroll in a region of their own', () => {
  const result = html('## 一、工作\n\n| 项目 | 投资 |\n| - | - |\n| 三江桥 | 203万元 |\n');
  expect(result).toContain('id="s-1-t1"');
  expect(result).toContain('role="region" tabindex="0" aria-label="报告中的表"');
});

test('route codes stand on shields, everywhere in the text', () => {
  expect(html('一是**G6512**秀从，S335\n')).toContain(
    '一是<strong><span class="shield shield-expressway">G6512</span></strong>秀从，<span class="shield shield-provincial">S335</span>',
  );
});

test.each([
  ['抓\n项目', '抓项目'],
  ['“抓\n”项目，\n  其中', '“抓”项目，其中'],
  ['route\nG6512', 'route\nG6512'],
  ['共\n12km', '共\n12km'],
  // Wrapped beside bold.
  ['抓\n**项目**\n，促\n建设', '抓项目，促建设'],
])('a wrapped Chinese line is joined, a wrapped Latin one keeps its space: %j', (source, joined) => {
  const words = html(`${source}\n`).replace(/<[^>]*>/g, '');
  expect(words.trim()).toBe(joined);
});

test('a report without any heading is still a list of addressed paragraphs', () => {
  expect(html('第一段\n\n第二段\n')).toContain('id="s-p2"');
});

test('in MDX every row with an address ends in a margin, told how long its text is', async () => {
  const source = `## 一、工作\n\n1. 一是${'甲'.repeat(40)}：\n   - 乙\n   - 丙\n\n<Note>说明</Note>\n`;
  const { code } = mdxToJs(source, {
    features: reportFeatures,
    mdastPlugins: [clauseIds],
    hastPlugins: [hanLineBreaks, routeShields, reportRows],
  });
  const margins = code.matchAll(
    /_jsx\(ReportMargin, \{\s*margin: props\.margins\.get\("(.*?)"\),\s*lines: (\d+)/g,
  );
  expect([...margins].map(([, id, lines]) => [id, lines])).toEqual([
    ['s-1', '1'],
    ['s-1-i1', '4'],
  ]);
});

test('a chart that staff place gets the charts of its page; other components get nothing', () => {
  const { code } = mdxToJs('## 一、工作\n\n<Chart id="investment" />\n\n<SiteNote>说明</SiteNote>\n', {
    features: reportFeatures,
    mdastPlugins: [clauseIds],
    hastPlugins: [hanLineBreaks, routeShields, reportRows],
  });
  const given = (name: string) => new RegExp(`_jsx\\(${name}, \\{([^}]*)\\}`).exec(code)?.[1] ?? '';
  expect(given('Chart')).toContain('id: "investment"');
  for (const name of ['charts', 'isDemonstration', 'reportId'])
    expect(given('Chart')).toContain(`${name}: props.${name}`);
  expect(given('SiteNote')).not.toContain('props.');
});
