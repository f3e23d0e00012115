import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clauseName,
  headingNumber,
  headingTitle,
  isRunInHeading,
  numberClauses,
  ordinalItemNumber,
  partOutlook,
  placeLabel,
  plateLabel,
} from '#src/language/text/clause.ts';

describe('headingNumber', () => {
  test.each([
    ['一、工作完成情况', 1],
    ['十二、其他', 12],
    ['（二）主攻交通', 2],
    ['(三)全面', 3],
    ['1、项目争抢力度加大：', 1],
    ['12．招商', 12],
    ['３、全角', 3],
    ['（4）细目', 4],
    ['第三部分', 3],
    ['工作完成情况', undefined],
    ['2023年工作', undefined],
    ['1.5公里道路', undefined],
    ['一是强化', undefined],
  ])('%s → %s', (text, number) => {
    expect(headingNumber(text)).toBe(number);
  });
});

test('ordinalItemNumber reads 一是 … and nothing else', () => {
  expect(ordinalItemNumber('一是强化政治引领')).toBe(1);
  expect(ordinalItemNumber('十一是强化')).toBe(11);
  expect(ordinalItemNumber('这是强化')).toBeUndefined();
  expect(ordinalItemNumber('一、是')).toBeUndefined();
});

test('headingTitle drops the number and a closing mark', () => {
  expect(headingTitle('（一）加快项目建设速度。')).toBe('加快项目建设速度');
  expect(headingTitle('1、项目争抢力度加大：')).toBe('项目争抢力度加大');
  expect(headingTitle('综述')).toBe('综述');
});

test('a heading that ends like a sentence runs in', () => {
  expect(isRunInHeading('（一）加快项目建设速度。')).toBe(true);
  expect(isRunInHeading('2、工程建设快速推进：')).toBe(true);
  expect(isRunInHeading('（三）全面提高行业服务能力')).toBe(false);
});

test('partOutlook tells work done from work intended', () => {
  expect(partOutlook('一、工作完成情况')).toBe('done');
  expect(partOutlook('二、下半年工作打算')).toBe('planned');
  expect(partOutlook('三、下一步工作安排')).toBe('planned');
  expect(partOutlook('三、下半年重点工作')).toBe('planned');
  expect(partOutlook('四、明年工作任务')).toBe('planned');
  expect(partOutlook('一、2023年下半年主要工作')).toBe('done');
  expect(partOutlook('一、下半年重点工作完成情况')).toBe('done');
});

describe('numberClauses', () => {
  test('addresses of the first report', () => {
    const numbering = numberClauses();
    const ids = [
      numbering.paragraph(),
      numbering.heading(2, '一、工作完成情况'),
      numbering.heading(3, '（一）明确2023年工作目标任务'),
      numbering.paragraph(),
      numbering.heading(3, '（二）主攻'),
      numbering.heading(4, '1、项目争抢力度加大：'),
      numbering.item('一是G6512'),
      numbering.item('二是国省干线'),
      numbering.heading(4, '2、工程建设快速推进：'),
      numbering.item('一是大新'),
      numbering.nestedItem('s-1-2-2-i1'),
      numbering.nestedItem('s-1-2-2-i1'),
      numbering.heading(2, '二、下半年工作打算'),
      numbering.heading(3, '（一）加快项目建设速度。'),
      numbering.paragraph(),
      numbering.item('一是'),
      numbering.table(),
    ];
    expect(ids).toEqual([
      's-p1',
      's-1',
      's-1-1',
      's-1-1-p1',
      's-1-2',
      's-1-2-1',
      's-1-2-1-i1',
      's-1-2-1-i2',
      's-1-2-2',
      's-1-2-2-i1',
      's-1-2-2-i1-i1',
      's-1-2-2-i1-i2',
      's-2',
      's-2-1',
      's-2-1-p1',
      's-2-1-i1',
      's-2-1-t1',
    ]);
  });

  test('headings without a number are counted, levels left out are 0', () => {
    const numbering = numberClauses();
    expect(numbering.heading(2, '基本情况')).toBe('s-1');
    expect(numbering.heading(2, '存在问题')).toBe('s-2');
    expect(numbering.heading(4, '1、跳级')).toBe('s-2-0-1');
  });

  test('no two places ever share an address', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('heading' as const),
        depth: fc.integer({ min: 1, max: 6 }),
        text: fc.constantFrom('一、甲', '（二）乙', '2、丙', '丁', '（9）戊'),
      }),
      fc.record({ kind: fc.constant('paragraph' as const) }),
      fc.record({ kind: fc.constant('table' as const) }),
      fc.record({
        kind: fc.constant('item' as const),
        text: fc.constantFrom('一是', '二是', '三是', '其他'),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const numbering = numberClauses();
        const ids = steps.map((given) => {
          if (given.kind === 'heading') return numbering.heading(given.depth, given.text);
          return given.kind === 'item' ? numbering.item(given.text) : numbering[given.kind]();
        });
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^s(-[0-9a-z]+)+$/);
      }),
    );
  });
});

test('plates and names of places', () => {
  expect(plateLabel('s-1')).toBe('一');
  expect(plateLabel('s-1-2-1')).toBe('1.2.1');
  expect(clauseName('s-2')).toBe('第二部分');
  expect(clauseName('s-1-2-1')).toBe('第1.2.1条');
  expect(clauseName('s-1-2-1-i2')).toBe('第1.2.1条第2项');
  expect(clauseName('s-1-3-p3')).toBe('第1.3条第3段');
  expect(clauseName('s-p1')).toBe('开头第1段');
});

test.each([
  ['s-1-2-2', '1.2.2'],
  ['s-1-2-1-i2', '1.2.1'],
  ['s-1-3-p3', '1.3'],
  ['s-1', '一'],
  ['s-p1', '开头'],
])('placeLabel %s: %s', (clause, label) => {
  expect(placeLabel(clause)).toBe(label);
});
