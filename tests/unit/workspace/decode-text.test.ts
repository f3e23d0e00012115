import { expect, test } from 'vitest';
import { decodeOriginal, decodeText } from '#src/workspace/decode-text.ts';

/** 新晃 and a line feed in GB18030. */
const gbk = Uint8Array.of(0xd0, 0xc2, 0xbb, 0xce, 0x0a);

test('UTF-8 is read, a byte order mark dropped', () => {
  expect(decodeText('a.mdx', new TextEncoder().encode('\ufeff新晃'))).toEqual({ text: '新晃', errors: [] });
});

test('GBK is refused at its line, with the guess and the words it holds', () => {
  const bytes = Uint8Array.of(...new TextEncoder().encode('---\n'), ...gbk);
  const { text, errors } = decodeText('a.mdx', bytes);
  expect(text).toBeUndefined();
  expect(errors).toMatchObject([
    { at: { file: 'a.mdx', line: 2, column: 1 }, code: '文件-01', current: '新晃' },
  ]);
  expect(errors[0]?.message).toContain('GBK');
});

test('an original is read as it was received', () => {
  expect(decodeOriginal(gbk)).toBe('新晃\n');
  expect(decodeOriginal(new TextEncoder().encode('新晃'))).toBe('新晃');
});
