import { describe, expect, test } from 'vitest';
import { allChecks, allCommitments, allFigures } from '#src/catalogue/catalogue.ts';
import { projectRecord } from '#src/catalogue/projects/project-record.ts';
import { changeOf } from '#src/catalogue/series/change-of.ts';
import { newestValue, seriesOfMetric, seriesOfProject, valuesOf } from '#src/catalogue/series/series.ts';
import { chanceOf } from '#src/demonstration/chance.ts';
import { demonstrationContent } from '#src/demonstration/demonstration-content.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { printAuthoringError } from '#src/records/authoring-error.ts';
import { type Figure, figureKey } from '#src/records/figure.ts';
import { writtenCounty } from '../../support/written-county.ts';

const { catalogue, errors, reports, site } = await writtenCounty(1);
const readingOf = (id: string) => catalogue.reportRecords.find(({ report }) => report.id === id)!;
const seriesNamed = (id: string) =>
  seriesOfMetric(catalogue, catalogue.metrics.find((metric) => metric.id === id)!);
const numberOf = ({ quantity }: Figure) =>
  quantity.kind === 'single' ? Number(quantity.amount.value) : undefined;
/** The reports that print a metric, the oldest first. */
const reportsWith = (metric: string) =>
  [
    ...new Set(
      allFigures(catalogue)
        .filter((figure) => figure.metric.id === metric)
        .map(({ reportId }) => reportId),
    ),
  ].reverse();

describe('the content', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    const bytes = (seed: number) => JSON.stringify(demonstrationContent(chanceOf(seed)));
    expect(bytes(1)).toBe(bytes(1));
    expect(bytes(1)).not.toBe(bytes(2));
  });

  test('has nothing to mend and nothing to look at, and every numeral is accounted for', () => {
    expect(errors.map((error) => printAuthoringError(error))).toEqual([]);
    for (const { numeralCounts } of catalogue.reportRecords) expect(numeralCounts.unaccounted).toBe(0);
  });

  test('other seeds have nothing to mend either', { timeout: 60_000 }, async () => {
    for (let seed = 2; seed <= 20; seed += 1) {
      const county = await writtenCounty(seed);
      expect(county.errors.map((error) => `${seed}: ${printAuthoringError(error)}`)).toEqual([]);
    }
  });

  test('says in every file, and in the name of the bureau, that it is made up', () => {
    expect(site).toMatchObject({ demonstration: true, name: '示例县交通运输局（示例数据）' });
    for (const { text } of demonstrationContent(chanceOf(1))) expect(text).toContain('示例数据');
  });

  test('names no place and no road of 湖南', () => {
    const written = demonstrationContent(chanceOf(1)).map(({ text }) => text);
    for (const text of written) {
      expect(text).not.toMatch(/湖南|怀化|新晃|贵州|长沙/);
      expect([...text.matchAll(/[GSXYC][0-9]{3,4}/g)].map(([code]) => code)).toEqual(
        [...text.matchAll(/X9[0-9]{2}/g)].map(([code]) => code),
      );
    }
  });

  test('is eight half-years, a quarter and a special report, as long as such reports are', () => {
    expect(reports.map(({ folder }) => folder.id)).toEqual([
      '2020-h1',
      '2020-h2',
      '2021-h1',
      '2021-h2',
      '2022-01-chunyun',
      '2022-h1',
      '2022-h2',
      '2023-h1',
      '2023-h2',
      '2023-q1',
    ]);
    for (const { text } of reports) {
      const length = text?.text.replace(/\s/g, '').length;
      expect(length).toBeGreaterThan(1100);
      expect(length).toBeLessThan(2500);
    }
    const closings = new Set(reports.map(({ text }) => text?.text.slice(0, 200)));
    expect(closings.size).toBe(reports.length);
  });
});

