import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEnvironment } from '#src/workspace/environment.ts';
import { readContent } from '../../../../scripts/cli/read-content.ts';
import { type ComparedWith, comparePublished } from '../../../../scripts/release/compare-published.ts';
import { tagRelease } from '../../../../scripts/release/published-commits.ts';
import { printPublishedState } from '../../../../scripts/release/published-file.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
let folder: string;
let repository: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongtu-ledger-'));
  repository = join(folder, 'clerk');
  mkdirSync(repository);
  git('init', '--quiet', '--initial-branch=main');
  write();
  commit();
});
afterEach(() => {
  dates = {};
  rmSync(folder, { recursive: true, force: true });
});

/** The dates that commits get, where it isn't now. */
let dates: { GIT_COMMITTER_DATE?: string; GIT_AUTHOR_DATE?: string } = {};

function git(...gitArguments: string[]): string {
  const identity = ['user.name=test', 'user.email=test@example.org', 'commit.gpgsign=false', 'gc.auto=0'];
  const settings = identity.flatMap((setting) => ['-c', setting]);
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...gitArguments], {
    cwd: repository,
    env: { ...process.env, ...dates },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'change');
}

const path = (name: string) => join(repository, 'content', name);
const report = 'reports/2023-h1/index.mdx';

function put(name: string, text: string): void {
  mkdirSync(join(path(name), '..'), { recursive: true });
  writeFileSync(path(name), text);
}

