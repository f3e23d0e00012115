import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceDirectory } from '#src/workspace/replace-directory.ts';
import { writeReportFolder } from '#src/workspace/write-files.ts';

let parent: string;
let target: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tongtu-'));
  target = join(parent, 'dist');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

const rule = { name: 'OUT_DIR', content: [], whyNot: () => undefined };
const fillWith = (text: string) => async (staging: string) => {
  writeFileSync(join(staging, 'a.txt'), text);
};
const content = () => readFileSync(join(target, 'a.txt'), 'utf8');

test('a new folder takes the place of the old one, nothing is left beside it', async () => {
  await replaceDirectory(target, rule, fillWith('1'));
  await replaceDirectory(target, rule, fillWith('2'));
  expect(content()).toBe('2');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('while the new one is made, and when that fails, the old one is whole', async () => {
  await replaceDirectory(target, rule, fillWith('1'));
  const failing = replaceDirectory(target, rule, async (staging) => {
    await fillWith('half')(staging);
    expect(content()).toBe('1');
    throw new Error('boom');
  });
  await expect(failing).rejects.toThrow('boom');
  expect(content()).toBe('1');
  expect(readdirSync(parent)).toEqual(['dist']);
});

const left = (kind: string, owner: string) => join(parent, `.dist.${kind}${owner}`);

test.each(['', `-${'0'.repeat(8)}-1-1`])(
  'what a killed run has left is cleared away, and the old folder found again: %j',
  async (owner) => {
    await replaceDirectory(target, rule, fillWith('1'));
    renameSync(target, left('previous', owner));
    mkdirSync(left('building', owner));
    // A day on another machine, or of a program of before, is long ago.
    utimesSync(left('building', owner), 0, 0);
    const failing = replaceDirectory(target, rule, async () => {
      throw new Error('boom');
    });
    await expect(failing).rejects.toThrow('boom');
    expect(content()).toBe('1');
    expect(readdirSync(parent)).toEqual(['dist']);
  },
);

test('what a run of another machine is making stays', async () => {
  const other = left('building', `-${'0'.repeat(8)}-1-1`);
  mkdirSync(other);
  await replaceDirectory(target, rule, fillWith('1'));
  expect(existsSync(other)).toBe(true);
});

test('several at once: each has a folder of its own, and one whole one is there at the end', async () => {
  const texts = Array.from({ length: 8 }, (_, index) => String(index));
  await Promise.all(texts.map((text) => replaceDirectory(target, rule, fillWith(text))));
  expect(texts).toContain(content());
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('what is put there while the new one is made is judged again, and stays', async () => {
  const careful = {
    ...rule,
    whyNot: (folder: string) => (existsSync(join(folder, 'own.txt')) ? '里面有别的东西' : undefined),
  };
  const replaced = replaceDirectory(target, careful, async (staging) => {
    await fillWith('1')(staging);
    mkdirSync(target);
    writeFileSync(join(target, 'own.txt'), 'mine');
  });
  await expect(replaced).rejects.toThrow('里面有别的东西');
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(readdirSync(target)).toEqual(['own.txt']);
});

test('a report folder that another program has changed meanwhile keeps what that one wrote', async () => {
  await writeReportFolder(target, { 'a.txt': '1' });
  const slow = writeReportFolder(target, { 'b.txt': '2' });
  writeFileSync(join(target, 'c.txt'), '3');
  await expect(slow).rejects.toThrow('别的程序改了它');
  expect(readdirSync(target)).toEqual(['a.txt', 'c.txt']);
  await writeReportFolder(target, { 'b.txt': '2' });
  expect(readdirSync(target)).toEqual(['a.txt', 'b.txt', 'c.txt']);
});
