import { describe, expect, test } from 'vitest';
import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { dueHistories, dueScale } from '#src/catalogue/projects/due-history.ts';
import { progressHistory } from '#src/catalogue/projects/progress-history.ts';
import { parseCalendarDate } from '#src/language/time/calendar-date.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { metricSchema } from '#src/records/metric.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };
const registers = {
  ...sampleRegisters(),
  metrics: (
    [
      ['spent', '%', 'financial'],
      ['built', 'km', 'built'],
      ['whole', 'km', 'whole'],
    ] as const
  ).map(([id, unit, progress]) => ({
    value: metricSchema.parse({
      id,
      name: id,
      topic: 'roads',
      unit,
      definition: '定义',
      measure: 'stock',
      progress,
    }),
    at,
  })),
};

/** A report that says how far 甲路 has come: `spent 40%`, `built 8km`, `whole 16km`. */
function saying(id: string, ...figures: readonly string[]): ReportInput {
  const entries = figures.map((figure, index) => {
    const [metric, value] = figure.split(' ');
    return `  - { id: f${index}, metric: ${metric}, subject: road, value: "${value}", quote: "${metric}计${value}"${metric === 'whole' ? ', kind: planned' : ''} }`;
  });
  return sampleReport(
    id,
    entries.length === 0 ? '' : `metrics:\n${entries.join('\n')}`,
    `${figures.map((figure) => `${figure.replace(' ', '计')}。`).join('')}完。`,
  );
}

function catalogueOf(reports: readonly ReportInput[]) {
  const catalogue = sampleCatalogue(reports, registers);
  const road = catalogue.projects.find(({ id }) => id === 'road');
  if (road === undefined) throw new Error('no road');
  return { catalogue, road };
}

function history(...reports: readonly ReportInput[]) {
  const { catalogue, road } = catalogueOf(reports);
  return progressHistory(catalogue, road);
}

describe('progress', () => {
  test('each report’s own, the oldest first, all lengths to the longest', () => {
    const told = history(
      saying('2022-h1', 'built 4km', 'whole 16km', 'spent 30%'),
      saying('2022-h2', 'built 8km', 'whole 20km'),
    );
    expect(told?.longest?.quantity.printed).toBe('20km');
    expect(
      told?.stops.map((stop) => stop.kind === 'said' && [stop.report.id, stop.financial?.share, stop.strip]),
    ).toEqual([
      ['2022-h1', 0.3, { built: 0.2, whole: 0.8 }],
      ['2022-h2', undefined, { built: 0.4, whole: 1 }],
    ]);
  });

  test('nothing built yet gives no scale', () => {
    expect(history(saying('2022-h1', 'built 0km'), saying('2022-h2', 'built 0km'))?.longest).toBeUndefined();
  });

  test('a whole that isn’t said is not drawn', () => {
    const [first] = history(saying('2022-h1', 'built 4km'), saying('2022-h2', 'built 8km'))?.stops ?? [];
    expect(first).toMatchObject({ strip: { built: 0.5, whole: undefined } });
  });

  test('reports that are silent make one run, however many', () => {
    const told = history(
      saying('2021-h1', 'spent 10%'),
      saying('2021-h2'),
      saying('2022-h1'),
      saying('2022-q1'),
      saying('2022-h2', 'spent 60%'),
      saying('2023-h1'),
    );
    expect(
      told?.stops.map((stop) =>
        stop.kind === 'said' ? stop.report.id : stop.reports.map(({ id }) => id).join('、'),
      ),
    ).toEqual(['2021-h1', '2021-h2、2022-h1', '2022-h2', '2023-h1']);
  });

  test('one report makes no history', () => {
    expect(history(saying('2022-h1', 'spent 10%'), saying('2022-h2'))).toBeUndefined();
  });
});

const promise = sampleReport(
  '2020-h2',
  `commitments:
  - { id: open, title: 甲路通车, topic: roads, projects: [road], quote: "明年年底前通车", due: 2021-12, dueSaid: 明年年底前 }
  - { id: care, title: 养好甲路, topic: roads, projects: [road], quote: "抓好养护" }`,
  '明年年底前通车。抓好养护。',
);
const putOff = (id: string, until: string) =>
  sampleReport(
    id,
    `answers:\n  - { to: 2020-h2/open, outcome: 推迟, until: ${until}, quote: "再推迟" }`,
    '再推迟。',
  );
const done = sampleReport(
  '2023-h1',
  'answers:\n  - { to: 2020-h2/open, outcome: 已完成, quote: "已通车" }',
  '已通车。',
);

describe('promised times', () => {
  const { catalogue, road } = catalogueOf([
    promise,
    saying('2021-h1'),
    putOff('2021-h2', '2022-09'),
    putOff('2022-h1', '2023-06'),
    saying('2022-h2'),
    done,
    saying('2023-h2'),
  ]);
  const histories = dueHistories(catalogue, road);

  test('the chain of postponements with the silent reports in it, ended by what is done', () => {
    expect(histories.map(({ commitment }) => commitment.id)).toEqual(['open']);
    expect(
      histories[0]?.steps.map((step) =>
        step.kind === 'silent'
          ? step.reports.map(({ id }) => id).join('、')
          : `${step.report.id} ${step.words} ${step.due === undefined ? '' : printPeriod(step.due)}`.trim(),
      ),
    ).toEqual([
      '2020-h2 “明年年底前” 2021-12',
      '2021-h1',
      '2021-h2 延期 2022-09',
      '2022-h1 延期 2023-06',
      '2022-h2',
      '2023-h1 逾期完成',
    ]);
  });

  test('a promise that no report could have answered yet is no history', () => {
    const alone = catalogueOf([promise]);
    expect(dueHistories(alone.catalogue, alone.road)).toEqual([]);
  });

  test('a promise that is never answered ends in one run of silence', () => {
    const ignored = catalogueOf([promise, saying('2021-h1'), saying('2021-h2'), saying('2022-h1')]);
    expect(dueHistories(ignored.catalogue, ignored.road)[0]?.steps.map(({ kind }) => kind)).toEqual([
      'promised',
      'silent',
    ]);
  });

  test('all lie on one scale of days, from the first report’s first to the last that is spoken of', () => {
    const scale = dueScale(histories);
    const share = (text: string) => {
      const day = parseCalendarDate(text);
      if (!day.ok || scale === undefined) throw new Error(text);
      return scale.shareOf(day.value);
    };
    // 2020-07-01 to 2023-06-30 are 184 + 365 + 365 + 181 days.
    expect(share('2020-07-01')).toBe(1 / 1095);
    expect(share('2021-12-31')).toBe(549 / 1095);
    expect(share('2023-06-30')).toBe(1);
    expect(scale?.years).toEqual([
      { year: 2020, share: 0 },
      { year: 2021, share: 184 / 1095 },
      { year: 2022, share: 549 / 1095 },
      { year: 2023, share: 914 / 1095 },
    ]);
  });
});
