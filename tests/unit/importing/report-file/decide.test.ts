import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Edition } from '#src/records/publication.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import {
  imported,
  ownContent,
  pageOf,
  review as reviewReport,
  workspaceOf,
} from '../../../support/imported-document.ts';
import { entriesOf } from '../../../support/report-entries.ts';

const text = `青石县交通运输局2024年上半年工作总结
一、工作完成情况
新建三江桥，总投资203万元，正在做财评。查处违章26起，其中超限9起。围绕“百亿”工程，共投入"甲{乙}"资金1.2万元。
二、下半年打算
三江桥12月底前完工。
`;
let environment: Environment;

beforeEach(async () => {
  environment = ownContent();
  expect(await imported(environment, new TextEncoder().encode(text))).toMatchObject({ ok: true });
});

const review = (keys: Iterable<string>, lines?: readonly string[]) =>
  reviewReport(environment, '2024-h1', keys, lines);

test('a question shows the sentence, the value in it, and what the registers lack', async () => {
  const { shown } = await review('q');
  expect(shown).toContain('[1/8] 数据　把握低');
  expect(shown).toContain('“新建三江桥，总投资【203万元】，正在做财评。”');
  expect(shown).toContain('指标 总投资（新登记）　项目 三江桥（新登记）');
  expect(shown).toContain('a 采用　c 修改　s 跳过');
});

test('accepted entries stand one a line, quoted; the registers get what they need and no more', async () => {
  await review('ass');
  expect(pageOf(environment, '2024-h1')).toContain(
    'metrics:\n  - { id: san-jiang-qiao-zong-tou-zi, metric: zong-tou-zi, subject: san-jiang-qiao, value: "203万元", quote: "总投资203万元", kind: planned }\n',
  );
  const read = (name: string) => readFileSync(join(environment.contentDir, name), 'utf8');
  expect(read('topics.yaml')).toBe('- { id: construction, name: "工程建设" }\n');
  expect(read('metrics/construction.yaml')).toMatch(
    /^- \{ id: zong-tou-zi, name: "总投资", topic: construction, unit: 元, /,
  );
  expect(read('projects/san-jiang-qiao.yaml')).toContain('name: 三江桥\n');
  expect(readdirSync(join(environment.contentDir, 'metrics'))).toEqual(['construction.yaml']);
});

test('it can be left at any key and taken up again', async () => {
  expect((await review('aq')).tally).toMatchObject({ accepted: 1, left: 7 });
  // Ctrl-C, and an input that ends, leave as well.
  expect((await review('')).tally).toMatchObject({ accepted: 0, left: 7 });
  expect((await review('aaaaaaa')).tally).toEqual({ accepted: 7, skipped: 0, left: 0 });
  expect(pageOf(environment, '2024-h1')).not.toContain('proposals');
  expect(workspaceOf(environment).errors).toEqual([]);
});

test('what was registered a moment ago is spoken of by its name', async () => {
  const { shown } = await review('aaq');
  expect(shown.split('[2/8]')[1]).not.toContain('zong-tou-zi');
  expect(shown).not.toMatch(/指标 [a-z]/);
});

test('a key that means nothing asks again', async () => {
  expect((await review(['x', '\u001b[A', 's'])).tally).toMatchObject({ skipped: 1, left: 7 });
});

test('h takes what is sure, wherever it stands, and leaves the rest to be asked', async () => {
  const { tally } = await review('hq');
  expect(tally.accepted).toBeGreaterThan(0);
  expect(pageOf(environment, '2024-h1').split('proposals:')[1]).not.toContain('confidence: 高');
});

test('c changes fields by name, and an empty one goes', async () => {
  await review('cq', ['metric=bridge-cost', 'kind=', '说不清', 'coverageSaid=目前', '']);
  const [figure] = entriesOf(pageOf(environment, '2024-h1')).metrics;
  expect(figure).toMatchObject({ metric: 'bridge-cost', coverageSaid: '目前' });
  expect(figure).not.toHaveProperty('kind');
});

test('skipping the whole makes its parts figures of their own', async () => {
  await review('ssaq');
  const figures = entriesOf(pageOf(environment, '2024-h1')).metrics;
  expect(figures).toMatchObject([{ value: '9起' }]);
  expect(figures[0]).not.toHaveProperty('parent');
});

test('a check waits until all that it names is accepted, and goes with what is skipped', async () => {
  const { shown } = await review('aaaaaaq');
  expect(shown).toContain('数据核对');
  expect(shown).toContain('9起 ≤ 26起');
  expect(pageOf(environment, '2024-h1')).not.toContain('checks:');
  expect((await review('aa')).tally).toEqual({ accepted: 2, skipped: 0, left: 0 });
  expect(pageOf(environment, '2024-h1')).toMatch(/checks:\n {2}- \{ id: \S+-part, relation: part, title: /);
  expect(workspaceOf(environment).errors).toEqual([]);
});

test('skipping everything leaves no register and no proposal behind', async () => {
  expect((await review('sssssss')).tally).toEqual({ accepted: 0, skipped: 7, left: 0 });
  expect(pageOf(environment, '2024-h1')).not.toContain('proposals');
  expect(existsSync(join(environment.contentDir, 'topics.yaml'))).toBe(false);
});

test('a number that no word tells of is an excuse only with a reason, and skipped it is told by the check', async () => {
  const asked = '示例县交通运输局2024年下半年工作总结\n一、工作完成情况\n占比提高到0.42，油价降至7.85。\n';
  expect(await imported(environment, new TextEncoder().encode(asked))).toMatchObject({ ok: true });
  const { tally, shown } = await reviewReport(environment, '2024-h2', 'aas', ['不知道', '固定说法']);
  expect(tally).toEqual({ accepted: 1, skipped: 1, left: 0 });
  expect(shown).toContain('s 是数据，照检查的提示登记');
  expect(pageOf(environment, '2024-h2')).toContain(
    '{ numeral: "0.42", quote: "占比提高到0.42", reason: 固定说法 }',
  );
  const { errors } = workspaceOf(environment);
  expect(errors.filter(({ code }) => code === '数字-01').map(({ message }) => message)).toEqual([
    '正文里的数字“7.85”还没有交代。',
  ]);
});

describe('what waits to be confirmed', () => {
  /** All there is to say: that the numbers have no entry yet is what the proposals are for. */
  const faultsOf = (edition: Edition) =>
    readWorkspace(environment.contentDir, environment.asOf, environment.contentDir, edition).errors;

  test('concerns only its draft: every edition says which, how many and where, and goes on', () => {
    const page = pageOf(environment, '2024-h1');
    for (const edition of ['preview', 'public'] as const) {
      const faults = faultsOf(edition);
      expect(faults).toMatchObject([
        { severity: 'warning', message: expect.stringContaining('2024-h1 还有 8 条导入时的提议没有确认') },
      ]);
      expect(page.split('\n')[(faults[0]?.at.line ?? 0) - 1]).toMatch(/^ {2}- \{ to: /);
    }
  });

  test.each<[string, string, string, string]>([
    ['a report that would be published', '', 'error', 'error'],
    [
      'in the check one whose time has not come, not the site of today',
      'publishAt: 2027-01-01 09:00\n',
      'error',
      'warning',
    ],
  ])('stops %s', (_, line, preview, published) => {
    const path = join(environment.contentDir, 'reports/2024-h1/index.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: draft.*\n/m, line));
    expect(faultsOf('preview')).toMatchObject([{ severity: preview }]);
    expect(faultsOf('public')).toMatchObject([{ severity: published }]);
  });
});
