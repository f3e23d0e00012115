import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mendTildes } from '#src/markdown/markup-fault-of.ts';
import { mendContent, mendReport } from '#src/workspace/mend-content.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { mendYaml } from '#src/workspace/yaml-slips.ts';
import { goodContent, writeContent } from '../../support/content-folder.ts';
import { isFullRun, runs } from '../../support/full-run.ts';
import { report } from '../../support/mistakes.ts';

const asOf = { year: 2026, month: 11, day: 22 };
const good = goodContent();
const source = good.get(report) ?? '';
let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-mend-'));
  writeContent(contentDir, good);
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

describe('YAML', () => {
  test.each([
    ['tabs', 'contact:\n\t\tphone: 甲\n', 'contact:\n    phone: 甲\n'],
    ['a full-width colon', 'period：2023-h1\n', 'period: 2023-h1\n'],
    ['a full-width colon in an entry', '  - { id：a, kind：planned }\n', '  - { id: a, kind: planned }\n'],
    ['no space after a colon', 'period:2023-h1\r\n', 'period: 2023-h1\r\n'],
    [
      'full-width digits of a date',
      'coverage: 2023-０１－01..2023-06-１０\n',
      'coverage: 2023-01-01..2023-06-10\n',
    ],
    [
      'words cut at a comma',
      '  - { id: a, value: 16km, quote: 新建16km,总投资6万元，"甲", kind: planned }\n',
      '  - { id: a, value: "16km", quote: "新建16km,总投资6万元，\\"甲\\"", kind: planned }\n',
    ],
    ['words on a line of their own', '  quote: 新建: 16km\n', '  quote: "新建: 16km"\n'],
  ])('%s', (_name, text, mended) => {
    expect(mendYaml(text)).toBe(mended);
    expect(mendYaml(mended)).toBe(mended);
  });

  test.each([
    ['what is right', source.slice(0, source.indexOf('\n---\n', 4))],
    ['an address and a time', 'url: https://a.cn\ntime: "8：30"\n'],
    [
      'full-width digits in words of the report',
      'title: ２０２３年工作总结\ndocumentNumber: 示交〔２０２３〕１号\n',
    ],
    ['signs within quotation marks', '  - { id: a, quote: "甲，id：１,value：2" }\n'],
    ['a comment', '# value：12km\n'],
    ['words before what may be a comment', 'quote: 新建 #2 桥\n'],
  ])('%s stays', (_name, text) => {
    expect(mendYaml(text)).toBe(text);
  });
});

/** What staff type into YAML, right and wrong, to be put together at random. */
const typed = fc
  .array(
    fc.constantFrom(
      ...[
        '- ',
        '- { ',
        '{ ',
        ' }',
        '}',
        '[',
        ']',
        'id',
        'quote',
        'value',
        'title',
        'metric',
        ': ',
        ':',
        '：',
        ', ',
        ',',
        '，',
      ],
      ...[
        '"',
        "'",
        '“',
        '”',
        '＂',
        ' ',
        '\u3000',
        '\u00a0',
        '\u200b',
        '\t',
        '甲',
        '12km',
        '２',
        'li',
        'angsan-station',
        '#',
        ' #',
      ],
      ...[
        '|',
        '\n',
        '\n  ',
        '\n    ',
        '\n  - { ',
        '\r\n',
        '－',
        '｛',
        '｝',
        '［',
        '］',
        '\\',
        '!',
        '@',
        '%',
        '&',
        'metrics:\n',
      ],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

test.each([
  ['- { id: li，angsan-station }', '- { id: "li,angsan-station" }'],
  ['- { ２a：甲 }\n－ { id：b }', undefined],
  ['metrics:\n  - { \n\u200b- metric', undefined],
])('what is mended once is mended: %j', (text, expected) => {
  const mended = mendYaml(text);
  expect(mendYaml(mended)).toBe(mended);
  if (expected !== undefined) expect(mended).toBe(expected);
});

test('mending what is mended changes nothing, whatever was typed', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const mended = mendYaml(text);
      expect(mendYaml(mended)).toBe(mended);
    }),
    { numRuns: runs(4000) },
  );
});

