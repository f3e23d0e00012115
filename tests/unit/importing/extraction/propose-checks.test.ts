import { describe, expect, test } from 'vitest';
import type { KnownRecords } from '#src/importing/extraction/proposal.ts';
import { proposeEntries } from '#src/importing/extraction/propose-entries.ts';
import { layOut } from '#src/importing/layout/lay-out.ts';
import { plainParagraph } from '#src/importing/layout/source-document.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import type { Project } from '#src/records/project.ts';

const bridge: Project = {
  id: 'bridge',
  name: '三江桥',
  shortName: undefined,
  aliases: [],
  topic: 'construction',
  kind: '桥梁',
} as unknown as Project;

const known: KnownRecords = {
  topics: [],
  metrics: [],
  projects: [bridge],
  precedents: [],
  promises: [],
  ids: [],
};

/** The checks proposed of a text, each by its relation and the printed numbers, and the disagreements told. */
function readChecks(text: string) {
  const period = parsePeriod('2024-h1');
  if (!period.ok) throw new Error(period.reason);
  const blocks = layOut(text.split('\n').map(plainParagraph)).blocks;
  const { proposals, disagreements } = proposeEntries(blocks, period.value, known, 'done');
  const printed = new Map(
    proposals.flatMap(({ to, entry }) =>
      to === 'metrics' || to === 'commitments'
        ? [[`${to}/${entry['id']}`, String(entry['value'] ?? entry['dueSaid'])] as const]
        : [],
    ),
  );
  const words = (entry: Readonly<Record<string, unknown>>) =>
    ['whole', 'parts', 'part', 'ratio', 'earlier', 'later']
      .flatMap((field) => entry[field] ?? [])
      .map((id) => printed.get(`metrics/${String(id)}`) ?? printed.get(`commitments/${String(id)}`))
      .join(' ');
  return {
    checks: proposals
      .filter(({ to }) => to === 'checks')
      .map(({ entry }) => `${String(entry['relation'])} ${words(entry)}`),
    told: disagreements.map(({ words: said }) => said),
    entries: disagreements.map(({ entry }) => entry),
  };
}

describe('what the words state and the numbers bear out is proposed', () => {
  test.each([
    ['查处违章26起，其中超限9起，超载8起', ['part 26起 9起', 'part 26起 8起']],
    ['查处违章26起，其中超限9起，超载17起', ['sum 26起 9起 17起']],
    [
      '完成投资3亿元，同比增长8%。其中：公路2亿元；水运7000万元；站场3000万元',
      ['sum 3亿元 2亿元 7000万元 3000万元'],
    ],
    ['按类别分：道路15起，水路6起，工程5起，全年立案26起', []],
    ['立案26起。按类别分：道路15起，水路6起，工程5起', ['sum 26起 15起 6起 5起']],
    ['处罚车辆100台，罚款5万元（其中移送交警8台，罚款1万元）', ['part 100台 8台', 'part 5万元 1万元']],
    ['改造危桥9座，完成4座，其余5座正在施工', ['sum 9座 4座 5座']],
    ['列入计划的24座中，已完工9座，在建11座，4座正在招标', ['sum 24座 9座 11座 4座']],
    ['发现隐患176处，现场整改158处，限期整改18处', ['sum 176处 158处 18处']],
    ['检测货车8.9万台，处罚车辆112台；非现场处罚703台', ['part 8.9万台 112台']],
    ['排查隐患874处，已整改863处，整改率98.7%', ['ratio 874处 863处 98.7%']],
    ['立案402件，办结355件，罚款47.35万元', ['part 402件 355件']],
    ['完成投资3.86亿元，占年度计划7.2亿元的53.6%，同比增长8.4%', ['ratio 7.2亿元 3.86亿元 53.6%']],
    ['争取资金1860万元，为2400万元目标的77.5%', ['ratio 2400万元 1860万元 77.5%']],
    ['今年计划投资3.5亿元，完成1.94亿元，完成年度计划的55.4%', ['ratio 3.5亿元 1.94亿元 55.4%']],
    ['三江桥总投资6000万元，累计完成投资3000万元，占总投资的50%', ['ratio 6000万元 3000万元 50%']],
    ['新增充电桩98个，总数达522个', ['part 522个 98个']],
    ['桥梁桩基完成60根（共148根）', ['part 148根 60根']],
    ['三江桥6月底前完成招标，8月开工，年底前通车', []],
  ])('%s', (text, expected) => {
    const { checks, told } = readChecks(text);
    expect(checks).toEqual(expected);
    expect(told).toEqual([]);
  });

  test('the steps of works come in their order', () => {
    const { checks, told } = readChecks(
      '一、完成情况\n路已修好。\n二、下半年打算\n三江桥8月底前完成招标，10月开工，明年6月底前建成通车。\n',
    );
    expect(checks).toEqual(['order 8月底前 10月', 'order 10月 明年6月底前']);
    expect(told).toEqual([]);
  });
});

describe('what the numbers don’t bear out is told with the arithmetic, and not proposed', () => {
  test.each([
    ['查处违章26起，其中：函件1件；理赔9起；制止13起；电缆1起', '1 + 9 + 13 + 1 = 24 ≠ 26'],
    ['立案26起。按类别分：道路15起，水路6起，工程6起', '15 + 6 + 6 = 27 ≠ 26'],
    ['排查隐患874处，已整改863处，整改率97.8%', '863 ÷ 874 ≈ 98.74% ≠ 97.8%'],
    ['完成投资3.86亿元，占年度计划7.2亿元的63.5%', '386000000 ÷ 720000000 ≈ 53.61% ≠ 63.5%'],
    ['检测车辆112台，处罚车辆130台', '130 > 112'],
    ['发现隐患83项，已整改79项，其余5项限期整改', '79 + 5 = 84 ≠ 83'],
  ])('%s: %s', (text, arithmetic) => {
    const { told, checks } = readChecks(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(arithmetic);
    expect(checks.filter((check) => check.startsWith('sum') || check.startsWith('ratio'))).toEqual([]);
  });

  test('works that would be finished before they begin', () => {
    const { told, entries } = readChecks(
      '一、完成情况\n路已修好。\n二、下半年打算\n三江桥11月底前开工，9月底前建成通车。\n',
    );
    expect(told).toEqual(['先三江桥开工，后建成通车，时间却是11月底前 晚于 9月底前']);
    expect(entries).toMatchObject([{ relation: 'order', acknowledged: '' }]);
  });
});

describe('no relation is made', () => {
  test.each([
    '实施提档升级163公里，其中产业路58公里；大中修97公里',
    '新建公路12公里，改造危桥6座，新增公交4条',
    '客运量260万人次，货运量880万吨，分别增长6.7%和4.9%',
    '本月完成投资2900万元，开工以来完成总投资4.8亿元的63%',
    '完成投资约3.9亿元，占年度计划7.2亿元的60%',
    '罚款由12万元降至9万元',
  ])('of %s', (text) => {
    const { checks, told } = readChecks(text);
    expect(checks.filter((check) => !check.includes('58公里'))).toEqual([]);
    expect(told).toEqual([]);
  });
});
