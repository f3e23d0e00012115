import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worksProgress } from '#src/catalogue/projects/project-progress.ts';
import { marksOf } from '#src/charts/chart-spec.ts';
import { type ReportChart, reportCharts } from '#src/charts/report-chart.ts';
import { topicFiguresChart } from '#src/charts/topic-figures-chart.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import type { FigureLine } from '../../support/sample-catalogue.ts';
import { reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';

const contentDir = join(import.meta.dirname, '../../../content');
const { catalogue } = readWorkspace(contentDir, { year: 2026, month: 11, day: 22 }, contentDir);
const [record] = catalogue.reportRecords;
if (record === undefined) throw new Error('no report');
const charts = reportCharts(record, catalogue);

function chart<K extends ReportChart['kind']>(id: string, kind: K): Extract<ReportChart, { kind: K }> {
  const found = charts.get(id);
  if (found?.kind !== kind) throw new Error(`no chart ${id}`);
  return found as Extract<ReportChart, { kind: K }>;
}

/** Labels of each panel, in order. */
const labels = (id: string) =>
  chart(id, 'figures').spec.panels.map((panel) =>
    marksOf(panel).map(({ name, label }) => `${name} ${label}`),
  );

describe('the real report', () => {
  test('has these charts', () => {
    expect([...charts.keys()]).toEqual([
      'investment',
      'progress',
      'promises',
      'topic-maintenance',
      'topic-road-administration',
      'topic-overload-control',
      'topic-safety',
      'check-violations-sum',
    ]);
  });

  test('治超: 台, 吨 and 元 apart, parts under their whole, the small ones enlarged and said to be', () => {
    expect(labels('topic-overload-control')).toEqual([
      ['检测车辆 11980台', '处罚车辆 334台', '其中：移送交警处罚车辆 14台', '非现场处罚车辆 65台'],
      ['处罚车辆 334台', '其中：移送交警处罚车辆 14台', '非现场处罚车辆 65台'],
      ['卸载货物 10149.1吨', '其中：移送交警卸货 576.15吨'],
      ['罚款 786300元', '其中：移送交警罚款 18700元', '非现场罚款 99900元'],
    ]);
    const { panels, finding, notes, coverage } = chart('topic-overload-control', 'figures').spec;
    // 15000台 ÷ 400台
    expect(panels[1]?.caption).toBe('上图较小的3项，放大37.5倍（本站计算）');
    expect(finding).toEqual({ before: '检测车辆', value: '11980台', after: '，数据截至6月10日' });
    expect(coverage?.kind).toBe('days');
    expect(notes).toEqual(['报告没有说非现场处罚的65台、99900元在不在334台、786300元之内。本站不加也不减。']);
  });

  test('养护: areas with areas, lengths with lengths, and what stands alone is named', () => {
    expect(labels('topic-maintenance')).toEqual([
      ['油路病害处治 3000m2', '铲路肩 1675m2'],
      ['砍杂草 4682m', '清理疏通边沟 30km', '巡路保洁 98km'],
    ]);
    const [alone, overlap] = chart('topic-maintenance', 'figures').spec.notes;
    expect(alone).toBe('清坍方1300m3、疏通涵洞18道：单位与其他数据不同，不绘图，列入数据表。');
    expect(overlap).toContain('有没有重叠');
  });

  test('investment: each project with the step it is at', () => {
    const [large, small] = labels('investment');
    expect(large).toHaveLength(5);
    expect(small).toHaveLength(9);
    expect(large?.[0]).toBe('秀从高速（新晃段），规划申报 ≈ 63亿元');
    expect(small?.at(-1)).toBe('农村公路危桥2座，财评招标 132.2万元');
  });

  test('progress: money and roads are two things, the roads on one scale of kilometres', () => {
    const { works, scale } = chart('progress', 'progress').progress;
    expect(scale).toEqual({ step: 1, max: 16 });
    const told = works.map(({ project, financial, strip }) => [
      project.id,
      financial?.share,
      strip?.built?.toFixed(6),
      strip?.whole,
    ]);
    expect(told).toEqual([
      ['butoujiang-road', 0.4, undefined, 7.486 / 16],
      ['rural-safety-works', undefined, (8.4 / 16).toFixed(6), 1],
      ['rural-industry-road', undefined, (5 / 16).toFixed(6), 9.45 / 16],
    ]);
  });

  test('promises: 11 along six months, September empty, and 14 that fall due later or never say', () => {
    const { months, others } = chart('promises', 'promises').road;
    expect(months.map(({ due, units }) => [due?.firstDay.month, units.length])).toEqual([
      [7, 4],
      [8, 1],
      [9, 0],
      [10, 2],
      [11, 1],
      [12, 3],
    ]);
    expect(others.map(({ due, units }) => [due?.firstDay.year, units.length])).toEqual([
      [2024, 1],
      [2028, 1],
      [undefined, 12],
    ]);
  });

  test('路政: the sum that fails', () => {
    expect(chart('check-violations-sum', 'check').check.formula).toBe('1 + 9 + 13 + 1 = 24 ≠ 26');
  });
});

describe('made-up figures', () => {
  const chartOf = (...lines: readonly FigureLine[]) => {
    const sample = sampleCatalogue([reportOfFigures('2023-h1', ...lines)]);
    const [only] = sample.reportRecords;
    const [topic] = sample.topics;
    return only && topic && topicFiguresChart(only, topic);
  };

  test('unlike days are grey, named with their days, and a sentence says so', () => {
    const spec = chartOf('cases 9起', 'fines 3元', 'cases 5起 coverage: 2023-01-01..2023-05-20');
    const marks = spec?.panels.flatMap(marksOf) ?? [];
    expect(marks.map(({ label, isApart }) => [label, isApart])).toEqual([
      ['9起', false],
      ['5起', true],
    ]);
    expect(spec?.coverage).toBeUndefined();
    expect(spec?.notes[0]).toContain('各数据时段不尽相同');
  });

  test('where no two numbers share a unit, or nothing has happened yet, there is no chart', () => {
    expect(chartOf('cases 9起', 'fines 3元')).toBeUndefined();
    expect(chartOf('cases 9起 kind: target', 'cases 8起 kind: planned')).toBeUndefined();
  });

  test('zeros are bare lines, not a reason to enlarge', () => {
    expect(chartOf('cases 900起', 'cases 0起')?.panels).toHaveLength(1);
    expect(chartOf('cases 0起', 'cases 0起')?.panels).toHaveLength(1);
  });

  test('changes and levels in % are two panels', () => {
    const spec = chartOf('share 98.5%', 'share 同比下降2.3%', 'share 92%', 'share 同比增长9.2%');
    expect(spec?.panels.map(({ caption, slots, axis }) => [caption, slots.length, axis.min])).toEqual([
      ['以%计（2项）', 2, 0],
      ['增减量，以%计（2项）', 2, -5],
    ]);
  });

  test('a change that stands alone is named, not drawn among levels', () => {
    const spec = chartOf('share 98.5%', 'share 同比下降2.3%', 'share 92%');
    expect(spec?.panels).toHaveLength(1);
    expect(spec?.notes[0]).toBe('比例同比下降2.3%：单位与其他数据不同，不绘图，列入数据表。');
  });

  test('small falls are enlarged like small rises', () => {
    const spec = chartOf('cases 同比增加900起', 'cases 同比减少3起', 'cases 同比减少6起');
    expect(spec?.panels.map((panel) => marksOf(panel).map(({ label }) => label))).toEqual([
      ['增900起', '减3起', '减6起'],
      ['减3起', '减6起'],
    ]);
    // From 0 to 1000 beside from −6 to 0.
    expect(spec?.panels[1]?.axis).toMatchObject({ min: -6, max: 0 });
  });

  test('words that give no number keep their place, and a panel of nothing else isn’t made', () => {
    const spec = chartOf('cases 9起', 'cases 近百起', 'cases 十几起', 'fines 近万元', 'fines 上亿元');
    expect(spec?.panels.map(({ slots }) => slots.map(({ kind }) => kind))).toEqual([
      ['mark', 'words', 'mark'],
    ]);
    expect(spec?.notes).toEqual([
      '罚款近万元、罚款上亿元：不是确定的数值，不绘图，列入数据表。',
      '案件为“近百起”，不绘图。',
    ]);
  });

  test('a report that says of no project how far it is has no works', () => {
    expect(worksProgress([])).toBeUndefined();
  });
});
