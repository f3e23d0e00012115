import { describe, expect, test } from 'vitest';
import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { projectRecord, stepGroups } from '#src/catalogue/projects/project-record.ts';
import { disclosureNames, isDisclosed } from '#src/catalogue/projects/seven-disclosures.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { metricSchema } from '#src/records/metric.ts';
import { isRuralRoad, projectSchema } from '#src/records/project.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../../support/sample-registers.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };

function registers() {
  const metric = (entry: object) => ({
    value: metricSchema.parse({ topic: 'roads', definition: '定义', measure: 'stock', ...entry }),
    at,
  });
  const { topics } = sampleRegisters();
  return {
    topics,
    metrics: [
      metric({ id: 'total', name: '总投资', unit: '元' }),
      metric({ id: 'spent', name: '已完成投资比例', unit: '%', progress: 'financial' }),
      metric({ id: 'built', name: '已完成里程', unit: 'km', progress: 'built' }),
      metric({ id: 'whole', name: '里程', unit: 'km', progress: 'whole' }),
    ],
    projects: [
      projectSchema.parse({ id: 'road', name: '甲路', topic: 'roads', kind: '农村公路' }),
      projectSchema.parse({ id: 'station', name: '客运站', topic: 'roads', kind: '客运站场' }),
    ].map((value) => ({ value, at })),
  };
}

function catalogueOf(...reports: ReportInput[]) {
  return sampleCatalogue(reports, registers());
}

function road(...reports: ReportInput[]) {
  const catalogue = catalogueOf(...reports);
  const project = catalogue.projects.find(({ id }) => id === 'road');
  if (project === undefined) throw new Error('no road');
  return projectRecord(catalogue, project);
}

const planned = sampleReport(
  '2023-h1',
  `metrics:
  - { id: total, metric: total, subject: road, value: "2320万元", quote: "总投资2320万元", kind: planned }
  - { id: spent, metric: spent, subject: road, value: "40%", quote: "已完成投资40%", coverageSaid: "目前" }
  - { id: whole, metric: whole, subject: road, value: "16km", quote: "甲路16km", kind: planned }
  - { id: built, metric: built, subject: road, value: "8.4km", quote: "现已完成8.4km", coverageSaid: "现已" }
projects:
  - { project: road, stage: 现已完成8.4km, step: 施工, quote: "现已完成8.4km" }
commitments:
  - { id: finish, title: 甲路完工, topic: roads, projects: [road], quote: "12月底全面完工", due: 2023-12, dueSaid: "12月底" }
  - { id: bid, title: 甲路二期招标, topic: roads, projects: [road], quote: "适时招标" }`,
  '甲路16km，总投资2320万元，目前已完成投资40%，现已完成8.4km。12月底全面完工。适时招标。',
);
const silent = sampleReport('2023-h2', '', '没有提到。');
const answering = sampleReport(
  '2023-h2',
  `answers:
  - { to: 2023-h1/finish, outcome: 推迟, until: 2024-06, quote: "推迟到6月" }
projects:
  - { project: road, stage: 收尾, step: 施工, quote: "甲路正在收尾" }`,
  '甲路正在收尾，推迟到6月。',
);

describe('progress', () => {
  test('money and road are two things, each as printed', () => {
    const { financial, physical } = road(planned);
    expect(financial).toMatchObject({ share: 0.4, figure: { quantity: { printed: '40%' } } });
    expect(physical).toMatchObject({ share: 0.525, formula: '8.4km ÷ 16km = 52.5%' });
  });

  test('what no report mentions is undefined', () => {
    expect(road(silent)).toMatchObject({ financial: undefined, physical: undefined, newest: undefined });
  });

  test('built without a whole in the same report is not drawn', () => {
    const { physical } = road(
      sampleReport(
        '2023-h1',
        'metrics:\n  - { id: built, metric: built, subject: road, value: "5km", quote: "完成5km" }',
        '完成5km。',
      ),
    );
    expect(physical).toMatchObject({ share: undefined, whole: undefined, formula: undefined });
  });

  test('约 makes the share ≈; more than the whole is not drawn', () => {
    const report = (built: string) =>
      sampleReport(
        '2023-h1',
        `metrics:
  - { id: built, metric: built, subject: road, value: "${built}", quote: "完成${built}" }
  - { id: whole, metric: whole, subject: road, value: "10km", quote: "全长10km", kind: planned }`,
        `全长10km，完成${built}。`,
      );
    expect(road(report('约5km')).physical?.formula).toBe('约5km ÷ 10km ≈ 50%');
    expect(road(report('12km')).physical?.share).toBeUndefined();
  });
});

describe('steps', () => {
  test('the newest stage, what is promised, and nothing else', () => {
    expect(road(planned).steps.map(({ step, kind }) => [step, kind])).toEqual([
      ['规划申报', 'unsaid'],
      ['前期设计', 'unsaid'],
      ['财评招标', 'planned'],
      ['施工', 'now'],
      ['完工', 'planned'],
    ]);
  });

  test('a promise that was kept or called off is no plan any more', () => {
    const kept = sampleReport(
      '2023-h2',
      'answers:\n  - { to: 2023-h1/finish, outcome: 取消, quote: "不再实施" }',
      '不再实施。',
    );
    expect(road(planned, kept).steps.at(-1)?.kind).toBe('unsaid');
  });

  test('every project stands at one step, or at none where no report says', () => {
    const { groups, unsaid } = stepGroups(catalogueOf(planned));
    expect(groups.map(({ entries }) => entries.length)).toEqual([0, 0, 0, 1, 0]);
    expect(unsaid.map(({ id }) => id)).toEqual(['station']);
  });
});