/** Replaces words of a file; those that aren't there are a mistake of the test. */
function edit(name: string, from: string | RegExp, to: string): void {
  const text = readFileSync(path(name), 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(path(name), text.replace(from, to));
}

/** A content folder with one report of one figure, a promise, a project, a check and an attachment. */
function write(): void {
  put('site.yaml', 'name: 示例县交通运输局\n');
  put('topics.yaml', '- { id: control, name: 治超 }\n');
  put(
    'metrics/all.yaml',
    `- { id: vehicles, name: 检测车辆, topic: control, unit: 台, definition: 检测的车辆。, breaks: [{ from: 2022-h2, why: 换了系统 }] }
- { id: overloaded, name: 超限车辆, topic: control, unit: 台, definition: 超限的车辆。 }
`,
  );
  put('projects/bridge.yaml', 'name: 三江桥\ntopic: control\nkind: 桥梁\n');
  const body = '检测车辆6台，超限17台，三江桥正在施工，8月份完工，见附表。';
  put(
    report,
    `---
title: 示例县交通运输局半年总结
period: 2023-h1
kind: 工作总结
metrics:
  - { id: vehicles, metric: vehicles, value: "6台", quote: "检测车辆6台" }
  - { id: overloaded, metric: overloaded, value: "17台", quote: "超限17台" }
projects:
  - { project: bridge, stage: 正在施工, step: 施工, quote: "三江桥正在施工" }
commitments:
  - { id: finish, title: 三江桥完工, projects: [bridge], topic: control, quote: "8月份完工", due: 2023-08, dueSaid: "8月份" }
checks:
  - { id: part, relation: part, title: 超限和检测, part: overloaded, whole: vehicles, acknowledged: 口径不同 }
---

${body.replace('附表', '[附表](附表.csv)')}
`,
  );
  put('reports/2023-h1/original.txt', `示例县交通运输局半年总结\n${body}\n`);
  put('reports/2023-h1/附表.csv', '台数\n6\n');
}

/** A wrong number in the text, the original and the figure. */
function changeNumber(from = '6台', to = '9台'): void {
  edit(report, `value: "${from}", quote: "检测车辆${from}"`, `value: "${to}", quote: "检测车辆${to}"`);
  edit(report, `\n检测车辆${from}`, `\n检测车辆${to}`);
  edit('reports/2023-h1/original.txt', `检测车辆${from}`, `检测车辆${to}`);
}

async function environmentOf(contentDir = path('')) {
  const environment = readEnvironment({ CONTENT_DIR: contentDir, AS_OF: '2023-12-01' }, root, new Date());
  return { environment, content: await readContent(environment, 'preview') };
}

/** The codes and messages of what isn't explained; the content itself must be right. */
async function faults(options: Partial<ComparedWith> = {}): Promise<string[]> {
  const { environment, content } = await environmentOf();
  expect(content.errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  const found = await comparePublished(environment, content, { isRelease: false, ...options });
  return found.map(({ code, severity, message }) => `${severity === 'error' ? '' : '警 '}${code} ${message}`);
}

const numberChanged = expect.arrayContaining([
  '更正-06 公布过的数从 6台 改成了 9台，没有写更正。',
  expect.stringContaining('更正-06 公布过的附件 original.txt 换了校验'),
  expect.stringContaining('更正-06 公布过的正文这里改了（原来是“检测车辆6台，”，现在是“检测车辆9台，”）'),
]);

const explanation = `corrections:
  - { date: 2023-11-01, what: 数据, of: vehicles, from: "6台", to: "9台", why: "抄错" }
  - { date: 2023-11-01, what: 文字, from: "检测车辆6台", to: "检测车辆9台", why: "抄错" }
  - { date: 2023-11-01, what: 附件, of: original.txt, from: "抄错的一版", to: "校对过的一版", why: "抄错" }
`;
const explain = () => edit(report, 'metrics:\n', `${explanation}metrics:\n`);

/** Makes a bare repository beside, and pushes main to it. */
function push(): void {
  git('init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin.git'));
  git('remote', 'add', 'origin', join(folder, 'origin.git'));
  git('push', '--quiet', '--set-upstream', 'origin', 'main');
}

/** Goes on in a fresh clone, as a host's CI does. */
function cloneAfresh(...options: string[]): void {
  git('clone', '--quiet', ...options, `file://${join(folder, 'origin.git')}`, join(folder, 'fresh'));
  repository = join(folder, 'fresh');
}

const release = () => tagRelease(repository, git('rev-parse', 'HEAD'), '2023-07-10 09:00');

describe('a number that was published becomes another', () => {
  test('in the working tree, and committed; with its lines it is right', async () => {
    changeNumber();
    expect(await faults()).toEqual(numberChanged);
    commit();
    expect(await faults()).toEqual(numberChanged);
    explain();
    expect(await faults()).toEqual([]);
    commit();
    expect(await faults()).toEqual([]);
  });

  test('in a commit that others were made after', async () => {
    changeNumber();
    commit();
    commit();
    put('README.md', '以后的改动');
    commit();
    expect(await faults()).toEqual(numberChanged);
  });

  test('in two pushes, or in one push of two commits, seen by a fresh clone', async () => {
    push();
    changeNumber();
    commit();
    git('push', '--quiet');
    put('README.md', '以后的改动');
    commit();
    git('push', '--quiet');
    cloneAfresh();
    expect(await faults()).toEqual(numberChanged);
  });

  test('on a branch, and merged', async () => {
    git('checkout', '--quiet', '-b', 'edit');
    changeNumber();
    commit();
    expect(await faults()).toEqual(numberChanged);
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'merge', 'edit');
    expect(await faults()).toEqual(numberChanged);
  });

  test('on a branch that takes main in and becomes it: main comes from the side', async () => {
    edit(report, 'kind: 工作总结\n', 'kind: 工作总结\nstatus: draft\n');
    git('add', '--all');
    git('commit', '--quiet', '--amend', '--message', 'draft');
    git('checkout', '--quiet', '-b', 'edit');
    commit();
    git('checkout', '--quiet', 'main');
    edit(report, 'status: draft\n', '');
    commit();
    git('checkout', '--quiet', 'edit');
    git('merge', '--quiet', '--no-ff', '--no-commit', 'main');
    changeNumber();
    commit();
    git('branch', '--quiet', '--force', 'main');
    git('checkout', '--quiet', 'main');
    expect(await faults()).toEqual(numberChanged);
  });

  test('and the published commit is replaced by another (git replace)', async () => {
    const published = git('rev-parse', 'HEAD');
    changeNumber();
    commit();
    git('replace', published, 'HEAD');
    expect(await faults()).toEqual(numberChanged);
  });

  test('after a release that was never pushed', async () => {
    edit(report, 'kind: 工作总结\n', 'kind: 工作总结\nstatus: draft\n');
    commit();
    git('update-ref', 'refs/heads/base', 'HEAD');
    git('checkout', '--quiet', '--orphan', 'fresh');
    commit();
    git('branch', '--quiet', '--force', 'main');
    git('checkout', '--quiet', 'main');
    push();
    edit(report, 'status: draft\n', '');
    commit();
    expect(await faults()).toEqual([]);
    release();
    changeNumber();
    commit();
    // The remote still has the draft; the release has shown the number.
    expect(await faults()).toEqual(numberChanged);
  });

  test('and the commit that was released is amended away', async () => {
    release();
    changeNumber();
    git('add', '--all');
    git('commit', '--quiet', '--amend', '--message', 'as if it had always been so');
    expect(await faults()).toEqual(numberChanged);
  });

  test('and the branch of the remote is rewritten', async () => {
    push();
    changeNumber();
    git('add', '--all');
    git('commit', '--quiet', '--amend', '--message', 'as if it had always been so');
    git('push', '--quiet', '--force');
    // This clone remembers where the branch was.
    expect(await faults()).toEqual(numberChanged);
  });

  test('and a release’s tag was pushed before the branch was rewritten: a fresh clone tells', async () => {
    push();
    git('push', '--quiet', 'origin', release()!);
    changeNumber();
    git('add', '--all');
    git('commit', '--quiet', '--amend', '--message', 'as if it had always been so');
    git('push', '--quiet', '--force');
    cloneAfresh();
    expect(await faults()).toEqual(numberChanged);
  });

  test('and the branch isn’t called main', async () => {
    git('branch', '--quiet', '--move', '发布');
    git('init', '--quiet', '--bare', '--initial-branch=发布', join(folder, 'origin.git'));
    git('remote', 'add', 'origin', join(folder, 'origin.git'));
    git('push', '--quiet', 'origin', '发布');
    changeNumber();
    commit();
    git('push', '--quiet', 'origin', '发布');
    cloneAfresh();
    expect(await faults()).toEqual(numberChanged);
  });

  test('and the bureau takes another name, or the folder another place', async () => {
    changeNumber();
    edit('site.yaml', '示例县', '新示例县');
    commit();
    expect(await faults()).toEqual(numberChanged);
    renameSync(path(''), join(repository, 'inhalt'));
    cpSync(join(repository, 'inhalt'), path('moved'), { recursive: true });
    rmSync(join(repository, 'inhalt'), { recursive: true });
    commit();
    const { environment, content } = await environmentOf(path('moved'));
    const found = await comparePublished(environment, content, { isRelease: false });
    expect(found.map(({ message }) => message)).toContain('公布过的数从 6台 改成了 9台，没有写更正。');
  });

  test('where git knows nothing, and the site itself does', async () => {
    const { content } = await environmentOf();
    const published = join(folder, 'published.json');
    writeFileSync(published, printPublishedState(content));
    rmSync(join(repository, '.git'), { recursive: true });
    expect(await faults({ published })).toEqual([]);
    changeNumber();
    expect(await faults()).toEqual([]);
    expect(await faults({ published })).toEqual(numberChanged);

    const server = createServer((request, response) => {
      response.statusCode = request.url === '/jt/data/published.json' ? 200 : 404;
      response.end(readFileSync(published));
    }).listen(0);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await faults({ published: `${address}/jt` })).toEqual(numberChanged);
    await expect(faults({ published: `${address}/elsewhere/` })).rejects.toThrow('HTTP 404');
    await expect(faults({ published: path(report) })).rejects.toThrow('不是网站的 data/published.json');
    server.close();
  });
});

