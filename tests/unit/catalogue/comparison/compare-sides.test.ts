import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { areAlikeDays, type Comparison, compareSides } from '#src/catalogue/comparison/compare-sides.ts';
import { type ComparisonSide, comparisonSides } from '#src/catalogue/comparison/comparison-sides.ts';
import { type Coverage, parseCoverage } from '#src/language/time/coverage.ts';
import { metricSchema } from '#src/records/metric.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const places = {
  report: (id: string, clause = '') => `/${id}#${clause}`,
  figure: ({ reportId, id }: { reportId: string; id: string }) => `/${reportId}#f-${id}`,
  metric: ({ id }: { id: string }) => `/${id}`,
  project: ({ id }: { id: string }) => `/${id}`,
  commitment: ({ id }: { id: string }) => `/${id}`,
};

/** Two of the reports side by side, each read back from the file that the browser gets it in. */
function compare(a: string, b: string, inputs: readonly ReportInput[]): Comparison {
  const sides = comparisonSides(sampleCatalogue(inputs), places);
  const [one, other] = [a, b].map((id): ComparisonSide => JSON.parse(JSON.stringify(sides.get(id))));
  if (one === undefined || other === undefined) throw new Error('no such report');
  return compareSides(one, other);
}

function compareFigures(
  a: string,
  b: string,
  reports: Readonly<Record<string, readonly FigureLine[]>>,
): Comparison {
  return compare(
    a,
    b,
    Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
  );
}

/** Every row in words: what either prints, and the change or the reason. */
function rows(comparison: Comparison): string[] {
  return [
    ...comparison.comparable.map(
      ({ earlier, later, change }) => `${earlier.printed} → ${later.printed}: ${change.words}`,
    ),
    ...comparison.unlike.map(
      ({ earlier, later, reason }) => `${earlier?.printed ?? '—'} ✕ ${later?.printed ?? '—'}: ${reason}`,
    ),
    ...comparison.onlyEarlier.map(({ printed }) => `${printed} | `),
    ...comparison.onlyLater.map(({ printed }) => ` | ${printed}`),
  ];
}

describe('numbers of alike days', () => {
  test.each([
    ['the half-year before', '2022-h2', '2023-h1'],
    ['the same half-year of the year before', '2022-h1', '2023-h1'],
    ['years apart', '2019-h1', '2023-h1'],
    ['another half-year, years apart', '2019-h2', '2023-h1'],
    ['quarters', '2022-q1', '2023-q3'],
    ['months', '2022-02', '2024-02'],
    ['years', '2021', '2023'],
  ])('%s', (_, a, b) => {
    const comparison = compareFigures(a, b, { [a]: ['cases 25起'], [b]: ['cases 30起'] });
    expect(rows(comparison)).toEqual(['25起 → 30起: 增加5起，增长20%']);
    expect(comparison.comparable[0]?.change.formula).toBe('30 − 25 = 5起；5 ÷ 25 ≈ 20%');
  });

  test('the earlier stands first, whichever is chosen first', () => {
    const reports = { '2022-h1': ['cases 25起'], '2023-h1': ['cases 30起'] } as const;
    expect(compareFigures('2023-h1', '2022-h1', reports)).toEqual(
      compareFigures('2022-h1', '2023-h1', reports),
    );
  });

  test('the same days of two years, though they are no whole months', () => {
    expect(
      rows(
        compareFigures('2022-h1', '2023-h1', {
          '2022-h1': ['fines 3万元 coverage: 2022-01-01..2022-06-10'],
          '2023-h1': ['fines 2万元 coverage: 2023-01-01..2023-06-10'],
        }),
      ),
    ).toEqual(['3万元 → 2万元: 减少1万元，下降约30%']);
  });

  test('stocks, each as of a day', () => {
    expect(
      rows(
        compareFigures('2022-h1', '2023-q1', {
          '2022-h1': ['length 10km coverage: 2022-06-30'],
          '2023-q1': ['length 12km coverage: 2023-03-31'],
        }),
      ),
    ).toEqual(['10km → 12km: 增加2km，增长20%']);
  });

  test('a project is compared with itself only', () => {
    expect(
      rows(
        compareFigures('2022-h1', '2023-h1', {
          '2022-h1': ['fines 3万元 subject: road'],
          '2023-h1': ['fines 2万元 subject: bridge', 'fines 1万元'],
        }),
      ),
    ).toEqual(['3万元 | ', ' | 1万元', ' | 2万元']);
  });
});

