import { describe, expect, test } from 'vitest';
import { printPeriod } from '#src/language/time/period-name.ts';
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

describe('heads of several rows', () => {
  /** Each figure: the name of its metric, its value, and what else is said of it. */
  async function figuresOf(...rows: readonly RecipeLine[]) {
    const { errors, catalogue } = await readTable(...rows);
    expect(errors).toEqual([]);
    return catalogue.reportRecords[0]?.figures.map(({ metric, quantity, kind, coverage }) => [
      metric.name,
      quantity.printed,
      ...(kind === 'actual' ? [] : [kind]),
      ...(coverage.kind === 'intended' && coverage.for !== undefined ? [printPeriod(coverage.for)] : []),
    ]);
  }

  test('a unit and a name that run across several columns hold for each', async () => {
    expect(
      await figuresOf(
        row('乡镇', '新建农村公路', '', '危桥改造投资（万元）', ''),
        row('', '里程（公里）', '投资（万元）', '计划投资', '完成投资'),
        row('东乡', '12', '600', '300', '150'),
      ),
    ).toEqual([
      ['新建农村公路里程', '12公里'],
      ['新建农村公路投资', '600万元'],
      ['危桥改造投资计划投资', '300万元', 'planned'],
      ['危桥改造投资完成投资', '150万元'],
    ]);
  });

  test('plans and what was done of them are told apart', async () => {
    expect(
      await figuresOf(
        row('序号', '指标', '计量单位', '本年', '', ''),
        row('', '', '', '计划', '完成', '完成率（%）'),
        row('1', '公路货运量', '万吨', '500', '260', '52'),
      ),
    ).toEqual([
      ['公路货运量', '500万吨', 'planned', '2024'],
      ['公路货运量', '260万吨'],
      ['公路货运量完成率', '52%'],
    ]);
  });

  test('three rows, and the time of the innermost', async () => {
    expect(
      await figuresOf(
        row('项目', '总投资（万元）', '2024年投资（万元）', '', ''),
        row('', '', '本年计划', '', '1—6月完成'),
        row('', '', '年度', '上半年', ''),
        row('西河大桥', '4500', '1000', '500', '480'),
      ),
    ).toEqual([
      ['总投资', '4500万元', 'planned'],
      ['投资', '1000万元', 'planned', '2024'],
      ['投资', '500万元', 'planned', '2024-h1'],
      ['投资', '480万元'],
    ]);
  });

  test('a title that runs across the table gives its unit, and no name', async () => {
    expect(
      await figuresOf(
        row('2024年上半年重点项目表（单位：万元）', '', ''),
        row('项目名称', '计划投资', '完成投资'),
        row('西河大桥', '1000', '480'),
      ),
    ).toEqual([
      ['计划投资', '1000万元', 'planned'],
      ['完成投资', '480万元'],
    ]);
  });
});
