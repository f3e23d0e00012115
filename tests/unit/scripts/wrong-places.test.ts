import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entriesBelow } from '#src/workspace/report-folder.ts';
import { isFullRun } from '../../support/full-run.ts';
import { runScript, type Settings } from '../../support/run-script.ts';

// What the commands answer where a setting names a wrong place; `replaceable-places.test.ts` has all places by all rules.

const root = join(import.meta.dirname, '..', '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'tongtu-wrong-'));
const at = (...path: string[]) => join(scratch, ...path);
const theirs = at('theirs');
const content = at('county', 'content');

beforeAll(() => {
  for (const folder of [theirs, join(content, 'reports')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(theirs, '合同.docx'), 'x');
  writeFileSync(join(content, 'site.yaml'), 'name: 某局\nregion: 某省某市\n');
  const bureaus = 'name: 某市交通运输工作报告\nbureaus:\n  - { path: a, content: content }\n';
  writeFileSync(at('county', 'bureaus.yaml'), bureaus);
  symlinkSync(theirs, at('to-theirs'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const everything = () =>
  entriesBelow(scratch).map(({ path, entry }) => [
    path,
    entry.isFile() ? readFileSync(at(path), 'utf8') : '',
  ]);

const wrong: readonly (readonly [
  script: string,
  words: readonly string[],
  settings: Settings,
  said: string,
])[] = [
  ['build.ts', [], { OUT_DIR: at('to-theirs') }, `它通向 ${theirs}，里面有别的东西：合同.docx。没有动它。`],
  ['report-new.ts', ['2023-h2', '--title', 'x'], { CONTENT_DIR: theirs }, '不像内容文件夹'],
  ['build.ts', [], { OUT_DIR: at('county') }, `内容（${content}）在它里面`],
  ['build.ts', [], { OUT_DIR: join(content, 'reports') }, `它在内容（${content}）里面`],
  ['build.ts', [], { OUT_DIR: 'src' }, '它就是程序'],
  ['start.ts', [], { OUT_DIR: theirs }, '里面有别的东西：合同.docx'],
  ['start.ts', [], { OUT_DIR: scratch }, `内容（${content}）在它里面`],
  ['bureaus.ts', [at('county', 'bureaus.yaml')], { OUT_DIR: at('county'), CONTENT_DIR: '' }, '在它里面'],
  ['bureaus.ts', [at('county', 'bureaus.yaml')], { OUT_DIR: theirs }, '里面有别的东西：合同.docx'],
  ['site-new.ts', [theirs, '--name', '某局'], {}, '里面有别的东西：合同.docx'],
  ['site-new.ts', [join(theirs, '合同.docx'), '--name', '某局'], {}, '它是文件，不是文件夹'],
  ['site-new.ts', ['scripts/new', '--name', '某局'], {}, '它在程序'],
  ['check.ts', ['--fix'], { CONTENT_DIR: '/etc/passwd' }, '是文件，不是文件夹'],
  ['check.ts', [], { CONTENT_DIR: at('absent') }, '没有内容文件夹'],
  ['dev.ts', [], { CONTENT_DIR: join(theirs, '合同.docx') }, '是文件，不是文件夹'],
  ['release.ts', [], { CONTENT_DIR: join(theirs, '合同.docx') }, '是文件，不是文件夹'],
  ['preview.ts', [], { CONTENT_DIR: at('absent') }, '没有内容文件夹'],
  ['report-import.ts', [join(theirs, '合同.docx')], { CONTENT_DIR: at('absent') }, '没有内容文件夹'],
  ['bench.ts', ['--program', theirs], {}, '不是通途的项目目录'],
];

test.each(isFullRun ? wrong : wrong.slice(0, 2))(
  '%s %j %j',
  async (script, words, settings, said) => {
    const [before, ours] = [everything(), readdirSync(root)];
    const outcome = await runScript(script, words, { CONTENT_DIR: content, ...settings });
    expect(outcome.output).toContain(said);
    expect(outcome.output).not.toMatch(/^ {4}at /m);
    expect(outcome.exitCode).toBe(2);
    expect(everything()).toEqual(before);
    expect(readdirSync(root)).toEqual(ours);
  },
  60_000,
);
