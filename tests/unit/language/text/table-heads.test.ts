import { expect, test } from 'vitest';
import { headRows, headsOf, tableTitle } from '#src/language/text/table-heads.ts';

/** A table as people draw it: rows on lines, cells between bars. */
const tableOf = (drawn: string) =>
  drawn
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));

test.each([
  ['项目|计划|完成 \n 甲|1|2', 1, '项目 计划 完成'],
  ['项目|投资（万元）||里程 \n |计划|完成| \n 甲|1|2|3', 2, '项目 投资（万元）·计划 投资（万元）·完成 里程'],
  [
    '序号|指标|2024年||同比 \n ||计划数|完成数| \n 1|客运量|2|3|4',
    2,
    '序号 指标 2024年·计划数 2024年·完成数 同比',
  ],
  [
    '项目|总投资|2024年|| \n ||计划||完成 \n ||年度|上半年| \n 甲|1|2|3|4',
    3,
    '项目 总投资 2024年·计划·年度 2024年·计划·上半年 2024年·完成',
  ],
  // A unit below a head; years as heads.
  ['指标|完成数 \n |（万人次） \n 客运量|95.3', 2, '指标 完成数·（万人次）'],
  ['项目|2023年|2024年 \n 甲|1|2', 1, '项目 2023年 2024年'],
  ['项目|投资| \n |2023|2024 \n 甲|1|2', 2, '项目 投资·2023 投资·2024'],
  // A first column whose cells run down has no second head; nor is an empty head its neighbour's.
  ['乡镇|路线 \n 东乡|甲路 \n |乙路', 1, '乡镇 路线'],
  ['乡镇|路线|里程 \n 东乡|甲路|12 \n |乙路|13', 1, '乡镇 路线 里程'],
  ['项目|进展| \n 甲|开工|备注', 1, '项目 进展 '],
  // A title is no head.
  ['重点项目表|| \n 项目|计划|完成 \n 甲|1|2', 2, '项目 计划 完成'],
])('%s', (drawn, count, heads) => {
  const rows = tableOf(drawn);
  expect(headRows(rows)).toBe(count);
  expect(rows[0]?.map((_, column) => headsOf(rows, column).join('·')).join(' ')).toBe(heads);
});

test('a title runs across a table', () => {
  expect(tableTitle(tableOf('重点项目表|| \n 项目|计划|完成'))).toBe('重点项目表');
  expect(tableTitle(tableOf('项目|计划| \n 甲|1|2'))).toBeUndefined();
});
