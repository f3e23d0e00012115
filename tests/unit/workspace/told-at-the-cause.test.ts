import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBureausFile } from '#src/bureaus/bureaus-file.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';

// A slip that many things follow from is told once, where it was made.

let contentDir: string;
beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'tongtu-cause-'));
  cpSync(join(import.meta.dirname, '../../../content'), contentDir, { recursive: true });
});
afterEach(() => rmSync(contentDir, { recursive: true, force: true }));

const asOf = { year: 2026, month: 11, day: 22 };
const check = () => readWorkspace(contentDir, asOf, contentDir).errors;
const told = () => check().map(({ code, at }) => `${code} ${at.file}:${at.line}`);
const edit = (file: string, change: (text: string) => string) => {
  const path = join(contentDir, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} stays as it is`);
  writeFileSync(path, changed);
};
const lineOf = (file: string, words: string) =>
  readFileSync(join(contentDir, file), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

test('a topic that got another id', () => {
  edit('topics.yaml', (text) => text.replace('id: construction', 'id: building'));
  expect(told()).toEqual([`登记-02 topics.yaml:${lineOf('topics.yaml', 'id: building')}`]);
  const [only] = check();
  expect(only?.message).toMatch(
    /^没有编号为 construction 的专题。有 \d\d 处写着它。是不是这里改了编号，改成了 building？$/,
  );
});

test('a metric that got another id', () => {
  edit('metrics/construction.yaml', (text) => text.replace('id: total-investment,', 'id: invested-money,'));
  const errors = check();
  expect(errors.filter(({ code }) => code === '登记-02').map(({ at }) => at.file)).toEqual([
    'metrics/construction.yaml',
  ]);
});

test('a project whose file got another name', () => {
  renameSync(
    join(contentDir, 'projects/sanjiang-bridge.yaml'),
    join(contentDir, 'projects/three-rivers.yaml'),
  );
  const errors = check().filter(({ code }) => code === '登记-02');
  expect(errors.map(({ at }) => at.file)).toEqual(['projects/three-rivers.yaml']);
});

test('an id that nothing in the register stands for is told at its first place, with how many there are', () => {
  edit('reports/2023-h1/index.mdx', (text) => text.replaceAll('topic: construction', 'topic: constructon'));
  const errors = check();
  expect(errors.map(({ code }) => code)).toEqual(['登记-02']);
  expect(errors[0]).toMatchObject({ at: { file: 'reports/2023-h1/index.mdx' } });
  expect(errors[0]?.message).toMatch(/是不是 construction？有 \d 处写着它。$/);
});

const conflict = (line: string) => `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> theirs\n`;

test.each([
  ['topics.yaml', '- { id: planning, name: 项目前期 }\n'],
  ['metrics/construction.yaml', undefined],
  ['projects/sanjiang-bridge.yaml', undefined],
  ['site.yaml', undefined],
])('an unfinished merge in %s', (file, known) => {
  const lines = readFileSync(join(contentDir, file), 'utf8').split('\n');
  const line = known?.trim() ?? lines.find((each) => /^(?:- \{.*\}|[a-z]\w*: \S.*)$/.test(each)) ?? '';
  const at = lines.indexOf(line) + 1;
  edit(file, (text) => text.replace(`${line}\n`, () => conflict(line)));
  expect(told()).toEqual([`文件-13 ${file}:${at}`]);
});

test('an unfinished merge in redirects.yaml, and in the list of bureaus', () => {
  const redirect = '- { from: /projects/san-jiang/, to: /projects/sanjiang-bridge/ }';
  writeFileSync(join(contentDir, 'redirects.yaml'), conflict(redirect));
  expect(told()).toEqual(['文件-13 redirects.yaml:1']);
  const list = join(contentDir, 'bureaus.yaml');
  writeFileSync(
    list,
    `${conflict('name: 示例市交通运输工作报告')}bureaus:\n  - { path: jia, content: reports }\n`,
  );
  const { errors } = readBureausFile(list, contentDir);
  expect(errors.map(({ code, at }) => [code, at.line])).toEqual([['文件-13', 1]]);
});

test('a frontmatter that isn’t closed', () => {
  edit('reports/2023-h1/index.mdx', (text) => text.replace(/\n---\n/, '\n'));
  expect(check().map(({ code }) => code)).toEqual(['文件-04']);
});