describe('dates of commits that aren’t true', () => {
  /** Amends the first commit: the report is set for 10 July, or the site is opened on the first. */
  function begin(name: string, from: string | RegExp, to: string, date: string): void {
    edit(name, from, to);
    dates = { GIT_COMMITTER_DATE: date };
    git('commit', '--quiet', '--all', '--amend', '--message', 'begun');
  }
  function commitOn(day: string, authorDay = day): void {
    dates = { GIT_COMMITTER_DATE: `${day}T12:00:00+0800`, GIT_AUTHOR_DATE: `${authorDay}T12:00:00+0800` };
    commit();
  }
  const schedule = () =>
    begin(
      report,
      'kind: 工作总结',
      'publishAt: 2023-07-10 09:00\nkind: 工作总结',
      '2023-07-01T12:00:00+0800',
    );

  test('put right before its time, a scheduled report owes nothing', async () => {
    schedule();
    changeNumber();
    commitOn('2023-07-05');
    expect(await faults()).toEqual([]);
  });

  test.each([
    ['before what it builds on', () => commitOn('2023-06-01')],
    ['as that of its author', () => commitOn('2023-07-12', '2023-07-05')],
    ['in the future', () => commitOn('2090-01-01')],
    [
      'before a commit with a clock that was ahead',
      () => {
        edit(report, 'value: "9台", quote: "检测车辆9台"', 'value: "6台", quote: "检测车辆6台"');
        edit(report, '\n检测车辆9台', '\n检测车辆6台');
        edit('reports/2023-h1/original.txt', '检测车辆9台', '检测车辆6台');
        commitOn('2030-01-01');
        changeNumber();
        commitOn('2023-07-05');
      },
    ],
    [
      'by a rebase that keeps the authors’ dates',
      () => {
        commitOn('2023-07-12', '2023-06-05');
        git('rebase', '--quiet', '--committer-date-is-author-date', '--force-rebase', 'HEAD^');
      },
    ],
  ])('a number changed after its time, and dated %s, is told', async (_how, commitIt) => {
    schedule();
    changeNumber();
    commitIt();
    expect(await faults()).toEqual(numberChanged);
  });

  test('a change after the launch that is dated before it is told', async () => {
    begin('site.yaml', /$/, 'launchedAt: "2023-07-01 09:00"\n', '2023-07-05T12:00:00+0800');
    changeNumber();
    commitOn('2023-06-20');
    expect(await faults()).toEqual(numberChanged);
  });
});

