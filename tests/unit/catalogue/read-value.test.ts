import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { RegisterEntry } from '#src/catalogue/catalogue-input.ts';
import type { Metric } from '#src/records/metric.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

function metric(id: string, name: string, unit: string): RegisterEntry<Metric> {
  const [topic = ''] = sampleRegisters().topics.map(({ value }) => value.id);
  const rest = { topic, definition: name, measure: 'flow', direction: 'neutral', summable: false } as const;
  return { value: { id, name, unit, ...rest }, at: { file: 'metrics.yaml', line: 1, column: 1 } };
}

const registers = {
  ...sampleRegisters(),
  metrics: [
    metric('vehicles', '检测车辆', '台'),
    metric('money', '完成投资', '元'),
    metric('growth', '投资增速', '%'),
    metric('share', '合格率', '%'),
    metric('price', '每公里造价', '元/km'),
    metric('fee', '收费标准', '元/吨'),
    metric('people', '参加人次', '人次'),
    metric('length', '里程', 'km'),
    metric('pqi', '路面技术状况', '指数'),
    metric('trips', '开行班次', '次/趟线'),
    metric('officers', '安全员配备', '人/工区'),
    metric('deaths', '万车死亡率', '人/万车'),
    metric('grant', '奖励标准', '元/户·年'),
  ],
};

/** The report of one sentence with one figure: its codes, and what the figure comes to. */
function read(sentence: string, entry: string) {
  const report = sampleReport(
    '2023-h1',
    `metrics:\n  - { id: one, ${entry}, quote: "${sentence}" }`,
    `${sentence}。`,
  );
  const { catalogue, errors } = buildCatalogue(registers, [report]);
  const figure = catalogue.reportRecords[0]?.figures[0];
  return { codes: errors.map(({ code }) => code), errors, quantity: figure?.quantity };
}

describe('a figure is one whole expression', () => {
  test.each([
    ['检测车辆11，980台', 'vehicles', '980台', '11，980台'],
    ['检测车辆1 234台', 'vehicles', '234台', '1 234台'],
    ["检测车辆1'200台", 'vehicles', '200台', "1'200台"],
    ['检测车辆１，２４５台', 'vehicles', '２４５台', '１，２４５台'],
    ['完成投资1亿零500万元', 'money', '500万元', '1亿零500万元'],
    ['完成投资1·2亿元', 'money', '2亿元', '1·2亿元'],
    ['投资增速-3.2%', 'growth', '3.2%', '-3.2%'],
    ['投资增速−1.5%', 'growth', '1.5%', '−1.5%'],
    ['收费80元/吨', 'money', '80元', '80元/吨'],
    ['里程1公里半', 'length', '1公里', '1公里半'],
    ['完成投资约63亿元', 'money', '63亿元', '约63亿元'],
    ['检测车辆30余台', 'vehicles', '30', '30余台'],
    ['检测车辆30台以上', 'vehicles', '30台', '30台以上'],
    ['检测车辆近30台', 'vehicles', '30台', '近30台'],
    ['完成投资2.3－2.5亿元', 'money', '2.5亿元', '2.3－2.5亿元'],
    ['完成投资3万8千元', 'money', '8千元', '3万8千元'],
  ])('%s (%s) refuses %s', (sentence, id, part, whole) => {
    const entry = (value: string) => `metric: ${id}, value: "${value}"`;
    if (part !== '30') {
      const { codes, errors, quantity } = read(sentence, entry(part));
      expect(codes).toContain(codes.includes('引文-04') ? '引文-04' : '数据-16');
      expect(quantity).toBeUndefined();
      const told = errors.find(({ code }) => code === '数据-16');
      if (told !== undefined) expect(told.cure).toContain(`value: "${whole}"`);
    }
    if (id !== 'money' || !whole.includes('/')) expect(read(sentence, entry(whole)).codes).toEqual([]);
  });
});

