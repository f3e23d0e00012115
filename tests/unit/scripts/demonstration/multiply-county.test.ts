import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allChecks, allCommitments, allFigures } from '#src/catalogue/catalogue.ts';
import { newestPrinting, seriesOfMetric } from '#src/catalogue/series/series.ts';
import { targetOutcomes } from '#src/catalogue/series/target-outcomes.ts';
import { printAuthoringError } from '#src/records/authoring-error.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import {
  type ContentFile,
  countyContent,
  multiplyBureaus,
  multiplyCounty,
  writeContentFolder,
} from '../../../../scripts/demonstration/multiply-county.ts';

const today = { year: 2024, month: 2, day: 1 };

/** Content written to disk and read back by the reader that staff's own files go through. */
async function written(files: readonly ContentFile[]): Promise<Workspace> {
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-county-'));
  try {
    await writeContentFolder(join(scratch, 'content'), files);
    return readWorkspace(join(scratch, 'content'), today, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * What is to be mended, and what should be looked at besides two reports on one time, leaps between them, and sums of rounded
 * numbers: what rounding left out is multiplied, too.
 */
const complaintsOf = ({ errors }: Workspace) =>
  errors
    .filter(
      ({ severity, code }) => severity === 'error' || !/^(?:报告-04|数据-1[34]|核对-0[456])$/.test(code),
    )
    .map((error) => printAuthoringError(error));

describe('the demonstration county', () => {
  const { catalogue, errors, site } = readWorkspace(countyContent, today, countyContent);
  const files = multiplyCounty();

  test('has nothing to mend and nothing to look at, and every numeral is accounted for', () => {
    expect(errors.map((error) => printAuthoringError(error))).toEqual([]);
    expect(catalogue.reportRecords).toHaveLength(10);
    for (const { numeralCounts } of catalogue.reportRecords) expect(numeralCounts.unaccounted).toBe(0);
  });

  test('says in every file, and in the name of the bureau, that it is made up', () => {
    expect(site).toMatchObject({ demonstration: true, name: '示例县交通运输局（示例数据）' });
    for (const { text } of files) expect(text).toContain('示例数据');
  });

  test('names no place and no road that exists', () => {
    for (const { text } of files) {
      expect(text).not.toMatch(/湖南|怀化|新晃|贵州|长沙/);
      for (const [code] of text.matchAll(/[GSXYC][0-9]{3,4}/g)) expect(code).toMatch(/^X9/);
    }
  });

  test('answers promises in all five ways, and prints numbers of every sort', () => {
    const outcomes = allCommitments(catalogue).flatMap(({ answers }) =>
      answers.map(({ outcome }) => outcome),
    );
    expect(new Set(outcomes)).toEqual(new Set(['已完成', '部分完成', '未完成', '推迟', '取消']));
    const quantities = allFigures(catalogue).map(({ quantity }) => quantity);
    expect(new Set(quantities.map(({ qualifier }) => qualifier))).toEqual(
      new Set(['exact', 'about', 'at-least', 'nearly']),
    );
    expect(quantities.some(({ kind }) => kind === 'range')).toBe(true);
  });

  test('has every trouble that pages must bear', () => {
    const figures = allFigures(catalogue);
    const singles = figures.flatMap(({ quantity, metric }) =>
      quantity.kind === 'single'
        ? [{ metric: metric.id, quantity, value: Number(quantity.amount.value) }]
        : [],
    );
    const signs = Map.groupBy(
      singles.filter(({ quantity }) => quantity.change !== undefined),
      ({ metric }) => metric,
    );
    const ofSigns = [...signs.values()].map((all) =>
      [...new Set(all.map(({ value }) => Math.sign(value)))].sort(),
    );
    expect(ofSigns).toContainEqual([-1]);
    expect(ofSigns).toContainEqual([-1, 1]);
    const vague = figures.filter(({ quantity }) => quantity.kind === 'vague');
    expect(
      vague.some(({ quantity: { bounds } }) => bounds.low !== undefined && bounds.high !== undefined),
    ).toBe(true);
    expect(vague.some(({ quantity: { bounds } }) => bounds.low === undefined)).toBe(true);
    expect(singles.some(({ quantity }) => quantity.dimension.includes('/'))).toBe(true);
    expect(singles.some(({ quantity, value }) => quantity.dimension === 'ratio' && value > 100)).toBe(true);
    expect(catalogue.metrics.some(({ breaks = [] }) => breaks.length > 0)).toBe(true);

    const disagreements = allChecks(catalogue).filter(({ verdict }) => verdict === 'fails');
    expect(disagreements.map(({ relation }) => relation)).toEqual(expect.arrayContaining(['sum', 'halves']));
    expect(disagreements.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);

    const answers = allCommitments(catalogue).flatMap(({ projects, answers: all }) =>
      all.map((answer) => ({ ...answer, asked: projects.length })),
    );
    const punctualities = answers.flatMap(({ timeliness }) => timeliness?.punctuality ?? []);
    expect(new Set(punctualities)).toEqual(new Set(['on-time', 'late', 'unsaid']));
    expect(
      answers.some(({ done, timeliness }) => done !== undefined && timeliness?.punctuality === 'late'),
    ).toBe(true);
    expect(answers.some(({ asked, projects }) => asked > 1 && projects.length === 1)).toBe(true);

    const outcomes = catalogue.metrics.flatMap((metric) =>
      seriesOfMetric(catalogue, metric).flatMap((series) => targetOutcomes(series)),
    );
    const reached = outcomes.flatMap(({ target, actual }) => {
      const [wanted, done] = [target, actual].map((value) => value && newestPrinting(value).figure.quantity);
      return wanted?.kind === 'single' && done?.kind === 'single'
        ? [Number(done.amount.value) >= Number(wanted.amount.value)]
        : [];
    });
    expect(new Set(reached)).toEqual(new Set([true, false]));
  });
});

describe('the county multiplied', () => {
  test('has as many reports as asked for; quotes, checks and answers stay valid', {
    timeout: 60_000,
  }, async () => {
    const workspace = await written(multiplyCounty({ reports: 25 }));
    expect(complaintsOf(workspace)).toEqual([]);
    expect(workspace.catalogue.reportRecords).toHaveLength(25);
    const counted = readWorkspace(countyContent, today, countyContent).catalogue;
    const answersIn = (suffix: RegExp) =>
      allCommitments(workspace.catalogue).filter(
        ({ reportId, answers }) => suffix.test(reportId) && answers.length > 0,
      ).length;
    const answered = allCommitments(counted).filter(({ answers }) => answers.length > 0).length;
    expect([answersIn(/h\d$|q1$|chunyun$/), answersIn(/-c2$/)]).toEqual([answered, answered]);
  });

  test('has other numbers and another text in every copy', () => {
    const texts = new Map(multiplyCounty({ reports: 30 }).map(({ path, text }) => [path, text]));
    const originals = ['', '-c2', '-c3'].map(
      (suffix) => texts.get(`reports/2021-h1${suffix}/original.txt`) ?? '',
    );
    expect(originals.map((text) => /检测车辆(\d+)台/.exec(text)?.[1])).toEqual(['10496', '20992', '31488']);
    const own = originals.map((text) => text.slice(text.indexOf('其他工作：')));
    expect(new Set(own).size).toBe(3);
    for (const text of own) expect(text.length).toBeGreaterThan(300);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const bytes = (seed: number) => JSON.stringify(multiplyCounty({ seed }));
    expect(bytes(2)).toBe(bytes(2));
    expect(bytes(2)).not.toBe(bytes(3));
  });

  test('goes by the name given, and its reports are those of the county', async () => {
    const workspace = await written(multiplyCounty({ county: '示例丁县', seed: 9 }));
    expect(complaintsOf(workspace)).toEqual([]);
    expect(workspace.site?.name).toBe('示例丁县交通运输局（示例数据）');
    expect(workspace.catalogue.reportRecords.map(({ report }) => report.id).sort()).toEqual(
      readdirSync(join(countyContent, 'reports')).sort(),
    );
  });

  test('three bureaus of a city, each with a name and numbers of its own', () => {
    const files = multiplyBureaus();
    expect(files[0]?.path).toBe('bureaus.yaml');
    const inspected = files
      .filter(({ path }) => path.endsWith('reports/2021-h1/original.txt'))
      .map(({ path, text }) => [
        path.split('/')[0],
        /^示例.县/.exec(text)?.[0],
        /检测车辆(\d+)台/.exec(text)?.[1],
      ]);
    expect(inspected).toEqual([
      ['shili-jia', '示例甲县', '10496'],
      ['shili-yi', '示例乙县', '20992'],
      ['shili-bing', '示例丙县', '31488'],
    ]);
  });
});