describe('other things that were published', () => {
  test.each([
    ['an attachment has other bytes', () => put('reports/2023-h1/附表.csv', '台数\n7\n'), '附件'],
    ['a metric is called otherwise', () => edit('metrics/all.yaml', '检测车辆', '检查车辆'), '名称'],
    [
      'a metric is defined otherwise',
      () => edit('metrics/all.yaml', '检测的车辆。', '检测过的车辆。'),
      '定义',
    ],
    ['a break is gone', () => edit('metrics/all.yaml', /, breaks: .*?\]/, ''), '断点'],
    ['a failing check is gone', () => edit(report, /checks:\n.*\n/, ''), '核对'],
    ['a promise is called otherwise', () => edit(report, 'title: 三江桥完工', 'title: 三江桥'), '承诺事项'],
    ['a figure has another id', () => edit(report, 'id: overloaded, metric', 'id: too-heavy, metric'), '数'],
  ])('%s', async (_, change, name) => {
    change();
    commit();
    commit();
    // What a change breaks besides is told by the check itself; here it may.
    const { environment, content } = await environmentOf();
    const found = await comparePublished(environment, content, { isRelease: false });
    expect(found.map(({ code }) => code)).toEqual(['更正-06']);
    expect(found[0]!.message).toContain(`公布过的${name}`);
    expect(found[0]!.cure).toContain('{ date: 2023-12-01, what: ');
  });

  test('a report that is gone, a draft again, or put off to another day', async () => {
    edit(report, 'kind: 工作总结\n', 'kind: 工作总结\nstatus: draft\n');
    expect(await faults()).toEqual([expect.stringContaining('更正-05 2023-h1 已经公布过')]);
    edit(report, 'status: draft\n', 'publishAt: "2023-12-24 09:00"\n');
    expect(await faults()).toEqual([expect.stringContaining('更正-05 2023-h1 已经公布过')]);
    rmSync(path('reports'), { recursive: true });
    commit();
    commit();
    expect(await faults()).toEqual([expect.stringContaining('更正-05 2023-h1 已经公布过')]);
  });

  test('a line that explained a change is taken out again, or used again', async () => {
    changeNumber();
    explain();
    commit();
    edit(report, /corrections:\n(?: {2}- .*\n){3}/, '');
    commit();
    expect((await faults()).filter((fault) => fault.startsWith('更正-09'))).toHaveLength(3);
    explain();
    expect(await faults()).toEqual([]);
    changeNumber('9台', '6台');
    // The lines of then end at 9.
    const { environment, content } = await environmentOf();
    const found = await comparePublished(environment, content, { isRelease: false });
    expect(found.map(({ message }) => message)).toContain('公布过的数从 9台 改成了 6台，没有写更正。');
  });

  test('a line whose reason isn’t written is no line', async () => {
    changeNumber();
    edit(report, 'metrics:\n', `${explanation.replaceAll('抄错"', '……"')}metrics:\n`);
    const { content } = await environmentOf();
    expect(content.errors.filter(({ code }) => code === '更正-10')).toHaveLength(3);
  });
});

