import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript } from '../support/run-script.ts';
import { filesOf, parsePage, textOf } from '../support/site-pages.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-new-site-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a new bureau’s folder is made, passes the check, builds, and is never written over', async () => {
  const folder = join(scratch, '邻县');
  const given = ['--name', '邻县交通运输局: "试"', '--region', '某省某市邻县', '--phone', '0000-0000000'];
  expect(await runScript('site-new.ts', [folder, ...given], {})).toMatchObject({ exitCode: 0 });
  expect(filesOf(folder)).toEqual([
    'README.md',
    ...['check', 'draft', 'released', 'review'].map((name) => `handbook/${name}.png`),
    'metrics/.gitkeep',
    'projects/.gitkeep',
    'reports/.gitkeep',
    'site.yaml',
    'topics.yaml',
  ]);

  const check = await runScript('check.ts', [], { CONTENT_DIR: folder });
  expect(check.output).toContain('没有发现问题');
  expect(check.exitCode).toBe(0);
  const outDir = join(scratch, 'site');
  const settings = { CONTENT_DIR: folder, OUT_DIR: outDir };
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 0 });
  const home = textOf(parsePage(outDir, 'index.html'));
  expect(home).toContain('邻县交通运输局: "试"');
  expect(home).toContain('0000-0000000');
  expect(home).not.toContain('新晃');

  const before = readFileSync(join(folder, 'site.yaml'), 'utf8');
  const again = await runScript('site-new.ts', [folder, '--name', '别的局'], {});
  expect(again.exitCode).toBe(2);
  expect(again.output).toContain('没有动它');
  expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe(before);
}, 60_000);

test.each([
  [[], '写明建在哪个文件夹'],
  [['new'], '没有写单位的名称'],
  [['new', '--name', '某局', '--email', '不是邮箱'], '这些写得不对，核对以后再来：email'],
] as const)('%j is refused, and nothing is made', async (given, message) => {
  const [folder, ...rest] = given;
  const place = folder === undefined ? [] : [join(scratch, folder)];
  const { exitCode, output } = await runScript('site-new.ts', [...place, ...rest], {});
  expect(exitCode).toBe(2);
  expect(output).toContain(message);
  expect(existsSync(join(scratch, 'new'))).toBe(false);
});