describe('timeline', () => {
  const kinds = (...reports: ReportInput[]) =>
    road(...reports).timeline.map(({ entry, line }) => `${entry.kind} ${line}`);

  test('dashed towards a promise, and no line after the last one', () => {
    expect(kinds(planned)).toEqual(['report planned', 'promise planned', 'promise unsaid']);
  });

  test('a report that says nothing of the project breaks the line', () => {
    expect(kinds(planned, silent)).toEqual([
      'report planned',
      'promise unsaid',
      'silent planned',
      'promise unsaid',
    ]);
  });

  test('a promise put off keeps its first place and has one at every new time', () => {
    const again = sampleReport(
      '2024-h1',
      'answers:\n  - { to: 2023-h1/finish, outcome: 推迟, until: 2024-12, quote: "再推迟到12月" }',
      '再推迟到12月。',
    );
    const places = road(planned, answering, again).timeline.map(({ entry, line }) =>
      entry.kind === 'promise'
        ? [
            entry.commitment.id,
            entry.due && printPeriod(entry.due),
            entry.postponement?.quote,
            entry.isSuperseded,
            line,
          ]
        : [entry.kind, entry.report.id, line],
    );
    expect(places).toEqual([
      ['report', '2023-h1', 'planned'],
      ['finish', '2023-12', undefined, true, 'done'],
      ['report', '2023-h2', 'planned'],
      ['finish', '2024-06', '推迟到6月', true, 'done'],
      ['report', '2024-h1', 'planned'],
      ['finish', '2024-12', '再推迟到12月', false, 'planned'],
      ['bid', undefined, undefined, false, 'unsaid'],
    ]);
  });

  test('a quarter that says nothing of the project is not silent among half-years', () => {
    expect(kinds(planned, sampleReport('2024-q1', '', '没有提到。'))).toEqual(kinds(planned));
  });
});

describe('called off', () => {
  const calledOff = sampleReport(
    '2023-h2',
    'answers:\n  - { to: 2023-h1/finish, outcome: 取消, quote: "不再实施" }',
    '不再实施。',
  );

  test('it stays at its step, with the answer that says so', () => {
    const { groups } = stepGroups(catalogueOf(planned, calledOff));
    expect(groups[3]?.entries).toMatchObject([
      { project: { id: 'road' }, cancellation: { quote: '不再实施', reportId: '2023-h2' } },
    ]);
  });

  test('not where a later report takes it up again, nor where nothing is said', () => {
    const again = sampleReport(
      '2024-h1',
      'projects:\n  - { project: road, stage: 重新开工, step: 施工, quote: "甲路重新开工" }',
      '甲路重新开工。',
    );
    expect(road(planned, calledOff, again).cancellation).toBeUndefined();
    expect(road(planned, answering).cancellation).toBeUndefined();
    expect(road(planned).cancellation).toBeUndefined();
  });
});

describe('七公开', () => {
  test('all seven in their order, filled only with what is said', () => {
    const slots = road(planned).disclosures ?? [];
    expect(slots.map(({ name }) => name)).toEqual([...disclosureNames]);
    expect(slots.filter(isDisclosed).map(({ name }) => name)).toEqual(['建设计划', '资金使用']);
  });

  test('a plan repeated by every report is one line, with the newest and the first', () => {
    const total = (id: string) =>
      sampleReport(
        id,
        'metrics:\n  - { id: total, metric: total, subject: road, value: "2320万元", quote: "总投资2320万元", kind: planned }',
        '总投资2320万元。',
      );
    const slots = road(total('2023-h1'), total('2023-h2'), total('2024-h1')).disclosures ?? [];
    expect(slots[0]?.figures).toMatchObject([
      { newest: { reportId: '2024-h1' }, first: { reportId: '2023-h1' } },
    ]);
  });

  test('a promise to invite bids is no disclosure; inviting them is', () => {
    const bidding = sampleReport(
      '2023-h2',
      'projects:\n  - { project: road, stage: 正在做招投标, step: 财评招标, quote: "甲路正在做招投标" }',
      '甲路正在做招投标。',
    );
    const names = (road(planned, bidding).disclosures ?? []).filter(isDisclosed).map(({ name }) => name);
    expect(names).toEqual(['建设计划', '招投标', '资金使用']);
  });

  test.each([
    ['农村公路危桥改造，维修加固', undefined, true],
    ['乡镇通三级公路', undefined, true],
    ['改造', 'Y123', true],
    ['高速公路', 'G6512', false],
    ['客运站场', undefined, false],
    ['省道改造，三级公路', 'S335', false],
  ])('%s %s: %s', (kind, road, expected) => {
    expect(isRuralRoad(projectSchema.parse({ id: 'a', name: '甲', topic: 'roads', kind, road }))).toBe(
      expected,
    );
  });
});