describe('a slip that the check tells is told once, at its cause', () => {
  test.each([
    ['a value', () => edit(report, 'value: "6台"', 'value: "9台"'), /^引文-/],
    ['a clause of the text', () => edit(report, '三江桥正在施工，8', '三江桥正在施工了，8'), /^原文-/],
    ['a step that the text doesn’t say', () => edit(report, 'step: 施工', 'step: 完工'), /^项目-/],
    ['when a promise is due', () => edit(report, 'due: 2023-08,', 'due: 2023-13,'), /^字段-/],
  ])('%s', async (_what, slip, code) => {
    slip();
    const { environment, content } = await environmentOf();
    const told = [
      ...content.errors.filter(({ severity }) => severity === 'error'),
      ...(await comparePublished(environment, content, { isRelease: false })),
    ];
    expect(told.map((error) => error.code)).toEqual([expect.stringMatching(code)]);
  });
});

describe('what is no change', () => {
  test('drafts, reports set for later, and registers that only they speak of', async () => {
    edit(report, 'kind: 工作总结\n', 'kind: 工作总结\npublishAt: "2023-12-24 09:00"\n');
    git('add', '--all');
    git('commit', '--quiet', '--amend', '--message', 'set for later');
    changeNumber();
    edit('metrics/all.yaml', '检测车辆', '检查车辆');
    commit();
    expect(await faults()).toEqual([]);
    // Published at last: what they were called before is nobody's affair, and from now on it is.
    edit(report, 'publishAt: "2023-12-24 09:00"\n', '');
    expect(await faults()).toEqual([]);
    commit();
    edit('metrics/all.yaml', '检查车辆', '检测车辆');
    expect(await faults()).toEqual([expect.stringContaining('公布过的名称从 检查车辆 改成了 检测车辆')]);
  });

  test('the history of the bureau whose files a site was begun with', async () => {
    put('site.yaml', 'name: 别县交通运输局\n');
    rmSync(path('reports/2023-h1'), { recursive: true });
    commit();
    expect(await faults()).toEqual([]);
  });

  test('what the branch had before the site was opened, but for releases; and that time doesn’t move', async () => {
    changeNumber();
    edit('site.yaml', /$/, 'launchedAt: "2199-01-01 09:00"\n');
    commit();
    expect(await faults()).toEqual([]);
    tagRelease(repository, git('rev-parse', 'HEAD^'), '2023-07-10 09:00');
    expect(await faults()).toEqual(numberChanged);
    git('tag', '--delete', git('tag', '--list'));
    edit('site.yaml', '2199', '2023');
    commit();
    // It was to be opened later, and has been opened earlier: now the first commit counts.
    expect(await faults()).toEqual(numberChanged);
    edit('site.yaml', '2023', '2198');
    expect(await faults()).toEqual([expect.stringContaining('更正-11')]);
  });

  test('another site of the same repository', async () => {
    cpSync(path(''), join(repository, 'other'), { recursive: true });
    const other = join(repository, 'other', report);
    writeFileSync(other, readFileSync(other, 'utf8').replaceAll('完工', '竣工'));
    commit();
    const { environment, content } = await environmentOf(join(repository, 'other'));
    expect(await comparePublished(environment, content, { isRelease: false })).toEqual([]);
  });

  test('a branch that hasn’t got the newest yet: it is told to get it, and a release is refused', async () => {
    git('checkout', '--quiet', '-b', 'old');
    git('checkout', '--quiet', 'main');
    changeNumber();
    explain();
    commit();
    git('checkout', '--quiet', 'old');
    expect(await faults()).toEqual([expect.stringContaining('警 更正-08')]);
    expect(await faults({ isRelease: true })).toEqual([expect.stringMatching(/^更正-08/)]);
  });

  test('a clone without the history can’t tell, and says so', async () => {
    push();
    commit();
    git('push', '--quiet');
    cloneAfresh('--depth=1');
    expect(await faults()).toEqual([expect.stringContaining('警 更正-07')]);
    expect(await faults({ isRelease: true })).toEqual([expect.stringMatching(/^更正-07/)]);
    git('fetch', '--quiet', '--unshallow', '--tags');
    expect(await faults()).toEqual([]);
  });

  test('line ends of Windows in the working tree', async () => {
    const original = readFileSync(path('reports/2023-h1/original.txt'), 'utf8');
    put('reports/2023-h1/original.txt', original.replaceAll('\n', '\r\n'));
    expect(await faults()).toEqual([]);
  });

  test('--against compares with one version only; one that isn’t there is refused', async () => {
    changeNumber();
    commit();
    expect(await faults({ against: 'HEAD' })).toEqual([]);
    expect(await faults({ against: 'HEAD^' })).toEqual(numberChanged);
    await expect(faults({ against: 'nowhere' })).rejects.toThrow('git 里没有 nowhere 这个版本');
  });

  test('without git there is nothing to compare with, and with it the index stays as it was', async () => {
    changeNumber();
    const before = git('status', '--porcelain');
    await faults();
    expect(git('status', '--porcelain')).toBe(before);
    rmSync(join(repository, '.git'), { recursive: true });
    expect(await faults()).toEqual([]);
  });
});

