import { expect, test } from 'vitest';
import {
  acceptEverything,
  imported,
  ownContent,
  pageOf,
  workspaceOf,
} from '../../../support/imported-document.ts';
import type { RecipeLine } from '../../../support/recipe.ts';
import { entriesOf } from '../../../support/report-entries.ts';
import { writtenDocx } from '../../../support/written-docx.ts';

// Bureaus' tables give the unit once, at the head of a column, of a row, or above; the cells hold bare numbers.

const paragraph = (text: string): RecipeLine => {
  return { kind: 'paragraph', text, indent: '', label: undefined, heading: undefined };
};
const row = (...cells: string[]): RecipeLine => ({ kind: 'row', cells });

/** Imports a report with a table, confirms all that is proposed, and gives what was read. */
async function readTable(...lines: readonly RecipeLine[]) {
  const environment = ownContent();
  const document = writtenDocx([
    paragraph('石桥县交通运输局2024年上半年工作总结'),
    paragraph('一、完成情况'),
    ...lines,
    paragraph('以上情况，特此报告。'),
  ]);
  expect(await imported(environment, document)).toMatchObject({ ok: true });
  await acceptEverything(environment, '2024-h1');
  const { errors, catalogue } = workspaceOf(environment);
  const values = entriesOf(pageOf(environment, '2024-h1')).metrics.map(({ value }) => value);
  return { errors: errors.filter(({ severity }) => severity === 'error'), values, catalogue };
}

test('a unit at the head of the column', async () => {
  const { errors, values, catalogue } = await readTable(
    row('序号', '项目名称', '建设里程（公里）', '总投资（万元）', '形象进度/%', '开工年份'),
    row('1', '环城东路改造', '12.6', '1260', '80', '2023'),
    row('2', '西河大桥', '0.35', '4500', '', '2024'),
    row('', '合计', '12.95', '5760', '', ''),
  );
  expect(values).toEqual([
    ...['12.6公里', '1260万元', '80%', '0.35公里', '4500万元'],
    ...['12.95公里', '5760万元'],
  ]);
  expect(errors).toEqual([]);
  const figure = catalogue.reportRecords[0]?.figures.find(({ quantity }) => quantity.printed === '4500万元');
  expect(figure).toMatchObject({
    metric: { name: '总投资' },
    quote: '西河大桥\n0.35\n4500',
    valueWords: '4500',
    quantity: { canonicalUnit: '元' },
  });
});

test.each([
  ['in a column of its own', [row('指标', '单位', '完成数'), row('公路客运量', '万人次', '95.3')]],
  ['at the head of the row', [row('指标', '完成数'), row('公路客运量（万人次）', '95.3')]],
  ['above the table', [paragraph('单位：万人次'), row('指标', '完成数'), row('公路客运量', '95.3')]],
  ['under a head of two rows', [row('指标', '完成数'), row('', '（万人次）'), row('公路客运量', '95.3')]],
])('a unit %s', async (_, lines) => {
  const { errors, values, catalogue } = await readTable(...lines);
  expect(values).toEqual(['95.3万人次']);
  expect(errors).toEqual([]);
  expect(catalogue.reportRecords[0]?.figures[0]?.metric.name).toMatch(/^公路客运量/);
});

test('columns side by side are metrics of their own', async () => {
  const { catalogue } = await readTable(
    row('项目名称', '累计完成投资（万元）', '本期完成投资（万元）'),
    row('西河大桥', '2013.6', '1180'),
  );
  expect(catalogue.metrics.map(({ name }) => name)).toEqual(['累计完成投资', '本期完成投资']);
});

test('the nearest of several holds, and two in one line hold nothing', async () => {
  const { values } = await readTable(
    paragraph('单位：万元、公里'),
    row('指标（单位：亿元）', '完成数', '同比（%）'),
    row('交通投资（万元）', '7820', '9.5'),
    row('完成里程', '12.6', '4.1'),
  );
  expect(values).toEqual(['7820万元', '9.5%', '4.1%']);
});