describe('what a later report says of an older number', () => {
  const reports = {
    '2022-h1': ['cases 25起'],
    '2022-h2': ['cases 40起'],
    '2023-h1': ['cases 30起', 'cases 27起 coverage: 2022-h1'],
  } as const;

  test('a restated number is reckoned as the newest report prints it, and both printings are told', () => {
    const comparison = compareFigures('2022-h1', '2023-h1', reports);
    expect(rows(comparison)).toEqual(['25起 → 30起: 增加3起，增长11.1%']);
    expect(comparison.comparable[0]?.earlier.restated).toMatchObject({
      printed: '27起',
      reportName: '2023年上半年',
      href: '/2023-h1#f-f2',
    });
  });

  test('a report restated by a third one is reckoned so, too', () => {
    const comparison = compareFigures('2022-h1', '2022-h2', reports);
    expect(comparison.comparable[0]?.change.formula).toBe('40 − 27 = 13起；13 ÷ 27 ≈ 48.1%');
  });

  test('a report’s own number is compared, not the older one beside it', () => {
    expect(rows(compareFigures('2022-h2', '2023-h1', reports))).toEqual([
      '40起 → 30起: 减少10起，下降25%',
      '— ✕ 27起: 2022年下半年报告无与“2022年上半年”相同时段的数据，不可比。',
    ]);
  });

  test('days that only both together speak of are no two periods', () => {
    expect(
      rows(
        compareFigures('2022-h1', '2022-h2', {
          '2022-h1': ['cases 25起'],
          '2022-h2': ['cases 26起 coverage: 2022-h1'],
        }),
      ),
    ).toEqual(['25起 ✕ 26起: 两份报告为同一时段（2022年上半年（按报告期）），前后不一致，不计算变化。']);
  });
});

describe('numbers that can’t be compared', () => {
  test.each<[string, FigureLine, FigureLine, string]>([
    [
      'unlike days',
      'fines 3万元 coverage: 2022-h1',
      'fines 2万元 coverage: 2023-01-01..2023-06-10',
      '前者时段为2022年上半年，后者为2023年1月1日—6月10日，时段不同，不可比。',
    ],
    ['余', 'cases 20余起', 'cases 26起', '“20余起”仅写明下限，不计算变化。'],
    ['a range', 'share 5%—7%', 'share 6%', '“5%—7%”是范围，不计算变化。'],
    ['a plan', 'fines 3万元', 'fines 5万元 kind: planned', '“5万元”是计划数，尚未发生，不计算变化。'],
    ['no ends', 'cases 3起', 'cases 4起 coverageSaid: 至今', '报告仅写“至今”，未写明起止日期，不可比。'],
  ])('%s', (_, a, b, reason) => {
    const comparison = compareFigures('2022-h1', '2023-h1', { '2022-h1': [a], '2023-h1': [b] });
    expect(comparison.comparable).toEqual([]);
    expect(comparison.unlike.map((row) => row.reason)).toEqual([reason]);
  });

  test('a plan that both print unchanged says so', () => {
    const plan: FigureLine = 'fines 5万元 kind: planned';
    expect(rows(compareFigures('2022-h1', '2023-h1', { '2022-h1': [plan], '2023-h1': [plan] }))).toEqual([
      '5万元 ✕ 5万元: 两份报告的计划数一致，尚未发生，不计算变化。',
    ]);
  });

  test('a quarter beside a half-year: cumulative figures hold one another', () => {
    expect(
      rows(compareFigures('2023-q1', '2023-h1', { '2023-q1': ['cases 5起'], '2023-h1': ['cases 9起'] })),
    ).toEqual([
      '5起 ✕ 9起: 前者时段为2023年第一季度（按报告期），后者为2023年上半年（按报告期），时段不同，不可比。',
    ]);
  });
});

