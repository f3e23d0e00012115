import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceDirectory } from '#src/workspace/write-files.ts';

let parent: string;
let target: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tongtu-'));
  target = join(parent, 'dist');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

const fillWith = (text: string) => async (staging: string) => {
  mkdirSync(staging);
  writeFileSync(join(staging, 'a.txt'), text);
};
const content = () => readFileSync(join(target, 'a.txt'), 'utf8');

test('a new folder takes the place of the old one, nothing is left beside it', async () => {
  await replaceDirectory(target, fillWith('1'));
  await replaceDirectory(target, fillWith('2'));
  expect(content()).toBe('2');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('while the new one is made, and when that fails, the old one is whole', async () => {
  await replaceDirectory(target, fillWith('1'));
  const failing = replaceDirectory(target, async (staging) => {
    await fillWith('half')(staging);
    expect(content()).toBe('1');
    throw new Error('boom');
  });
  await expect(failing).rejects.toThrow('boom');
  expect(content()).toBe('1');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('what a killed run has left is cleared away, and the old folder found again', async () => {
  await replaceDirectory(target, fillWith('1'));
  renameSync(target, join(parent, '.dist.previous'));
  mkdirSync(join(parent, '.dist.building'));
  const failing = replaceDirectory(target, async (staging) => {
    expect(existsSync(staging)).toBe(false);
    throw new Error('boom');
  });
  await expect(failing).rejects.toThrow('boom');
  expect(content()).toBe('1');
});
