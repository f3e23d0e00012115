import { expect, test } from 'vitest';
import { readReportDraft } from '#src/importing/report-draft.ts';
import { docxOfBody } from '../../support/written-docx.ts';

const title = '示例县2023年上半年工作总结';
const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const text = (...lines: readonly string[]) => new TextEncoder().encode([title, ...lines].join('\n'));

test.each([
  [
    'a text of millions of characters',
    text(...Array<string>(6000).fill('甲'.repeat(100))),
    '万字，不像一份报告',
  ],
  ['a paragraph that is a book', text('乙', '9,'.repeat(16_000)), '有一段超过 1 万字（“9,9,9,9,9,9,……”）'],
  ['one in a Word file', docxOfBody(words(title) + words('甲'.repeat(10_001))), '有一段超过 1 万字'],
  [
    'a cell of a table',
    docxOfBody(
      `${words(title)}<w:tbl><w:tr><w:tc>${words('一是'.repeat(6000))}</w:tc></w:tr></w:tbl>${words('乙')}`,
    ),
    '有一段超过 1 万字',
  ],
])('%s is refused before it is read on', async (_name, bytes, sentence) => {
  const draft = await readReportDraft(bytes, async () => undefined);
  expect(draft).toEqual({ ok: false, reason: expect.stringContaining(sentence) });
});

test('a paragraph as long as paragraphs are is imported', async () => {
  expect((await readReportDraft(text('甲'.repeat(3000)), async () => undefined)).ok).toBe(true);
});