describe('a release is tagged', () => {
  test('once for a time, by whom it may be', () => {
    const name = release();
    expect(name).toMatch(/^published\/2023-07-10-0900-[0-9a-f]{12}$/);
    expect(git('cat-file', '-t', name!)).toBe('tag');
    expect(release()).toBe(name);
    expect(git('tag', '--list')).toBe(name);
  });

  const byTagOf = (moment: string) => () => tagRelease(repository, git('rev-parse', 'HEAD'), moment);
  test.each([
    ['an hour before', byTagOf('2023-07-10 08:00')],
    ['the day before', byTagOf('2023-07-09 09:00')],
    [
      'before tags said the hour',
      () => {
        const name = `published/2023-07-10-${git('rev-parse', 'HEAD').slice(0, 12)}`;
        git('tag', '--annotate', '--message', '按 2023-07-10 08:00 打的发布包', name);
      },
    ],
  ])('again for the hour of a scheduled report, which counts from then on; first %s', (_when, tagEarlier) => {
    edit(report, 'kind: 工作总结', 'publishAt: 2023-07-10 09:00\nkind: 工作总结');
    git('commit', '--quiet', '--all', '--amend', '--message', 'scheduled');
    tagEarlier();
    return expectSilenceThenCorrection();
  });

  /** The branch is rewritten with another number: only tags know of the report. */
  async function expectSilenceThenCorrection(): Promise<void> {
    const scheduled = git('rev-parse', 'HEAD');
    changeNumber();
    git('commit', '--quiet', '--all', '--amend', '--message', 'rewritten');
    expect(await faults()).toEqual([]);
    tagRelease(repository, scheduled, '2023-07-10 09:00');
    expect(await faults()).toEqual(numberChanged);
  }
});
