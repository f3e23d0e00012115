import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseMoment } from '#src/language/time/moment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { parseYamlSource } from '#src/workspace/yaml-source.ts';

// What somebody might put into a content folder, and what the check says of it. That each test comes to its end at all is part
// of it: an attack that works hangs or takes the memory.

const root = join(import.meta.dirname, '../../..');
let contentDir: string;
let report: string;

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-attacks-'));
  cpSync(join(root, 'content'), contentDir, { recursive: true });
  report = join(contentDir, 'reports/2023-h1/index.mdx');
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const check = () => readWorkspace(contentDir, { year: 2026, month: 11, day: 22 }, contentDir);
const codes = () => [...new Set(check().errors.map(({ code }) => code))];
const edit = (from: string, to: string) => {
  const source = readFileSync(report, 'utf8');
  expect(source.split(from)).toHaveLength(2);
  writeFileSync(
    report,
    source.replace(from, () => to),
  );
};

describe('code in the text of a report', () => {
  const place = '\n## ';
  test.each([
    ['an import', 'import fs from "node:fs"', '正文-01'],
    ['an export that runs', 'export const x = process.exit(1)', '正文-01'],
    ['an expression', '{process.env.HOME}', '正文-03'],
    ['an expression that loads', '{await import("node:child_process")}', '正文-03'],
    ['a script', '<script>alert(1)</script>', '正文-04'],
    ['a script in capitals', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '正文-04'],
    ['a handler', '<img src="x" onerror="alert(1)">', '正文-04'],
    ['a frame', '<iframe src="//evil.example"></iframe>', '正文-04'],
    ['a drawing with a handler', '<svg onload=alert(1)>', '正文-04'],
    ['a handler on our own component', '<Note onClick="alert(1)">注</Note>', '正文-15'],
    ['HTML through our own component', '<Note set:html="<script>alert(1)</script>">注</Note>', '正文-15'],
    ['an expression in a component', '<Chart id={process.exit()} />', '正文-03'],
    ['spread properties', '<Note {...globalThis}>注</Note>', '正文-03'],
    ['a comment that hides', '<!-- <script>alert(1)</script> -->', '正文-02'],
    ['a link that runs', '[点这里](javascript:alert(1))', '正文-12'],
    ['the same in capitals', '[点这里](JaVaScRiPt:alert(1))', '正文-12'],
    ['the same behind entities', '[点这里](&#106;avascript:alert(1))', '正文-12'],
    ['the same behind a tab', '[点这里](java&#9;script:alert(1))', '文件-05'],
    ['the same by reference', '[点这里][a]\n\n[a]: javascript:alert(1)', '正文-09'],
    ['a link to data', '[点这里](data:text/html;base64,PHNjcmlwdD4=)', '正文-12'],
    ['another site without its scheme', '[点这里](//evil.example/)', '正文-20'],
    ['a picture from elsewhere', '![图](https://evil.example/track.png)', '正文-14'],
  ])('%s stops it', (_name, attack, code) => {
    const source = readFileSync(report, 'utf8');
    const at = source.indexOf(place);
    writeFileSync(report, `${source.slice(0, at)}\n\n${attack}\n${source.slice(at)}`);
    const { errors } = check();
    expect(errors.map((error) => error.code)).toContain(code);
    expect(errors.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a way out of the report’s folder', () => {
  test.each([
    ['up', '../../site.yaml'],
    ['up behind percent signs', '..%2f..%2fsite.yaml'],
    ['up twice encoded', '%2e%2e/%2e%2e/site.yaml'],
    ['with backslashes', '..\\..\\site.yaml'],
    ['from the root', '/etc/passwd'],
    ['by a file address', 'file:///etc/passwd'],
  ])('%s is refused for a link, an attachment and a picture', (_name, path) => {
    const source = readFileSync(report, 'utf8');
    const at = source.indexOf('\n## ');
    for (const attack of [
      `[附件](${path})`,
      `<Attachment file="${path}">附件</Attachment>`,
      `![桥的图](${path})`,
    ]) {
      writeFileSync(report, `${source.slice(0, at)}\n\n${attack}\n${source.slice(at)}`);
      expect([attack, check().errors.some(({ severity }) => severity === 'error')]).toEqual([attack, true]);
    }
  });

  test('a link on the disk isn’t followed, neither a file’s nor a folder’s', () => {
    symlinkSync('/etc/passwd', join(contentDir, 'reports/2023-h1/附件1.txt'));
    symlinkSync('/etc', join(contentDir, 'reports/2023-h1/etc'));
    symlinkSync(join(contentDir, 'reports/2023-h1'), join(contentDir, 'reports/2022-h1'));
    const { reports } = check();
    expect(reports.map(({ folder }) => folder.id)).toEqual(['2023-h1']);
    expect(reports[0]?.folder.files.filter((file) => /附件1|etc/.test(file))).toEqual([]);
  });
});

describe('YAML made to break a parser', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghijklmnop'
    .split('')
    .map((name, index) => {
      const before = String.fromCharCode('a'.charCodeAt(0) + index);
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
    })
    .join('\n')}\n`;
  const levels = 100_000;

  test.each([
    ['references that multiply', bomb],
    ['a value that holds itself', 'a: &a [*a]'],
    ['names merged from elsewhere', 'a: &a { x: 1 }\nb: { <<: *a }'],
    ['references without spaces', '{"a":&a [1],"b":*a}'],
    ['brackets without end', `a: ${'['.repeat(levels)}`],
    ['brackets that close', `a: ${'['.repeat(levels)}${']'.repeat(levels)}`],
    ['braces', `a: ${'{ a: '.repeat(levels)}`],
    ['a list in a list in a list', `a:\n  ${'- '.repeat(levels)}x`],
    ['fields in fields', `a: { ${'b: '.repeat(9_000)} }`],
    ['fields in fields without braces', `a: ${'b: '.repeat(9_000)}`],
    ['questions in questions', `${'? '.repeat(levels)}x`],
    ['names within names', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('%s: not read, with the line', (_name, yaml) => {
    const { data, errors } = parseYamlSource('index.mdx', yaml, 2);
    expect(data).toBeUndefined();
    expect(errors.map(({ code }) => code)).toContain('开头-09');
    expect(errors[0]?.at.line).toBeGreaterThanOrEqual(2);
  });

  test('in a report and in a register the check says so and goes on', () => {
    edit('period: 2023-h1\n', `period: 2023-h1\n${bomb}`);
    writeFileSync(join(contentDir, 'topics.yaml'), bomb);
    writeFileSync(join(contentDir, 'projects/deep.yaml'), '['.repeat(9_000));
    const files = check().errors.filter(({ code }) => code === '开头-09');
    expect(files.map(({ at }) => at.file).sort()).toEqual([
      'projects/deep.yaml',
      'reports/2023-h1/index.mdx',
      'topics.yaml',
    ]);
  });

  test('stars that are text stay text', () => {
    for (const yaml of [
      'title: 甲*乙',
      'title: 甲 * 乙',
      'title: "*甲"',
      'note: 甲, *乙*',
      'note: |\n  *甲*',
    ]) {
      expect(parseYamlSource('f', yaml).errors.filter(({ code }) => code === '开头-09')).toEqual([]);
    }
  });

  test('types of other languages make nothing, names of prototypes change nothing', () => {
    for (const yaml of [
      'title: !!js/function "function () { process.exit() }"',
      'title: !!python/object/apply:os.system ["id"]',
    ]) {
      const { data, errors } = parseYamlSource('f', yaml);
      expect(errors.length > 0 || typeof (data as { title: unknown }).title !== 'function').toBe(true);
    }
    edit(
      'period: 2023-h1\n',
      'period: 2023-h1\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n',
    );
    expect(codes()).toContain('字段-01');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('files beyond any measure', () => {
  test('a report and a register of many megabytes aren’t read', () => {
    writeFileSync(report, `---\n${'title: x\n'.repeat(700_000)}---\n`);
    writeFileSync(join(contentDir, 'topics.yaml'), '- { id: a, name: x }\n'.repeat(300_000));
    const tooBig = check().errors.filter(({ code }) => code === '文件-08');
    expect(tooBig.map(({ at }) => at.file)).toEqual(['reports/2023-h1/index.mdx', 'topics.yaml']);
  });

  test.each([
    ['a paragraph', (source: string) => `${source}\n${'9,'.repeat(16_000)}\n`],
    [
      'a value',
      (source: string) => source.replace('\nperiod:', `\nsubject: ${'甲'.repeat(200_000)}\nperiod:`),
    ],
    ['a row', (source: string) => `${source}\n| 甲 |\n| - |\n| ${'一、'.repeat(20_000)} |\n`],
  ])('%s of tens of thousands of characters on a line isn’t read; the line is told', (_name, change) => {
    const source = readFileSync(report, 'utf8');
    writeFileSync(report, change(source));
    const line =
      change(source)
        .split('\n')
        .findIndex((each) => each.length > 10_000) + 1;
    expect(check().errors.map(({ at, code }) => [at.line, code])).toEqual([[line, '文件-08']]);
  });

  test.each([
    ['quotes', '> '.repeat(4_900)],
    ['entries of lists', '- '.repeat(3_000)],
    ['lists in quotes', '> - 1. '.repeat(1_000)],
    ['bold in italics', `${'*甲 **乙 '.repeat(1_000)}${'丙** 丁* '.repeat(1_000)}`],
    ['our own components', `${'<Note>'.repeat(800)}甲${'</Note>'.repeat(600)}`],
  ])('%s within one another, a thousand times: told or read, and nothing breaks', (_name, markup) => {
    const source = readFileSync(report, 'utf8');
    writeFileSync(report, `${source}\n${markup}\n`);
    const { errors } = check();
    expect(errors.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('names that are more than names', () => {
  test.each(['../evil', '..', 'a/b', 'a\\b', '<script>', 'a b', 'A', 'con.', 'a'.repeat(61), '-x', 'ａ'])(
    'an entry called %j is refused',
    (id) => {
      writeFileSync(
        join(contentDir, 'topics.yaml'),
        `${readFileSync(join(contentDir, 'topics.yaml'), 'utf8')}- { id: ${JSON.stringify(id)}, name: 名 }\n`,
      );
      expect(codes()).toContain('字段-03');
    },
  );

  test('a report’s folder that is no period is refused', () => {
    for (const name of ['<img src=x onerror=alert(1)>', '2023-h1 ']) {
      mkdirSync(join(contentDir, 'reports', name));
      cpSync(report, join(contentDir, 'reports', name, 'index.mdx'));
      const errors = check().errors.filter(({ at }) => at.file.startsWith(`reports/${name}/`));
      expect([name, errors.some(({ severity }) => severity === 'error')]).toEqual([name, true]);
      rmSync(join(contentDir, 'reports', name), { recursive: true });
    }
  });
});

describe('a time of publication that isn’t one', () => {
  test.each([
    '2023-07-10T09:00Z',
    '2023-02-30 09:00',
    '2023-07-10 24:01',
    '2023-07-10 09:00+99:00',
    '-2023-07-10',
    '99999-01-01',
    '0x7e7-07-10',
    '２０２３-07-10',
    '2023-07-10 09:00\n2020-01-01',
    'now',
  ])('%j is refused', (text) => {
    expect(parseMoment(text).ok).toBe(false);
  });

  test('a report with one isn’t published for want of a time', () => {
    edit('period: 2023-h1\n', 'period: 2023-h1\npublishAt: 2999-99-99 09:00\n');
    expect(codes()).toContain('字段-03');
  });
});
