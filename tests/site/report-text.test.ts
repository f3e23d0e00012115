import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { attribute, type Element, elementsOf, parsePage, textOf } from '../support/site-pages.ts';

const { outDir, contentDir } = await builtSite('real');
const page = parsePage(outDir, 'reports/2023-h1/index.html');
const article = elementsOf(page).find((element) => element.tagName === 'article') as Element;
const isOfTheSite = (element: Element) => attribute(element, 'data-site') !== undefined;
/** The elements of the report itself, what the site has added left out. */
const printed = (node: Element): Element[] =>
  elementsOf(node)
    .filter((element) => element.parentNode === node && !isOfTheSite(element))
    .flatMap((element) => [element, ...printed(element)]);
const squeeze = (text: string) => text.replace(/\s+/g, '');

test('the article, what the site has added left out, is the original to the character', () => {
  const original = readFileSync(join(contentDir, 'reports/2023-h1/original.txt'), 'utf8');
  expect(squeeze(textOf(article, isOfTheSite))).toBe(squeeze(original));
});

test('the original itself is published byte for byte', () => {
  expect(readFileSync(join(outDir, 'reports/2023-h1/original.txt'))).toEqual(
    readFileSync(join(contentDir, 'reports/2023-h1/original.txt')),
  );
});

test('the headings are in their places', () => {
  const headings = printed(article).filter((element) => /^h[1-6]$/.test(element.tagName));
  expect(headings.map((heading) => `${heading.tagName} ${squeeze(textOf(heading))}`)).toEqual([
    'h1 怀化市新晃县交通运输局2023年上半年工作总结下半年工作计划',
    'h2 一、工作完成情况',
    'h3 （一）明确2023年工作目标任务',
    'h3 （二）主攻交通基础设施建设和招商引资工作',
    'h4 1、项目争抢力度加大：',
    'h4 2、工程建设快速推进：',
    'h4 3、抢抓招商引资工作：',
    'h3 （三）全面提高行业服务能力',
    'h3 （四）坚持党建引领、固强本基，凝聚交通力量',
    'h2 二、下半年工作打算',
    'h3 （一）加快项目建设速度。',
    'h3 （二）聚力争先创优。',
    'h3 （三）加强安全保障。',
    'h3 （四）强化执法监管。',
    'h3 （五）打造廉洁队伍。',
  ]);
});

test.each([
  ['s-p1', '2023年是“十四五”规划实施极为关键一年'],
  ['s-1-1-p1', '2022年我县交通运输工作'],
  ['s-1-2-1-i1', '一是G6512秀从高速公路(新晃段)项目'],
  ['s-1-2-1-i2', '二是国省干线'],
  ['s-1-2-1-i3', '三是农村路网“十四五”'],
  ['s-1-2-2-i3', '三是农村路网建设：'],
  ['s-1-2-2-i3-i4', '维修加固危桥改造三江桥'],
  ['s-1-2-2-i4', '四是站场建设'],
  ['s-1-2-3-p1', '到目前已陆续5次'],
  ['s-1-3-p1', '强化道路运输市场管理'],
  ['s-1-3-p3', '强化路政执法和超限超载运输车辆治理'],
  ['s-1-3-p4', '强化落实安全生产责任制'],
  ['s-1-4-p1', '半年来，我局始终把党建作为主业'],
  ['s-1-4-i1', '一是强化政治引领'],
  ['s-1-4-i5', '五是坚决把党的纪律规矩挺在前面'],
  ['s-2-1-p1', '深化项目攻坚，保投资，抓项目。'],
  ['s-2-1-i1', '一是G6512秀从高速争取7月份'],
  ['s-2-1-i4', '四是客运站建设7月份'],
  ['s-2-5-p1', '继续巩固党史学习教育成果'],
])('#%s is where it says %s', (id, words) => {
  const place = elementsOf(article).find((element) => attribute(element, 'id') === id);
  expect(place && squeeze(textOf(place, isOfTheSite)).startsWith(words)).toBe(true);
});

test('every addressed place offers its link', () => {
  const hrefs = new Set(elementsOf(article).map((element) => attribute(element, 'href')));
  const classesOf = (element: Element) => attribute(element, 'class')?.split(' ') ?? [];
  const rows = elementsOf(article).filter(
    (element) => classesOf(element).includes('row') && !classesOf(element).includes('row-site'),
  );
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) {
    const own = [row, ...elementsOf(row)]
      .map((element) => attribute(element, 'id'))
      .find((id) => id?.startsWith('s-'));
    expect(hrefs).toContain(`#${own}`);
  }
});

test('road codes stand on their shields, the characters unchanged', () => {
  const shields = printed(article)
    .filter((element) => attribute(element, 'class')?.startsWith('shield '))
    .map((element) => `${textOf(element)} ${attribute(element, 'class')}`);
  expect(shields).toEqual([
    'G6512 shield shield-expressway',
    'S335 shield shield-provincial',
    'G6512 shield shield-expressway',
  ]);
});