test('what only one mentions stands by itself, on its side', () => {
  const comparison = compareFigures('2022-h1', '2023-h1', {
    '2022-h1': ['cases 25起', 'letters 4件'],
    '2023-h1': ['cases 30起', 'fines 2万元'],
  });
  expect(comparison.onlyEarlier.map(({ metric }) => metric.name)).toEqual(['函件']);
  expect(comparison.onlyLater.map(({ metric }) => metric.name)).toEqual(['罚款']);
});

describe('promises of the earlier report', () => {
  const promising = sampleReport(
    '2022-h1',
    `commitments:
  - { id: open, title: 通车, topic: roads, quote: "年底通车", due: 2022-12, dueSaid: 年底 }
  - { id: bid, title: 招标, topic: roads, quote: "适时招标" }`,
    '年底通车。适时招标。',
  );
  const silent = sampleReport('2022-h2', '', '没有提到。');
  const answering = sampleReport(
    '2023-h1',
    `answers:
  - { to: 2022-h1/open, outcome: 推迟, until: 2023-09, quote: "推迟到9月" }`,
    '推迟到9月。',
  );

  test('what the later one answers, with its words, and what it doesn’t mention', () => {
    const { promises } = compare('2022-h1', '2023-h1', [promising, silent, answering]);
    expect(promises.map(({ promise, answer }) => [promise.title, answer?.outcome, answer?.quote])).toEqual([
      ['通车', '延期至2023年9月', '推迟到9月'],
      ['招标', undefined, undefined],
    ]);
  });

  test('what another report answers is told as that', () => {
    const [first] = compare('2022-h1', '2022-h2', [promising, silent, answering]).promises;
    expect(first).toMatchObject({
      answer: undefined,
      elsewhere: [{ reportName: '2023年上半年', outcome: '延期至2023年9月' }],
    });
  });

  test('the later one’s promises aren’t asked for', () => {
    expect(compare('2022-h2', '2023-h1', [promising, silent, answering]).promises).toEqual([]);
  });
});

function days(text: string): Coverage {
  const result = parseCoverage(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test.each([
  ['2023-h1', '2022-h2', true],
  ['2023-h1', '2019-h1', true],
  ['2023-q1', '2023-q2', true],
  ['2023-02', '2024-02', true],
  ['2023-01..2023-08', '2022-01..2022-08', true],
  ['2023-01-01..2023-06-10', '2022-01-01..2022-06-10', true],
  ['2023-h1', '2023-h1', false],
  ['2023-q1', '2023-h1', false],
  ['2023-h1', '2023-01-01..2023-06-10', false],
  ['2023-01..2023-08', '2023-02..2023-09', false],
  ['2022-12-20..2023-01-05', '2023-12-20..2023-12-31', false],
])('what adds up: %s and %s → %s', (a, b, expected) => {
  expect(areAlikeDays('flow', days(a), days(b))).toBe(expected);
});

test('what is counted at one time: two single days', () => {
  expect(areAlikeDays('stock', days('2023-06-30'), days('2022-12-31'))).toBe(true);
  expect(areAlikeDays('stock', days('2023-06-30'), days('2023-h1'))).toBe(false);
});

/** The day so many days after 1 January 2020, by JavaScript's own calendar. */
function dayOf(number: number) {
  const date = new Date(Date.UTC(2020, 0, 1 + number));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

test('it goes both ways, and never for the same days', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 400 }))
    .map(([start, length]) => {
      return { firstDay: dayOf(start), lastDay: dayOf(start + length) };
    });
  fc.assert(
    fc.property(range, range, fc.constantFrom('flow' as const, 'stock' as const), (a, b, measure) => {
      expect(areAlikeDays(measure, a, b)).toBe(areAlikeDays(measure, b, a));
      expect(areAlikeDays(measure, a, a)).toBe(false);
    }),
  );
});

