import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInPostings } from '#src/search/engine/find-in-postings.ts';
import type { Posting, PostingSource } from '#src/search/engine/search-engine.ts';
import { indexTokens, termTokens, tokenCharacter } from '#src/search/words/index-tokens.ts';
import { runs } from '../../../support/full-run.ts';

/** An index of texts the way Pagefind keeps it: tokens with their positions, punctuation taking a position only. */
function indexOf(texts: readonly string[]): PostingSource & { asked: string[] } {
  const postings = new Map<string, Map<string, number[]>>();
  for (const [record, text] of texts.entries()) {
    for (const [position, token] of indexTokens(text).entries()) {
      if (token === '.') continue;
      const posting = postings.get(token) ?? new Map<string, number[]>();
      posting.set(String(record), [...(posting.get(String(record)) ?? []), position]);
      postings.set(token, posting);
    }
  }
  const asked: string[] = [];
  return {
    asked,
    async postingsOf(tokens) {
      asked.push(...tokens);
      return tokens.map((token) => postings.get(token) ?? new Map());
    },
    async postingOfBeginning(beginning) {
      const merged = new Map<string, number[]>();
      for (const [token, posting] of postings) {
        if (!token.startsWith(beginning)) continue;
        for (const [key, positions] of posting) merged.set(key, [...(merged.get(key) ?? []), ...positions]);
      }
      return new Map(Array.from(merged, ([key, positions]) => [key, positions.sort((a, b) => a - b)]));
    },
  };
}

/** Where a term stands, by reading. */
function read(term: string, texts: readonly string[]): Posting {
  const wanted = Array.from(term);
  return new Map(
    texts.flatMap((text, record): [string, number[]][] => {
      const characters = Array.from(text);
      const starts = characters
        .map((_, start) => start)
        .filter((start) => wanted.every((character, index) => characters[start + index] === character));
      return starts.length === 0 ? [] : [[String(record), starts]];
    }),
  );
}

const character = fc.constantFrom('三', '江', '桥', '1', '2', 'g', '，', '。', '😀', '\n');
const text = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));
const term = fc
  .array(
    character.filter((each) => each !== '\n'),
    { minLength: 1, maxLength: 9 },
  )
  .map((characters) => characters.join(''));

describe('finding through pairs of characters', () => {
  test('finds a term exactly where it stands, whatever its length and its characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 6 }), term, async (texts, wanted) => {
        const says = async (key: string, start: number) =>
          Array.from(texts[Number(key)] ?? '')
            .slice(start)
            .join('')
            .startsWith(wanted);
        expect(await findInPostings(wanted, indexOf(texts), says)).toEqual(read(wanted, texts));
      }),
      { numRuns: runs(2000) },
    );
  });

  test('asks for every second pair only, and for no more than two where few places are left', async () => {
    expect(termTokens('甲乙丙丁').map(({ token }) => token)).toEqual(['甲乙', '丙丁']);
    expect(termTokens('甲乙丙丁戊')).toEqual([
      { token: '甲乙', offset: 0 },
      { token: '丙丁', offset: 2 },
      { token: '丁戊', offset: 3 },
    ]);
    const source = indexOf(['甲乙丙丁戊己庚辛']);
    await findInPostings('甲乙丙丁戊己庚辛', source, async () => true);
    expect(source.asked).toEqual(['甲乙', '庚辛']);
  });

  test('asks for the one pair of a term of two characters once', async () => {
    const source = indexOf(['甲乙丙']);
    await findInPostings('乙丙', source, async () => true);
    expect(source.asked).toEqual(['乙丙']);
  });

  test('a block’s end is crossed by nothing', async () => {
    const never = async () => false;
    expect(await findInPostings('甲乙丙丁', indexOf(['甲乙\n丙丁']), never)).toEqual(new Map());
  });
});

test('no token begins another: Pagefind would take the one for the other', () => {
  const tokens = new Set(indexTokens('三江桥\n江\n三，1\n，\n1\n三江😀\n😀'));
  tokens.delete('.');
  for (const token of tokens) expect([...tokens].filter((other) => other.startsWith(token))).toEqual([token]);
});

test('no character’s form begins another’s', () => {
  const forms = Array.from({ length: 0x600 }, (_, code) => tokenCharacter(String.fromCodePoint(code)));
  const all = new Set([...forms, ...Array.from('三江桥😀ꀀꒌ', tokenCharacter)]);
  for (const form of all) expect([...all].filter((other) => other.startsWith(form))).toEqual([form]);
});
