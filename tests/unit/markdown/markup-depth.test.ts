import { expect, test } from 'vitest';
import { lineTooDeep } from '#src/markdown/markup-depth.ts';

test.each([
  ['spaces, as many as a long line of frontmatter had', `${' '.repeat(3000)}\n正文`, undefined],
  ['tabs alone', '\t'.repeat(300), undefined],
  ['a quote in a quote', '> > 正文', undefined],
  ['quotes without end', `正文\n${'>'.repeat(33)}`, 2],
  ['text set in without end', `${' '.repeat(300)}正文`, 1],
  ['lists in one line', `${'- '.repeat(33)}正文`, 1],
])('%s', (_what, source, line) => {
  expect(lineTooDeep(source)).toBe(line);
});