describe('a rate by what no register has', () => {
  test.each([
    ['开行36次/趟线', 'trips', '36次/趟线', '36次/趟线', '36次'],
    ['配备安全员2名/工区', 'officers', '2名/工区', '2人/工区', '2名'],
    ['死亡率1.15人/万车', 'deaths', '1.15人/万车', '1.15人/万车', '1.15人'],
    ['奖励5万元/户·年', 'grant', '5万元/户·年', '50000元/户·年', '5万元'],
    ['奖励5万元/户·年', 'grant', '5万元/户·年', '50000元/户·年', '5万元/户'],
    ['每工区配备安全员2名', 'officers', '2名', '2人/工区', undefined],
    ['每个趟线开行36次', 'trips', '36次', '36次/趟线', undefined],
  ])('%s (%s): %s is %s, and %s is a part', (sentence, id, value, means, part) => {
    const { codes, quantity } = read(sentence, `metric: ${id}, value: "${value}"`);
    expect(codes).toEqual([]);
    if (quantity?.kind !== 'single') throw new Error('not read');
    expect(`${quantity.amount.value}${quantity.canonicalUnit}`).toBe(means);
    if (part === undefined) return;
    const { errors } = read(sentence, `metric: ${id}, value: "${part}"`);
    expect(errors.map(({ code }) => code)).toEqual(['数据-16']);
    expect(errors[0]?.cure).toContain(`value: "${value}"`);
  });
});

describe('a number that has no unit', () => {
  test.each([
    ['路面技术状况达到92.5', '92.5', 'exact 92.5'],
    ['路面技术状况为90以上', '90以上', 'at-least 90'],
    ['路面技术状况约91', '约91', 'about 91'],
    ['路面技术指数104.25', '104.25', 'exact 104.25'],
    ['路面技术状况由88', '88', 'exact 88'],
  ])('%s is one of an index', (sentence, value, means) => {
    const { codes, quantity } = read(sentence, `metric: pqi, value: "${value}"`);
    expect(codes).toEqual([]);
    if (quantity?.kind !== 'single') throw new Error('not read');
    expect(`${quantity.qualifier} ${quantity.amount.value}`).toBe(means);
    expect([quantity.canonicalUnit, quantity.printed]).toEqual(['指数', value]);
  });

  test('and of no other metric, nor in part', () => {
    const { errors } = read('检测车辆40', 'metric: vehicles, value: "40"');
    expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([
      '数据-02 “40”没有单位，请连同单位一起照原文填写，如“40%”“40台”。',
    ]);
    expect(read('路面技术状况约91', 'metric: pqi, value: "91"').codes).toEqual(['数据-16']);
    expect(read('检测车辆40台', 'metric: vehicles, value: "40"').codes).toContain('数据-16');
  });

  test('a unit that nobody knows is an honest reason, offered where one stands there', () => {
    const excused = (reason: string) =>
      buildCatalogue(registers, [
        sampleReport(
          '2023-h1',
          `excused:\n  - { numeral: "12.5", quote: "拥有12.5标兆", reason: ${reason} }`,
          '拥有12.5标兆。',
        ),
      ]).errors.map(({ code }) => code);
    expect(excused('单位未收录')).toEqual([]);
    const { errors } = buildCatalogue(registers, [
      sampleReport('2023-h1', '', '拥有12.5标兆，检测车辆40台。'),
    ]);
    expect(errors.map(({ cure }) => cure)).toEqual([
      expect.stringContaining('numeral: "12.5", quote: "拥有12.5标兆", reason: 单位未收录'),
      expect.not.stringContaining('单位未收录'),
    ]);
    const known = sampleReport(
      '2023-h1',
      'excused:\n  - { numeral: "40台", quote: "检测车辆40台", reason: 单位未收录 }',
      '检测车辆40台。',
    );
    expect(buildCatalogue(registers, [known]).errors.map(({ code }) => code)).toContain('数字-02');
  });
});