describe('the body', () => {
  test('waves between numbers are told apart from strikes', () => {
    expect(mendTildes('1~6月完成3km，7~12月完成4km。\n')).toBe('1\\~6月完成3km，7\\~12月完成4km。\n');
    const alone = '1~6月完成3km。\n\n7~12月完成4km；见 https://a.cn/~1~2 。\n';
    expect(mendTildes(alone)).toBe('1~6月完成3km。\n\n7\\~12月完成4km；见 https://a.cn/~1~2 。\n');
  });
});

/** What the report says, and what is quoted from it: none of it may change. */
function signedOff() {
  const { reports } = readWorkspace(contentDir, asOf, contentDir);
  const found = reports.find(({ folder }) => folder.id === '2023-h1');
  const { title, metrics, projects, commitments } = found?.data ?? {};
  return JSON.stringify([
    found?.text?.text.replaceAll(/\s/g, ''),
    title,
    metrics?.map(({ value, quote, reading }) => [value.printed, quote, reading]),
    projects?.map(({ stage, quote }) => [stage, quote]),
    commitments?.map(({ quote, dueSaid, strength }) => [quote, dueSaid, strength]),
  ]);
}

/** Slips that --fix knows, each put at the nth place where it fits. */
const slips: readonly ((text: string, nth: number) => string)[] = [
  (text, nth) => atNth(text, / {2}- \{ id/g, nth, () => '\t- { id'),
  (text, nth) => atNth(text, /(?<=\n\w+): (?=\S)/g, nth, () => '：'),
  (text, nth) => atNth(text, /(?<=\n(?:period|kind)): (?=\S)/g, nth, () => ':'),
  (text, nth) => atNth(text, /(?<=(?:due|coverage): )20/g, nth, () => '２０'),
  (text, nth) => atNth(text, /(?<=value: )"([^"]+)"/g, nth, (words) => words.slice(1, -1)),
  (text, nth) => atNth(text, /(?<=quote: )"([^"]+)"/g, nth, (words) => words.slice(1, -1)),
];

function atNth(text: string, form: RegExp, nth: number, change: (found: string) => string): string {
  const places = [...text.matchAll(form)];
  const place = places[nth % places.length];
  if (place === undefined) return text;
  return text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length);
}

test('whatever is mended, the signed-off words, the quotes and the comparison with the original stay as they were', () => {
  const words = signedOff();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...slips), fc.nat()), { minLength: 1, maxLength: 6 }),
      (chosen) => {
        const broken = chosen.reduce((text, [slip, nth]) => slip(text, nth), source);
        writeFileSync(join(contentDir, report), broken);
        mendContent(contentDir);
        expect(readWorkspace(contentDir, asOf, contentDir).errors).toEqual([]);
        expect(signedOff()).toBe(words);
        const mended = readFileSync(join(contentDir, report), 'utf8');
        expect(mendReport(mended)).toBe(mended);
      },
    ),
    { numRuns: isFullRun ? 20 : 8 },
  );
}, 120_000);

test('good content isn’t written at all, nor is what is no UTF-8, and nothing is left beside it', () => {
  expect(mendContent(contentDir)).toEqual([]);
  const path = join(contentDir, 'topics.yaml');
  const bytes = Buffer.concat([Buffer.from('name：'), Uint8Array.of(0xd0, 0xc2)]);
  writeFileSync(path, bytes);
  writeFileSync(join(contentDir, 'site.yaml'), 'name：某局\n');
  expect(mendContent(contentDir)).toEqual([join(contentDir, 'site.yaml')]);
  expect(readFileSync(path)).toEqual(bytes);
  expect(readdirSync(contentDir).filter((name) => name.startsWith('.'))).toEqual([]);
});
