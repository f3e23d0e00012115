import { describe, expect, test } from 'vitest';
import { unexplainedChanges } from '#src/catalogue/publication/unexplained-changes.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const source = `metrics:
  - { id: fines, metric: fines, value: "786300元", quote: "罚款786300元", coverage: 2023-h1 }
  - { id: cases, metric: cases, value: "3起", quote: "案件3起" }
commitments:
  - { id: begin, title: 开工, topic: roads, quote: "8月份开工", due: 2023-08, dueSaid: "8月份" }
`;
const body = '罚款786300元，案件3起，8月份开工。';
const published = sampleReport('2023-h1', source, body);

/** What is said where the report has become another one: code, line, message and cure. */
function changes(frontmatter: string, text = body, withdrawn: string[] = []) {
  const now = [sampleReport('2023-h1', frontmatter, text)];
  return unexplainedChanges([published], now, withdrawn, (id) => `${id}.mdx`);
}

const change = (from: string, to: string) => {
  expect(source).toContain(from);
  return source.replace(from, to);
};
const corrected = (fields: string, list = 'corrections') =>
  `${list}:\n  - { date: 2023-08-01, ${fields}, why: "抄错" }\n`;

test('nothing changed, and more read out of it: nothing to explain', () => {
  expect(changes(source)).toEqual([]);
  const more = change('cases, value: "3起"', 'cases, value: "3起", reading: "立案的"');
  expect(changes(`${more}errata:\n  - { id: e, quote: "案件3起", note: "疑", confidence: 低 }`)).toEqual([]);
});

describe('a changed value', () => {
  const value = change('value: "786300元"', 'value: "786.3千元"').replace('罚款786300元', '罚款786.3千元');
  const text = body.replace('786300元', '786.3千元');

  test('is told at its line, with the line that would explain it', () => {
    const [first, second] = changes(value, text);
    expect(first).toMatchObject({ code: '更正-06', severity: 'error', at: { line: 6 } });
    expect(first!.message).toContain('从 786300元 改成了 786.3千元');
    expect(first!.cure).toContain(
      '{ date: 改的那天, what: 数据, of: fines, from: "786300元", to: "786.3千元", why: "……" }',
    );
    // The words around it changed, too.
    expect(second!.message).toContain('公布过的正文');
  });

  test.each(['corrections', 'revisions'])(
    'is explained by a line of %s with both values, and by no other',
    (list) => {
      const words = '  - { date: 2023-08-01, what: 文字, from: "旧", to: "新", why: "重印" }\n';
      const said = corrected('what: 数据, of: fines, from: "786300元", to: "786.3千元"', list);
      expect(changes(`${value}${said}${words}`, text)).toEqual([]);
      expect(changes(`${value}${said.replace('of: fines', 'of: cases')}${words}`, text)).toHaveLength(1);
      expect(changes(`${value}${said.replace('"786300元"', '"786301元"')}${words}`, text)).toHaveLength(1);
      expect(changes(`${value}${said}`, text)).toHaveLength(1);
    },
  );
});

test('a value that is gone, and what a value is of', () => {
  const gone = source.replace(/ {2}- \{ id: cases.*\n/, '');
  expect(changes(gone).map(({ message }) => message)).toEqual([
    '公布过的数 cases（3起）不见了，没有写更正。',
  ]);
  expect(changes(`${gone}${corrected('what: 数据, of: cases, from: "3起"')}`)).toEqual([]);

  const other = change('coverage: 2023-h1', 'coverage: 2023-01-01..2023-06-10');
  expect(changes(other)).toHaveLength(1);
  expect(changes(other)[0]!.at.line).toBe(6);
  expect(changes(`${other}${corrected('what: 数据, of: fines, from: "上半年", to: "到6月10日"')}`)).toEqual(
    [],
  );
});

test('a promise put off behind the reader’s back, or gone', () => {
  const later = change('due: 2023-08', 'due: 2023-09');
  expect(changes(later)).toHaveLength(1);
  expect(changes(later)[0]!.at.line).toBe(9);
  expect(changes(`${later}${corrected('what: 承诺, of: begin, from: "8月", to: "9月"')}`)).toEqual([]);
  expect(changes(source.slice(0, source.indexOf('commitments:')))).toHaveLength(1);
});

test('a line that was there before explains nothing new', () => {
  const old = corrected('what: 承诺, of: begin, from: "7月份", to: "8月份"');
  const before = sampleReport('2023-h1', `${source}${old}`, body);
  const now = sampleReport('2023-h1', `${change('due: 2023-08', 'due: 2023-09')}${old}`, body);
  expect(unexplainedChanges([before], [now], [], String)).toHaveLength(1);
});

test('white space may change, words may not', () => {
  expect(changes(source, body.replace('，案件', '，\n案件'))).toEqual([]);
  const [fault] = changes(source, body.replace('。', '啊。'));
  expect(fault!.message).toContain('【啊】');
});

test('a report that is gone must say that it was withdrawn', () => {
  const gone = (withdrawn: string[]) => unexplainedChanges([published], [], withdrawn, (id) => `${id}.mdx`);
  expect(gone([])).toMatchObject([{ code: '更正-05', at: { file: '2023-h1.mdx', line: 1 } }]);
  expect(gone(['2023-h1'])).toEqual([]);
});
