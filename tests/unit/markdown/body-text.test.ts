import { describe, expect, test } from 'vitest';
import { bodyText } from '#src/markdown/body-text.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';

const read = (source: string) => bodyText(parseMdx(source));

describe('the text of a body', () => {
  test('has a line feed behind every block and for every break, and no markup', () => {
    const { text, paragraphs, blocks } = read(
      '## 一、情况\n\n**修桥**3座，\\\n见[附件](a.pdf)。\n\n- 甲\n- 乙\n',
    );
    expect(text).toBe('一、情况\n修桥3座，\n见附件。\n甲\n乙\n');
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      '一、情况',
      '修桥3座，\n见附件。',
      '甲',
      '乙',
    ]);
    expect(
      blocks.map(({ id, isHeading, start, end }) => [id, isHeading, text.slice(start, end).trim()]),
    ).toEqual([
      ['s-1', true, '一、情况'],
      ['s-1-p1', false, '修桥3座，\n见附件。'],
      ['s-1-i1', false, '甲'],
      ['s-1-i2', false, '乙'],
    ]);
  });

  test('keeps struck words between the marks they were meant as, and leaves out what the site adds', () => {
    expect(read('完成1~~6月和7~~12月。\n\n<Chart id="a" />\n').text).toBe('完成1~6月和7~12月。\n');
  });

  test('tables are known by rows and cells, and by the paragraph above them', () => {
    const { text, tables } = read('投资如下：\n\n| 项目 | 万元 |\n| --- | --- |\n| 甲 | 1 |\n');
    const [table] = tables;
    expect(table?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['项目', '万元'],
      ['甲', '1'],
    ]);
    expect(table?.above && text.slice(table.above.start, table.above.end)).toBe('投资如下：');
  });
});

test.each([
  ['修', 1, 1],
  ['桥', 1, 4],
  ['三', 3, 1],
  ['座', 4, 1],
])('%s stands at line %i, column %i of its file', (character, line, column) => {
  const { text, positionAt } = read('修**桥**\n\n三\n座');
  expect(positionAt(text.indexOf(character))).toEqual({ line, column });
});

test('behind the end is the last character’s line; a body without text begins the file', () => {
  expect(read('修桥').positionAt(99)).toMatchObject({ line: 1 });
  expect(read('').positionAt(0)).toEqual({ line: 1, column: 1 });
});