describe('the story', () => {
  const values = (metric: string, part: 'h1' | 'h2') =>
    [2020, 2021, 2022, 2023].map((year) => {
      const own = readingOf(`${year}-${part}`).figures.find((figure) => figure.id === metric)!;
      return numberOf(own)!;
    });

  test('trends and seasons: goods grow year by year and are more in the second half, passengers the other way', () => {
    for (const part of ['h1', 'h2'] as const) {
      const freight = values('freight', part);
      expect(freight.toSorted((a, b) => a - b)).toEqual(freight);
    }
    const pairs = (metric: string) =>
      values(metric, 'h1').map((first, year) => [first, values(metric, 'h2')[year]!]);
    for (const [first, second] of pairs('freight')) expect(second).toBeGreaterThan(first!);
    for (const [first, second] of pairs('passengers')) expect(second).toBeLessThan(first!);
  });

  test('the floods have figures in one half-year only', () => {
    const flood = catalogue.metrics.filter(({ topic }) => topic === 'flood');
    expect(flood.length).toBeGreaterThan(5);
    for (const { id } of flood) expect(reportsWith(id)).toEqual(['2022-h1']);
  });

  test('works go on from report to report, in km and in money, never back and never beyond their whole', () => {
    const project = catalogue.projects.find(({ id }) => id === 'x901-road')!;
    for (const metric of ['built-length', 'investment-progress']) {
      const series = seriesOfProject(catalogue, project).find((one) => one.metric.id === metric)!;
      const told = valuesOf(series).map(({ printings }) => numberOf(printings[0].figure)!);
      expect(told.length).toBeGreaterThanOrEqual(6);
      expect(told.toSorted((a, b) => a - b)).toEqual(told);
      expect(new Set(told).size).toBe(told.length);
    }
    const share = seriesOfProject(catalogue, project).find((one) => one.metric.id === 'investment-progress')!;
    expect(newestValue(share)?.printings[0].figure.quantity.printed).toBe('100%');
  });

  test('one project is put off twice and opens, another is called off', () => {
    const bridge = allCommitments(catalogue).find(({ id }) => id === 'bridge-open')!;
    expect(bridge.answers.map(({ outcome, until }) => [outcome, until && printPeriod(until)])).toEqual([
      ['推迟', '2022-09'],
      ['推迟', '2023-06'],
      ['已完成', undefined],
    ]);
    const park = catalogue.projects.find(({ id }) => id === 'goods-park')!;
    expect(projectRecord(catalogue, park).commitments.flatMap(({ answers }) => answers)).toContainEqual(
      expect.objectContaining({ outcome: '取消', reportId: '2021-h2' }),
    );
  });

  test('promises are answered in all five ways, never mentioned again, or still open', () => {
    const commitments = allCommitments(catalogue);
    const outcomes = commitments.flatMap(({ answers }) => answers.map(({ outcome }) => outcome));
    expect(new Set(outcomes)).toEqual(new Set(['已完成', '部分完成', '未完成', '推迟', '取消']));
    const states = commitments.map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['answered', 'unmentioned', 'open']));
    expect(commitments.find(({ id }) => id === 'expressway-plan')?.state).toBe('unmentioned');
  });

  test('later reports print earlier numbers otherwise', () => {
    const restated = ['freight', 'pavement-repair'].map((id) =>
      seriesNamed(id)
        .flatMap(valuesOf)
        .filter(({ isRestated }) => isRestated),
    );
    for (const values of restated) {
      expect(values).toHaveLength(1);
      expect(values[0]?.printings).toHaveLength(2);
    }
    const [[freight]] = restated as [[(typeof restated)[0][0]]];
    expect(freight?.printings.map(({ report }) => report.id)).toEqual(['2022-h1', '2023-h1']);
  });

  test('metrics appear and vanish', () => {
    expect(reportsWith('taxi-complaints')).toEqual(['2020-h1', '2020-h2', '2021-h1', '2021-h2']);
    expect(reportsWith('hailing-checks')[0]).toBe('2022-h1');
    expect(reportsWith('shoulder-trimming').at(-1)).toBe('2021-h1');
    expect(reportsWith('preventive-maintenance')[0]).toBe('2022-h1');
  });

  test('one half-year’s 治超 covers part of it only, and is compared with no other', () => {
    const [series] = seriesNamed('fines');
    const cut = valuesOf(series!).find(({ printings }) => printings[0].report.id === '2021-h1')!;
    expect(cut.printings[0].figure.coverage).toMatchObject({
      days: { firstDay: { month: 1, day: 1 }, lastDay: { month: 5, day: 20 } },
    });
    expect(changeOf(series!, cut, 'last-year').kind).toBe('refused');
  });

  test('the same half-years of two years can be compared', () => {
    const [series] = seriesNamed('passengers');
    const newest = newestValue(series!)!;
    expect(changeOf(series!, newest, 'last-year').kind).toBe('computed');
  });

  test('a quarter, the half-year and the year that hold it: cumulative', () => {
    const [spending] = seriesNamed('spending');
    expect(spending?.cumulativeYears).toContain(2023);
    expect(seriesNamed('freight')[0]?.cumulativeYears).toEqual([2023]);
  });

  test('约, 余 and 近, a range, none at all', () => {
    const figures = allFigures(catalogue);
    const qualifiers = new Set(figures.map(({ quantity }) => quantity.qualifier));
    expect(qualifiers).toEqual(new Set(['exact', 'about', 'at-least', 'nearly']));
    expect(figures.some(({ quantity }) => quantity.kind === 'range')).toBe(true);
    expect(figures.filter(({ quantity }) => quantity.printed === '无一起').map(numberOf)).toContain(0);
    expect(new Set(figures.map(({ kind }) => kind))).toEqual(new Set(['actual', 'planned', 'target']));
    expect(new Set(figures.map(figureKey)).size).toBe(figures.length);
  });

  test('a sum that fails and is acknowledged, another that can’t be decided, and others that hold', () => {
    const sums = allChecks(catalogue).filter(({ relation }) => relation === 'sum');
    const verdictIn = (id: string) => sums.find(({ reportId }) => reportId === id);
    expect(verdictIn('2022-h2')).toMatchObject({ verdict: 'fails', acknowledged: expect.any(String) });
    expect(verdictIn('2021-h2')).toMatchObject({
      verdict: 'undecided',
      reason: expect.stringContaining('余'),
    });
    expect(verdictIn('2020-h1')).toMatchObject({ verdict: 'holds' });
    expect(allChecks(catalogue).filter(({ relation }) => relation === 'undecided').length).toBeGreaterThan(0);
    expect(allChecks(catalogue).filter(({ relation }) => relation === 'order').length).toBeGreaterThan(0);
  });

  test('slips of several kinds, and slogans excused', () => {
    expect(
      catalogue.reportRecords
        .flatMap(({ errata }) => errata)
        .map(({ reportId, suspected }) => [reportId, suspected]),
    ).toEqual([
      ['2023-h1', '截至'],
      ['2022-h2', undefined],
      ['2021-h2', '进一步'],
      ['2020-h2', '安排'],
    ]);
    const excuses = catalogue.reportRecords.flatMap((record) => record.excuses);
    expect(new Set(excuses.map(({ numeral, reason }) => `${numeral} ${reason}`))).toEqual(
      new Set(['百日 口号', '千里 口号']),
    );
  });
});