describe('direction', () => {
  test.each([
    ['投资增速同比下降2.3%', 'growth', '下降2.3%', '-2.3'],
    ['检测车辆比上年减少12台', 'vehicles', '减少12台', '-12'],
    ['完成投资同比增长9.2%', 'growth', '增长9.2%', '9.2'],
    ['完成投资同比增长9.2%', 'growth', '9.2%', '9.2'],
    ['合格率提高3个百分点', 'growth', '提高3个百分点', undefined],
    ['完成投资与上年同期持平', 'money', '持平', '0'],
  ])('%s (%s): %s is %s', (sentence, id, value, number) => {
    const { codes, quantity } = read(sentence, `metric: ${id}, value: "${value}"`);
    if (number === undefined) return;
    expect(codes).toEqual([]);
    expect(quantity).toMatchObject({ amount: { value: number } });
    expect(quantity?.change).toBeDefined();
  });

  test.each([
    ['投资增速同比下降2.3%', 'growth', '2.3%', '下降2.3%'],
    ['检测车辆比上年减少12台', 'vehicles', '12台', '减少12台'],
    ['检测车辆较去年同期下降了5台', 'vehicles', '5台', '下降了5台'],
  ])('%s (%s) refuses %s, which leaves out the fall', (sentence, id, value, whole) => {
    const { errors } = read(sentence, `metric: ${id}, value: "${value}"`);
    expect(errors[0]).toMatchObject({ code: '数据-17', cure: expect.stringContaining(`value: "${whole}"`) });
  });

  test.each([
    ['新增里程80km', 'length', '80km', '80000'],
    ['减少投资120万元', 'money', '120万元', '1200000'],
    ['降低成本120万元', 'money', '120万元', '1200000'],
    ['里程提高到95km', 'length', '95km', '95000'],
    ['检测车辆降至12台', 'vehicles', '12台', '12'],
  ])('%s (%s) is a level: %s', (sentence, id, value, number) => {
    const { codes, quantity } = read(sentence, `metric: ${id}, value: "${value}"`);
    expect(codes).toEqual([]);
    expect(quantity).toMatchObject({ amount: { value: number } });
    expect(quantity?.change).toBeUndefined();
  });

  test('a level is not entered as a change', () => {
    const { codes } = read('全年检测车辆增加80台', 'metric: vehicles, value: "增加80台", coverage: 2023-h1');
    expect(codes).toContain('数据-17');
  });
});

describe('a unit that the words around a number give', () => {
  test.each([
    ['完成投资3.2亿', 'money', '3.2亿', '320000000', '元'],
    ['每公里造价120万元', 'price', '120万元', '1200000', '元/km'],
    ['收费80元/吨', 'fee', '80元/吨', '80', '元/吨'],
  ])('%s (%s): %s is %s %s', (sentence, id, value, number, unit) => {
    const { codes, quantity } = read(sentence, `metric: ${id}, value: "${value}"`);
    expect(codes).toEqual([]);
    expect(quantity).toMatchObject({ canonicalUnit: unit, amount: { value: number } });
  });

  test.each([
    ['近百人次参加', '近百人次', 'vague'],
    ['参加数十人次', '数十人次', 'vague'],
    ['参加十几人次', '十几人次', 'vague'],
    ['参加三四十人次', '三四十人次', 'vague'],
  ])('%s: %s has no point', (sentence, value, kind) => {
    const { codes, quantity } = read(sentence, `metric: people, value: "${value}"`);
    expect(codes).toEqual([]);
    expect(quantity).toMatchObject({ kind, printed: value });
  });
});

describe('an excuse', () => {
  test.each([
    ["共计1'200台。", '200', '固定说法'],
    ['共计11，980台。', '980', '口号'],
    ['投入1亿零500万元。', '500', '固定说法'],
  ])('%s: %s is a part, and no excuse', (body, numeral, reason) => {
    const quote = body.slice(0, -1);
    const report = sampleReport(
      '2023-h1',
      `excused:\n  - { numeral: "${numeral}", quote: "${quote}", reason: ${reason} }`,
      body,
    );
    const { errors } = buildCatalogue(registers, [report]);
    expect(errors.map(({ severity }) => severity)).toContain('error');
  });

  test.each([
    ['近百台车参加。', '近百台', '概数不作数据'],
    ['落实“三个一批”。', '三个', '口号'],
    ['实行24小时值班。', '24小时', '期限'],
    ['三年内完成。', '三年', '期限'],
    ['印发《三年行动方案》。', '三年', '引文或文件名'],
    ['第1，2标段。', '2标段', '序数'],
  ])('%s: %s may be excused as %s', (body, numeral, reason) => {
    const quote = body.slice(0, -1);
    const report = sampleReport(
      '2023-h1',
      `excused:\n  - { numeral: "${numeral}", quote: "${quote}", reason: ${reason} }`,
      body,
    );
    const { errors } = buildCatalogue(registers, [report]);
    expect(
      errors
        .filter(({ code }) => code === '数字-02' && !/superfluous/.test(code))
        .map(({ message }) => message),
    ).toEqual([]);
  });
});
