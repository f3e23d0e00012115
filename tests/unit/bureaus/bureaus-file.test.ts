import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBureausFile } from '#src/bureaus/bureaus-file.ts';
import { printAuthoringError } from '#src/records/authoring-error.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-bureaus-'));
  for (const name of ['jia', 'yi']) mkdirSync(join(folder, name));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  const path = join(folder, 'bureaus.yaml');
  writeFileSync(path, text);
  return readBureausFile(path, folder);
}

test('gives the bureaus in order, their folders from where the list lies', () => {
  const { list, errors } = read(`name: 示例市交通运输工作报告
host: 示例市交通运输局
bureaus:
  - { path: jia, content: jia }
  - path: yi-xian
    content: ./yi
`);
  expect(errors).toEqual([]);
  expect(list?.file.host).toBe('示例市交通运输局');
  expect(list?.bureaus).toEqual([
    { path: 'jia', contentDir: join(folder, 'jia') },
    { path: 'yi-xian', contentDir: join(folder, 'yi') },
  ]);
});

test('says all that is wrong at once: where, what, how to mend it', () => {
  const { list, errors } = read(`name: 示例市交通运输局
hots: 示例市交通运输局
bureaus:
  - { path: jia, content: jia }
  - { path: jia, content: yi }
  - { path: Xin/Huang, content: yi }
  - { path: search, content: nowhere }
  - { path: bing, content: ./jia/ }
  - { path: ding }
`);
  expect(list).toBeUndefined();
  const said = errors.map((error) => `${error.at.line} ${error.code} ${error.message}`);
  expect(said).toEqual([
    expect.stringMatching(/^1 字段-03 name 的内容不对：名称以“工作报告”结尾/),
    expect.stringMatching(/^2 字段-01 没有 hots 这一项。是不是 host？/),
    expect.stringMatching(/^5 联站-01 /),
    expect.stringMatching(/^6 字段-03 bureaus 第 3 条的 path 的内容不对：路径只用小写字母/),
    expect.stringMatching(/^7 联站-02 /),
    expect.stringMatching(/^7 联站-04 /),
    expect.stringMatching(/^8 联站-03 /),
    expect.stringMatching(/^9 字段-02 缺少 bureaus 第 6 条的 content/),
  ]);
  expect(printAuthoringError(errors[2] as never)).toBe(
    'bureaus.yaml:5:5 错 [联站-01] 这个路径前面已经有单位用了。\n    当前：path: jia\n    怎么改：给这个单位另写一个路径。',
  );
});

test.each(['', 'name: 示例市工作报告\nbureaus: []\n', 'name: "示例市工作报告\n'])(
  'a list without a bureau is none: %j',
  (text) => {
    const { list, errors } = read(text);
    expect(list).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
  },
);