describe('changes', () => {
  test.each<[FigureLine, FigureLine, string]>([
    ['share 同比下降4.6%', 'share 同比增长1.2%', '由降转增，回升5.8个百分点'],
    ['share 同比增长1.2%', 'share 同比下降4.6%', '由增转降，回落5.8个百分点'],
    ['share 同比下降4.6%', 'share 同比下降1.2%', '降幅收窄3.4个百分点'],
    ['cases 同比增加12起', 'cases 同比减少35起', '由增转降，减少47起'],
  ])('%s and then %s: %s', (earlier, later, expected) => {
    const comparison = compareFigures('2022-h1', '2023-h1', { '2022-h1': [earlier], '2023-h1': [later] });
    expect(comparison.comparable.map(({ change }) => change.words)).toEqual([expected]);
  });

  test('of two reports that print both, changes stand beside changes and levels beside levels', () => {
    const comparison = compareFigures('2022-h1', '2023-h1', {
      '2022-h1': ['share 98.0%', 'share 同比下降2.0%'],
      '2023-h1': ['share 同比下降0.5%', 'share 97.0%'],
    });
    expect(rows(comparison)).toEqual([
      '98.0% → 97.0%: 下降1个百分点',
      '同比下降2.0% → 同比下降0.5%: 降幅收窄1.5个百分点',
    ]);
  });

  test('and levels are not compared', () => {
    const comparison = compareFigures('2022-h1', '2023-h1', {
      '2022-h1': ['share 98.5%'],
      '2023-h1': ['share 同比下降1.2%'],
    });
    expect(rows(comparison)).toEqual([
      '98.5% ✕ 同比下降1.2%: “同比下降1.2%”与“98.5%”分别为增减量和总量，不可比。',
    ]);
  });
});

describe('targets and breaks', () => {
  test('a target for a period that two reports print differently has no change', () => {
    const target = (value: string): FigureLine => `fines ${value} kind: target, for: 2024, reading: 示例`;
    const said = (value: string) =>
      rows(compareFigures('2023', '2024-h1', { '2023': [target('100元')], '2024-h1': [target(value)] }));
    expect(said('120元')).toEqual([
      '100元 ✕ 120元: 两份报告的目标（2024年）前后不一致，不是已发生数，不计算变化。',
    ]);
    expect(said('100元')).toEqual(['100元 ✕ 100元: 两份报告的目标（2024年）一致，尚未发生，不计算变化。']);
  });

  test('numbers on two sides of a break of their metric aren’t compared, and the reason is the break’s', () => {
    const registers = sampleRegisters();
    const breaks = metricSchema.shape.breaks.parse([{ from: '2023-h1', why: '口径变了' }]);
    const metrics = registers.metrics.map(({ value, at }) => ({
      at,
      value: value.id === 'fines' ? { ...value, breaks } : value,
    }));
    const inputs = ['2022-h1', '2022-h2', '2023-h1'].map((id) => reportOfFigures(id, 'fines 100元'));
    const sides = comparisonSides(sampleCatalogue(inputs, { ...registers, metrics }), places);
    const read = (id: string): ComparisonSide => JSON.parse(JSON.stringify(sides.get(id)));
    expect(rows(compareSides(read('2022-h2'), read('2023-h1')))).toEqual([
      '100元 ✕ 100元: 从2023年上半年起与此前数据不可比：口径变了。',
    ]);
    expect(rows(compareSides(read('2022-h1'), read('2022-h2')))).toEqual(['100元 → 100元: 持平']);
  });
});
