import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutExcerpt, markWhole } from '#src/search/words/cut-excerpt.ts';
import { findTermsIn } from '#src/search/words/find-terms.ts';

const shown = (excerpt: ReturnType<typeof cutExcerpt>) => excerpt.map(({ text }) => text).join('');
const marked = (excerpt: ReturnType<typeof cutExcerpt>) =>
  excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text);

describe('an excerpt', () => {
  test('shows a short place whole', () => {
    const printed = '三江桥，桥长43.6米，投资203万元，正在做财评；';
    const excerpt = cutExcerpt(printed, findTermsIn(printed, ['43.6米']));
    expect(shown(excerpt)).toBe(printed);
    expect(marked(excerpt)).toEqual(['43.6米']);
  });

  test('begins with the sentence where it is near, and says where more stands', () => {
    const printed = `${'前面的话很长。'.repeat(20)}现在说到三江桥的投资，${'后面的话也很长。'.repeat(20)}`;
    const excerpt = cutExcerpt(printed, findTermsIn(printed, ['三江桥']));
    expect(shown(excerpt)).toMatch(/^…现在说到三江桥的投资，.*…$/);
  });

  const word = fc.constantFrom('三', '江', '桥', '，', '。', '1', '😀', '\n');
  const long = fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => words.join(''));

  test('marks a match, all of it, and is cut from the text at whole characters', () => {
    fc.assert(
      fc.property(long, fc.constantFrom('三', '江桥', '1。三', '😀'), (printed, term) => {
        const matches = findTermsIn(printed, [term]);
        fc.pre(matches.length > 0);
        const excerpt = cutExcerpt(printed, matches);
        expect(marked(excerpt).length).toBeGreaterThan(0);
        for (const match of marked(excerpt)) expect(match).toContain(term);
        expect(printed.replaceAll('\n', ' ')).toContain(shown(excerpt).replace(/^…|…$/g, ''));
        expect(shown(excerpt).isWellFormed()).toBe(true);
      }),
    );
  });

  test('of a whole text leaves nothing out', () => {
    expect(shown(markWhole('三江桥：桥长', findTermsIn('三江桥：桥长', ['桥'])))).toBe('三江桥：桥长');
    expect(markWhole('', [])).toEqual([]);
  });
});
