import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutExcerpt, markWhole } from '#src/search/words/cut-excerpt.ts';
import { findTermsIn } from '#src/search/words/find-terms.ts';

const excerptOf = (printed: string, ...terms: string[]) =>
  cutExcerpt(
    printed,
    terms.map((term) => findTermsIn(printed, [term])),
  );
const shown = (excerpt: ReturnType<typeof cutExcerpt>) => excerpt.map(({ text }) => text).join('');
const marked = (excerpt: ReturnType<typeof cutExcerpt>) =>
  excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text);
const before = '前面的话很长。'.repeat(20);
const behind = '后面的话也很长。'.repeat(20);

describe('an excerpt', () => {
  test('shows a short place whole', () => {
    const printed = '三江桥，桥长43.6米，投资203万元，正在做财评；';
    const excerpt = excerptOf(printed, '43.6米');
    expect(shown(excerpt)).toBe(printed);
    expect(marked(excerpt)).toEqual(['43.6米']);
  });

  test('begins with the sentence where it is near, and says where more stands', () => {
    const excerpt = excerptOf(`${before}现在说到三江桥的投资，${behind}`, '三江桥');
    expect(shown(excerpt)).toMatch(/^…现在说到三江桥的投资，.*…$/);
  });

  test('shows each of several terms with what stands around it, where they stand apart', () => {
    const printed = `${before}三江桥投资203万元。${behind}对桥头路口罚款786300元。${behind}`;
    const excerpt = excerptOf(printed, '罚款', '三江桥');
    expect(shown(excerpt)).toMatch(/^…三江桥投资203万元。[^…]*…[^…]*对桥头路口罚款786300元。[^…]*…$/);
    expect(marked(excerpt)).toEqual(['三江桥', '罚款']);
    expect(shown(excerpt).length).toBeLessThan(120);
  });

  test('shows the occurrences that stand nearest to each other', () => {
    const excerpt = excerptOf(`三江桥。${behind}罚款。${behind}三江桥的罚款。${behind}`, '三江桥', '罚款');
    expect(shown(excerpt)).toContain('…三江桥的罚款。');
    expect(excerpt.filter(({ text }) => text === '…')).toHaveLength(2);
  });

  test('leaves nothing out where it would be hardly longer', () => {
    const printed = `三江桥${'，另有一段话'.repeat(6)}罚款${'，再有一段话'.repeat(6)}检测。`;
    expect(shown(excerptOf(printed, '三江桥', '罚款', '检测'))).not.toContain('…，');
  });

  test.each(['11,980', 'G6512', 'G65-12', '1.25%', '1—6', 'www.example.gov.cn', '７８６３００', 'Ａ１'])(
    'is never cut inside %s',
    (whole) => {
      for (let distance = 0; distance < 130; distance += 1) {
        const printed = `${'前'.repeat(60)}${whole}${'中'.repeat(distance)}桥${'后'.repeat(distance)}${whole}${'后'.repeat(60)}`;
        const letters = shown(excerptOf(printed, '桥')).replaceAll(whole, '');
        expect(letters).toMatch(/^[前中桥后…]+$/);
      }
    },
  );

  const word = fc.constantFrom('三', '江', '桥', '，', '。', '1', 'g', '.', '-', '😀', '\n');
  const long = fc.array(word, { minLength: 1, maxLength: 300 }).map((words) => words.join(''));
  const term = fc.constantFrom('三', '江桥', '1。三', '😀', 'g1', '桥', '1');

  test('marks every term, whole, and is cut from the text at whole characters, numbers and words', () => {
    fc.assert(
      fc.property(long, fc.uniqueArray(term, { minLength: 1, maxLength: 4 }), (printed, terms) => {
        const said = terms.filter((each) => findTermsIn(printed, [each]).length > 0);
        fc.pre(said.length > 0);
        const excerpt = excerptOf(printed, ...terms);
        const marks = marked(excerpt).map((mark) => mark.replace(/\s/g, ''));
        for (const each of said) expect(marks.some((mark) => mark.includes(each))).toBe(true);
        for (const mark of marks) expect(said.some((each) => mark.includes(each))).toBe(true);
        expect(shown(excerpt).isWellFormed()).toBe(true);
        let at = 0;
        for (const part of shown(excerpt)
          .split('…')
          .filter((each) => each !== '')) {
          const start = printed.replaceAll('\n', ' ').indexOf(part, at);
          expect(start).toBeGreaterThanOrEqual(at);
          at = start + part.length;
        }
      }),
    );
  });

  test('is never cut between two letters or digits', () => {
    fc.assert(
      fc.property(long, fc.uniqueArray(term, { minLength: 1, maxLength: 4 }), (text, terms) => {
        // Every character but one stands once: so a part of an excerpt stands in one place of the text.
        const printed = text.replace(/[三江，。]/g, (_, offset) => String.fromCharCode(0x4e01 + offset));
        fc.pre(terms.some((each) => findTermsIn(printed, [each]).length > 0));
        const excerpt = shown(excerptOf(printed, ...terms));
        const line = printed.replaceAll('\n', ' ');
        for (const part of excerpt.split('…').filter((each) => /[\u4e01-\u9fff]/.test(each))) {
          const start = line.indexOf(part);
          const end = start + part.length;
          for (const border of [start, end]) {
            expect(line.slice(border - 1, border + 1)).not.toMatch(/^[1g]{2}$/);
          }
        }
      }),
    );
  });

  test('of a whole text leaves nothing out', () => {
    expect(shown(markWhole('三江桥：桥长', findTermsIn('三江桥：桥长', ['桥'])))).toBe('三江桥：桥长');
    expect(markWhole('', [])).toEqual([]);
  });
});
