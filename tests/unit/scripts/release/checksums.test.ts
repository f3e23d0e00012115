import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareChecksums,
  differencesInWords,
  parseChecksums,
  printChecksums,
} from '../../../../scripts/release/checksums.ts';

const a = 'a'.repeat(64);
const b = 'b'.repeat(64);

test('a list that was printed is read as what it was', () => {
  const name = fc.stringMatching(/^[a-z附. -]*[a-z附]$/u);
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(fc.dictionary(path, fc.constantFrom(a, b), { minKeys: 1 }), (files) => {
      const list = new Map(Object.entries(files));
      const read = parseChecksums(printChecksums(list));
      expect(read.ok && new Map([...read.value].sort())).toEqual(new Map([...list].sort()));
    }),
  );
});

test.each([
  ['', '清单是空的'],
  ['<html>', '第 1 行'],
  [`${a}  index.html\n${a} index`, '第 2 行'],
  [`${a}  ../secret\n`, '不在网站里'],
  [`${a}  /etc/passwd\n`, '不在网站里'],
  [`${a}  a/./b\n`, '不在网站里'],
  [`${a}  a\\b\n`, '不在网站里'],
  [`${a}  x\n${b}  x\n`, '前面已经有了'],
])('%j is no list', (text, reason) => {
  expect(parseChecksums(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});

test('what changed, is missing and was added is said; the published list itself is neither', () => {
  const listed = new Map(Object.entries({ same: a, changed: a, missing: a }));
  const found = new Map(Object.entries({ same: a, changed: b, more: a, 'checksums.txt': b }));
  expect(differencesInWords(compareChecksums(listed, found))).toEqual([
    '改动：changed',
    '缺少：missing',
    '多出：more',
  ]);
  expect(differencesInWords(compareChecksums(listed, listed))).toEqual([]);
});
