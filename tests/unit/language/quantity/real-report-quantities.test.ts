import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';

const report = readFileSync(
  new URL('../../../../content/reports/2023-h1/original.txt', import.meta.url),
  'utf8',
);

/** Every quantity of the report in reading order, typed from it by hand: as printed, canonical value, unit, qualifier. */
const quantities = [
  // 项目争抢
  ['32.74km', '32740', 'm', 'exact'],
  ['约63亿元', '6300000000', '元', 'about'],
  ['40.5km', '40500', 'm', 'exact'],
  ['2.4亿元', '240000000', '元', 'exact'],
  ['29.8km', '29800', 'm', 'exact'],
  ['1.8亿元', '180000000', '元', 'exact'],
  ['7.2km', '7200', 'm', 'exact'],
  ['282万元', '2820000', '元', 'exact'],
  ['2条', '2', '条', 'exact'],
  ['11km', '11000', 'm', 'exact'],
  ['3条', '3', '条', 'exact'],
  ['480万元', '4800000', '元', 'exact'],
  ['32条', '32', '条', 'exact'],
  ['97.7km', '97700', 'm', 'exact'],
  ['80km', '80000', 'm', 'exact'],
  ['2400万元', '24000000', '元', 'exact'],
  // 工程建设
  ['约700亩', '700', '亩', 'about'],
  ['约7.65亿元', '765000000', '元', 'about'],
  ['1.4亿元', '140000000', '元', 'exact'],
  ['107亩', '107', '亩', 'exact'],
  ['7.486公里', '7486', 'm', 'exact'],
  ['2320万元', '23200000', '元', 'exact'],
  ['40%', '40', '%', 'exact'],
  ['16km', '16000', 'm', 'exact'],
  ['611万元', '6110000', '元', 'exact'],
  ['8.4km', '8400', 'm', 'exact'],
  ['270万元', '2700000', '元', 'exact'],
  ['43.6米', '43.6', 'm', 'exact'],
  ['203万元', '2030000', '元', 'exact'],
  ['2座', '2', '座', 'exact'],
  ['30米', '30', 'm', 'exact'],
  ['132.2万元', '1322000', '元', 'exact'],
  ['9.45km', '9450', 'm', 'exact'],
  ['756万元', '7560000', '元', 'exact'],
  ['5km', '5000', 'm', 'exact'],
  ['900万元', '9000000', '元', 'exact'],
  // 招商引资
  ['5次', '5', '次', 'exact'],
  // 春运
  ['7.2万人次', '72000', '人次', 'exact'],
  ['无一起', '0', '起', 'exact'],
  // 公路养护
  ['3000m2', '3000', 'm2', 'exact'],
  ['1675m 2', '1675', 'm2', 'exact'],
  ['4682m', '4682', 'm', 'exact'],
  ['1300m3', '1300', 'm3', 'exact'],
  ['30km', '30000', 'm', 'exact'],
  ['98km', '98000', 'm', 'exact'],
  ['18道', '18', '道', 'exact'],
  ['20台次', '20', '台次', 'exact'],
  ['30余台次', '30', '台次', 'at-least'],
  ['2000余立方', '2000', 'm3', 'at-least'],
  ['30余处', '30', '处', 'at-least'],
  ['20余棵', '20', '棵', 'at-least'],
  ['10棵', '10', '棵', 'exact'],
  ['120余人', '120', '人', 'at-least'],
  ['约18万元', '180000', '元', 'about'],
  // 路政执法
  ['26起', '26', '起', 'exact'],
  ['1件', '1', '件', 'exact'],
  ['9起', '9', '起', 'exact'],
  ['1.48万元', '14800', '元', 'exact'],
  ['13起', '13', '起', 'exact'],
  ['1起', '1', '起', 'exact'],
  ['1.1万元', '11000', '元', 'exact'],
  // 治超
  ['11980台', '11980', '台', 'exact'],
  ['334台', '334', '台', 'exact'],
  ['10149.1吨', '10149.1', '吨', 'exact'],
  ['786300元', '786300', '元', 'exact'],
  ['14台', '14', '台', 'exact'],
  ['576.15吨', '576.15', '吨', 'exact'],
  ['18700元', '18700', '元', 'exact'],
  ['65台', '65', '台', 'exact'],
  ['99900元', '99900', '元', 'exact'],
] as const;

describe('the quantities of 2023-h1', () => {
  test('stand in the report in this order, so none is made up', () => {
    let from = 0;
    for (const [printed] of quantities) {
      const at = report.indexOf(printed, from);
      expect(at, printed).toBeGreaterThanOrEqual(from);
      from = at + printed.length;
    }
  });

  test.each(quantities)('%s comes to %s %s (%s)', (printed, value, canonicalUnit, qualifier) => {
    expect(parseQuantity(printed)).toMatchObject({
      ok: true,
      value: { kind: 'single', printed, qualifier, canonicalUnit, amount: { value } },
    });
  });
});

describe('numerals of 2023-h1 that are no quantities', () => {
  test.each([
    '2023年',
    '“十四五”',
    '“百亿”',
    '1—6月',
    '2022年',
    'G6512',
    '2022年7月',
    '2023年2月',
    '2022-2035年',
    '2024年',
    '2028年',
    '6月8日',
    'S335',
    '三级公路',
    '一期',
    '第四批',
    '一、二类',
    '1-6月',
    '鱼三线',
    '6月10日',
    '“三会一课”',
    '“三整顿两提升”',
    '“两个确立”',
    '两个确立',
    '四个能不能',
    '一级抓一级',
    '三高四新',
    '三城一区',
    '一堡五高地',
    '第一棒',
    '一是',
    '7月份',
    '10月份',
    '12月底',
  ])('%s', (text) => {
    expect(report).toContain(text);
    expect(parseQuantity(text).ok).toBe(false);
  });
});
