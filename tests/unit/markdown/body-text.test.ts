import { expect, test } from 'vitest';
import { bodyText } from '#src/markdown/body-text.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';

test('the text of a body is what is printed: no markup, no list numbers, nothing of the site', () => {
  const source =
    '---\ntitle: x\n---\n\n## 一、工作\n\n1. 一是**甲**\n   - 乙\n\n<Note>本站说明</Note>\n\n| 表 | 头 |\n| - | - |\n| a | \\<b |\n';
  expect(bodyText(parseMdx(source)).text.replace(/\s/g, '')).toBe('一、工作一是甲乙表头a<b');
});

test('every character is found again at its line and column', () => {
  const source = '---\ntitle: x\n---\n\n## 一、工作\n\n第一行\n第二行**粗体**尾\n';
  const { text, positionAt } = bodyText(parseMdx(source));
  const lines = source.split('\n');
  for (const char of '一工第二粗尾') {
    const { line, column } = positionAt(text.indexOf(char));
    expect(lines[line - 1]?.[column - 1]).toBe(char);
  }
});
