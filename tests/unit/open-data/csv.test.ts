import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '#src/language/quantity/decimal.ts';
import { type CellValue, type Column, cellText } from '#src/open-data/column.ts';
import { printCsv, safeFromFormulas } from '#src/open-data/csv.ts';
import { layOut, type Table } from '#src/open-data/table.ts';
import { parseCsv } from '../../support/parse-csv.ts';

function tableOf(types: readonly Column<never>['type'][], rows: CellValue[][]): Table {
  const columns = types.map((type, index) => ({
    name: `c${index}`,
    title: '',
    description: '',
    type,
    isRequired: false,
    isPrinted: false,
    read: (row: CellValue[]) => row[index],
  })) as unknown as Column<CellValue[]>[];
  const head = { name: 'figures', title: '', description: '', primaryKey: ['c0'], references: [] } as const;
  const table = layOut({}, head, columns, (part: CellValue[][]) => part);
  return { ...table, rows: table.rowsOf(rows) };
}

const nasty = fc
  .array(
    fc.constantFrom(
      '"',
      ',',
      '\r',
      '\n',
      '\t',
      ';',
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      ' ',
      '约',
      '6',
      '\0',
      '😀',
    ),
  )
  .map((parts) => parts.join(''));
const cell = fc.oneof(nasty, fc.string({ unit: 'grapheme' }));

describe('printCsv', () => {
  test('begins with a byte order mark, ends every row with CRLF', () => {
    expect(printCsv(tableOf(['text', 'number'], [['约63亿元', decimal('6300000000')]]))).toBe(
      '\uFEFFc0,c1\r\n约63亿元,6300000000\r\n',
    );
    expect(printCsv(tableOf(['text'], []))).toBe('\uFEFFc0\r\n');
  });

  test('whatever the cells are, a reader of RFC 4180 gets them back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const csv = printCsv(tableOf(['text', 'text', 'text'], rows));
        expect(csv.startsWith('\uFEFF')).toBe(true);
        const [header, ...read] = parseCsv(csv.slice(1));
        expect(header).toEqual(['c0', 'c1', 'c2']);
        expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(rows);
      }),
    );
  });

  test('only text is kept from being a formula: numbers keep their sign, dates and truth values their form', () => {
    const csv = printCsv(
      tableOf(
        ['number', 'text', 'date', 'truth', 'list'],
        [[decimal('-0.5'), '-5%', '2023-06-10', false, ['=a', 'b']]],
      ),
    );
    expect(parseCsv(csv.slice(1))[1]).toEqual(['-0.5', "'-5%", '2023-06-10', 'false', "'=a;b"]);
  });
});

describe('safeFromFormulas', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    ' \0=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '  =1',
    "'=1",
  ])('%j gets an apostrophe', (text) => {
    expect(safeFromFormulas(text)).toBe(`'${text}`);
  });

  test.each(['', '约63亿元', '1-6月', '8%—13%', '“十四五”', 'a=b', '（-1）', '—', ' 甲'])(
    '%j is left alone',
    (text) => {
      expect(safeFromFormulas(text)).toBe(text);
    },
  );

  test('no text begins like a formula afterwards, and each comes back by taking one apostrophe off', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const safe = safeFromFormulas(text);
        expect(safe).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/);
        expect(safe.replace(/^'/, '')).toBe(text);
      }),
    );
  });
});

test('a list is joined so that it comes apart where it was joined', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (items) => {
      expect(cellText(items).split(';')).toHaveLength(items.length);
    }),
  );
  expect(cellText([])).toBe('');
});
