import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { periodOfId } from '#src/importing/import-report.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { newReport } from '../../../../scripts/importing/new-report.ts';
import {
  acceptEverything,
  imported,
  ownContentWithRegisters,
  pageOf,
  workspaceOf,
} from '../../../support/imported-document.ts';

const answers = {
  title: '新晃县交通运输局2023年下半年工作总结',
  kind: '工作总结',
  issuer: '新晃县交通运输局',
};

/** The real bureau's content, for a test to add to. */
function realContent() {
  const environment = ownContentWithRegisters();
  const reports = join(import.meta.dirname, '../../../../content/reports');
  cpSync(reports, join(environment.contentDir, 'reports'), { recursive: true });
  return environment;
}

test('the figures of the report before are there to fill in, its promises to answer, none of them answered', async () => {
  const environment = realContent();
  const made = await newReport('2023-h2', answers, environment);
  expect(made).toEqual({ ok: true, value: join(environment.contentDir, 'reports/2023-h2/index.mdx') });
  const page = pageOf(environment, '2023-h2');
  expect(parse(page.split('---\n')[1] ?? '')).toEqual({
    status: 'draft',
    ...answers,
    period: '2023-h2',
    metrics: null,
    answers: null,
  });
  expect(page.match(/# - \{ id: /g)).toHaveLength(70);
  expect(page.match(/# - \{ to: 2023-h1\//g)).toHaveLength(25);
  expect(page).toContain('# - { to: 2023-h1/stations-start, outcome: , quote: "" }');
  expect(page).not.toMatch(/outcome: [^,]/);
  // The values of the report before are only a remark behind the line.
  expect(page.match(/value: "(?!")/g)).toBeNull();
});

test('it is no report yet: the check stops it', async () => {
  const environment = realContent();
  await newReport('2023-h2', answers, environment);
  const codes = workspaceOf(environment)
    .errors.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
  // The questions in it are comments in empty lists, which is nothing wrong.
  expect(codes).toEqual(['原文-01']);
});

test('nothing is written over', async () => {
  const environment = realContent();
  const before = pageOf(environment, '2023-h1');
  expect(await newReport('2023-h1', answers, environment)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('已经有 reports/2023-h1'),
  });
  expect(pageOf(environment, '2023-h1')).toBe(before);
});

test.each([
  ['2023-h2', '2023-h2'],
  ['2023-h2-buchong', '2023-h2'],
  ['2024-01-chunyun', '2024-01'],
  ['2023-01..2023-09', '2023-01..2023-09'],
  ['2023-h3', undefined],
  ['xiabannian', undefined],
  ['2023-h2-下', undefined],
  ['../2023-h2', undefined],
])('as a folder’s name, %s is the period %s', (id, period) => {
  const read = periodOfId(id);
  expect(read.ok ? printPeriod(read.value) : undefined).toBe(period);
});

test('a document imported into it fills the body and keeps what was filled in', async () => {
  const environment = realContent();
  await newReport('2023-h2', answers, environment);
  const text = `${answers.title}\n一、工作完成情况\n全年检测车辆20000台。\n`;
  expect(await imported(environment, new TextEncoder().encode(text))).toMatchObject({
    ok: true,
    value: { id: '2023-h2' },
  });
  const page = pageOf(environment, '2023-h2');
  expect(page).toContain('## 一、工作完成情况\n\n全年检测车辆20000台。\n');
  expect(page.match(/# - \{ to: 2023-h1\//g)).toHaveLength(25);
  expect(page).toContain('metric: vehicles-inspected, value: "20000台"');
});

test('an imported report with promises to answer is good as soon as everything is confirmed', async () => {
  const environment = realContent();
  const text = '新晃县交通运输局2023年下半年工作总结\n一、工作完成情况\n处治路面3000m2。\n';
  expect(await imported(environment, new TextEncoder().encode(text))).toMatchObject({ ok: true });
  await acceptEverything(environment, '2023-h2');
  expect(pageOf(environment, '2023-h2')).toContain('\nanswers:\n  # ');
  expect(workspaceOf(environment).errors.filter(({ severity }) => severity === 'error')).toEqual([]);
});
