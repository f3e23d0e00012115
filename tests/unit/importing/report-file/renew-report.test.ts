import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Environment } from '#src/workspace/environment.ts';
import { imported, ownContent, pageOf, review } from '../../../support/imported-document.ts';

const title = '青石县交通运输局2024年上半年工作总结\n';
const first = `${title}一、工作完成情况\n上半年检测车辆11980台，罚款786300元。\n清理边沟30公里。\n二、下半年打算\n三江桥12月底前完工。\n`;
const bytes = (text: string) => new TextEncoder().encode(text);
const pathOf = ({ contentDir }: Environment) => join(contentDir, 'reports/2024-h1/index.mdx');

async function importing(environment: Environment, text: string, isUpdate = false) {
  const read = await imported(environment, bytes(text), { isUpdate });
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

test('the same file again changes nothing, not even what was decided', async () => {
  const environment = ownContent();
  await importing(environment, first);
  await review(environment, '2024-h1', 'sa');
  const before = pageOf(environment, '2024-h1');
  expect(await importing(environment, first)).toMatchObject({ changes: [] });
  expect(pageOf(environment, '2024-h1')).toBe(before);
});

test('a newer file brings its new sentences; what was accepted, skipped and written by hand stays', async () => {
  const environment = ownContent();
  await importing(environment, first);
  // Accepted 检测车辆 and 罚款, skipped 清理边沟, accepted 完工.
  expect((await review(environment, '2024-h1', 'aasa')).tally).toEqual({ accepted: 3, skipped: 1, left: 0 });
  const byHand = pageOf(environment, '2024-h1')
    .replace('metrics:\n', 'metrics:\n  # 核对过\n')
    .replace('清理边沟30公里。', '清理边沟30公里。\n\n<Note>本站的说明。</Note>');
  writeFileSync(pathOf(environment), byHand);

  const newer = first.replace('罚款786300元。', '罚款786300元。\n补植行道树1500株。');
  const { changes } = await importing(environment, newer);
  expect(changes).toEqual(['正文照新的文件改了 1 段。', '新的文字里有 1 条提议。']);
  const page = pageOf(environment, '2024-h1');
  expect(page).toContain('# 核对过');
  expect(page).toContain('<Note>本站的说明。</Note>');
  expect(page).toContain('补植行道树1500株。');
  expect(page.match(/ to: metrics, /g)).toHaveLength(1);
  expect(page.split('proposals:')[1]).not.toContain('30公里"');
  expect(readFileSync(join(environment.contentDir, 'reports/2024-h1/original.txt'), 'utf8')).toBe(newer);
});

test('a sentence that changed under what was accepted or pending is pointed at', async () => {
  const environment = ownContent();
  await importing(environment, first);
  await review(environment, '2024-h1', 'a');
  const { changes } = await importing(
    environment,
    first.replace('检测车辆11980台，罚款786300元', '检测车辆12000台，罚款790000元'),
  );
  const said = changes?.join('\n');
  expect(said).toContain('1 条还没有确认的提议，原话已经没有了');
  expect(said).toContain('metrics：“上半年检测车辆11980台”');
  const page = pageOf(environment, '2024-h1');
  expect(page).toContain('value: "11980台"');
  expect(page).toContain('value: "790000元"');
  expect(page.split('---')[2]).toContain('检测车辆12000台');
});

test('a passage changed on both sides keeps what was done by hand, and says so', async () => {
  const environment = ownContent();
  await importing(environment, first);
  writeFileSync(
    pathOf(environment),
    pageOf(environment, '2024-h1').replace('清理边沟30公里。', '- 清理边沟30公里。'),
  );
  const { changes } = await importing(environment, first.replace('边沟30公里', '边沟32公里'));
  expect(changes?.join()).toContain('这一段你改过，原件也改了');
  expect(pageOf(environment, '2024-h1')).toContain('\n- 清理边沟30公里。');
});

test('another report of the same period is not taken for a newer one', async () => {
  const environment = ownContent();
  await importing(environment, first);
  const other = first.replace('工作总结', '春运工作总结');
  expect(await imported(environment, bytes(other))).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/--update[\s\S]*--id 2024-h1-/),
  });
  expect(await imported(environment, bytes(other), { id: '2024-h1-chunyun' })).toMatchObject({ ok: true });
  expect(readdirSync(join(environment.contentDir, 'reports')).toSorted()).toEqual([
    '2024-h1',
    '2024-h1-chunyun',
  ]);
});

test('attachments and other files of the folder stay', async () => {
  const environment = ownContent();
  await importing(environment, first);
  appendFileSync(join(environment.contentDir, 'reports/2024-h1/附件1.pdf'), '%PDF');
  await importing(environment, first.replace('30公里', '31公里'));
  expect(readdirSync(join(environment.contentDir, 'reports/2024-h1')).toSorted()).toEqual([
    'index.mdx',
    'original.txt',
    '附件1.pdf',
  ]);
});

test('a title that tells no period is asked about', async () => {
  const text = '青石县交通运输局治超工作情况\n一、情况\n检测车辆100台。\n';
  const environment = ownContent();
  expect(await imported(environment, bytes(text))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('--id'),
  });
  expect(readdirSync(environment.contentDir)).toEqual([]);
  expect(await imported(environment, bytes(text), { id: '2024-03' })).toMatchObject({ ok: true });
});

test('the promises of earlier reports are there to answer', async () => {
  const environment = ownContent();
  await importing(environment, first);
  await review(environment, '2024-h1', 'aaaa');
  const next = first.replace('2024年上半年', '2024年下半年').replace('下半年打算', '明年打算');
  await importing(environment, next);
  const page = pageOf(environment, '2024-h2');
  expect(page).toContain('# 2024-h1 说：“三江桥12月底前完工”（12月底前，即2024年12月）');
  expect(page).toMatch(/# - \{ to: 2024-h1\/[a-z0-9-]+, outcome: , quote: "" \}/);
});
