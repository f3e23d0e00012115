import fc from 'fast-check';

/** Names as people make them, and as nobody should. */
export const anyName = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '附件',
        '图',
        '1',
        'a',
        '（征求意见稿）',
        'é',
        'e\u0301',
        ' ',
        '\u00a0',
        '　',
        'CON',
        'nul',
      ),
      fc.constantFrom(
        '%',
        '%20',
        '%E9%99%84',
        '#',
        '+',
        '&',
        '&amp;',
        "'",
        '(',
        ')',
        '[',
        ']',
        '~',
        '$',
        '!',
        ',',
        '.',
      ),
      fc.constantFrom('?', '\\', ':', '*', '"', '<', '>', '|', '{', '}', '\n', '\u0007', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join('').replaceAll('/', ''))
  .filter((name) => name !== '' && name !== '.' && name !== '..');
