import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { commitmentsOfProject } from '#src/catalogue/catalogue.ts';
import { promiseTallies } from '#src/catalogue/commitments/promise-outcomes.ts';
import { dueHistories } from '#src/catalogue/projects/due-history.ts';
import { answerInFull, unansweredProjects } from '#src/catalogue/timeliness.ts';
import { printCoverage } from '#src/language/time/coverage.ts';
import { timeOfDoing } from '#src/language/time/done-words.ts';
import { periodOfMonths } from '#src/language/time/period.ts';
import { sampleCatalogue } from '../../support/sample-catalogue.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const promise = (due = '2023-07', more = '') =>
  sampleReport(
    '2023-h1',
    `commitments:\n  - { id: open, title: 通车, topic: roads, quote: "要在期内通车"${due === '' ? '' : `, due: ${due}, dueSaid: 期内`}${more} }`,
    '要在期内通车。',
  );

/** A report that says one sentence of the promise. */
const answer = (id: string, outcome: string, quote: string, more = '') =>
  sampleReport(
    id,
    `answers:\n  - { to: 2023-h1/open, outcome: ${outcome}, quote: "${quote}"${more} }`,
    `${quote}。`,
  );

const done = (days: string, said: string) => `, done: ${days}, doneSaid: "${said}"`;

function lastAnswer(...reports: Parameters<typeof sampleCatalogue>[0]) {
  const { reportRecords } = sampleCatalogue(reports);
  const found = reportRecords.at(-1)?.commitments[0]?.answers.at(-1);
  if (found === undefined) throw new Error('no answer');
  return answerInFull(found);
}

describe('whether what is done was done in time', () => {
  test.each([
    ['the day itself', '2023-07', '2023-07-31', '7月31日', '按期完成（原定2023年7月，2023年7月31日完成）'],
    ['the day after', '2023-07', '2023-08-01', '8月1日', '逾期完成（原定2023年7月，2023年8月1日完成）'],
    ['the month', '2023-09', '2023-09', '9月底前', '按期完成（原定2023年9月，2023年9月完成）'],
    ['a later month', '2023-07', '2023-09', '9月底', '逾期完成（原定2023年7月，2023年9月完成）'],
    ['a time that holds the due day', '2023-07', '2023-h2', '下半年', '已完成（未写明完成时间）'],
  ])('by its own words: %s', (_name, due, days, said, words) => {
    expect(lastAnswer(promise(due), answer('2023-h2', '已完成', `已于${said}通车`, done(days, said)))).toBe(
      words,
    );
  });
  test('by the end of the report that says it is done', () => {
    expect(lastAnswer(promise('2023-12'), answer('2023-h2', '已完成', '大桥已通车'))).toBe(
      '按期完成（原定2023年12月，2023年下半年的报告已写明完成）',
    );
    expect(lastAnswer(promise('2023-07'), answer('2023-h2', '已完成', '大桥已通车'))).toBe(
      '已完成（未写明完成时间）',
    );
  });
  test('by a report that calls it undone after its time, and by the first time, however often it was put off', () => {
    const putOff = (id: string, until: string) => answer(id, '推迟', '通车推迟', `, until: ${until}`);
    const late = lastAnswer(
      promise('2023-12'),
      putOff('2023-h2', '2024-03'),
      answer('2024-h1', '已完成', '已通车'),
    );
    expect(late).toBe('逾期完成（原定2023年12月，延期至2024年3月，2023年下半年的报告未写明完成）');
    // Put off while there was still time: nobody knows.
    const early = lastAnswer(
      promise('2024-06'),
      putOff('2023-h2', '2024-09'),
      answer('2024', '已完成', '已通车'),
    );
    expect(early).toBe('已完成（未写明完成时间）');
    const within = answer('2024-h1', '已完成', '已于2月通车', done('2024-02', '2月'));
    expect(lastAnswer(promise('2023-12'), putOff('2023-h2', '2024-03'), within)).toBe(
      '逾期完成（原定2023年12月，延期至2024年3月，2024年2月完成）',
    );
  });
  test('by a word of the report, unless it is denied', () => {
    expect(lastAnswer(promise(), answer('2023-h2', '已完成', '大桥如期建成通车'))).toBe(
      '按期完成（原定2023年7月，报告写明“如期”）',
    );
    for (const denied of [
      '大桥未如期建成，现已通车',
      '大桥没有按期完工，现已通车',
      '大桥未能按时通车，现已通车',
    ]) {
      expect(lastAnswer(promise(), answer('2023-h2', '已完成', denied))).toBe('已完成（未写明完成时间）');
    }
  });
  test('not of what isn’t done or had no time', () => {
    expect(lastAnswer(promise(), answer('2023-h2', '部分完成', '部分已通'))).toBe('部分完成');
    expect(lastAnswer(promise(''), answer('2023-h2', '已完成', '已通车'))).toBe('已完成');
  });
});

test.each([
  ['11月8日', '2023-11-08'],
  ['已于9月份', '2023-09'],
  ['9月底前', '2023-09'],
  ['去年12月', '2022-12'],
  ['2022年3月', '2022-03'],
  ['１０月底', '2023-10'],
  ['2月30日', undefined],
  ['前不久', undefined],
])('when %s was, in a report on 2023-h2', (said, time) => {
  const range = timeOfDoing(said, periodOfMonths(2023, 7, 2023, 12));
  expect(range && printCoverage(range)).toBe(time);
});

test('a month that hasn’t come by the end of the report was last year’s', () => {
  const range = timeOfDoing('11月', periodOfMonths(2023, 1, 2023, 6));
  expect(range && printCoverage(range)).toBe('2022-11');
});

describe('what the words of an answer don’t bear out', () => {
  const codes = (entry: ReturnType<typeof answer>) =>
    buildCatalogue(sampleRegisters(), [promise(), entry]).errors.map(({ code, at }) => `${at.line} ${code}`);
  const quote = '大桥已于9月底通车';
  test.each([
    ['the words aren’t in the quote', '已完成', done('2023-10', '10月'), '答复-05'],
    ['one without the other', '已完成', ', done: 2023-09', '答复-04'],
    ['the other without the one', '已完成', ', doneSaid: 9月底', '答复-04'],
    ['of what isn’t done', '部分完成', done('2023-09', '9月底'), '答复-04'],
    ['after the report', '已完成', done('2024-09', '9月底'), '答复-06'],
    ['before the promise', '已完成', done('2022-09', '通车'), '答复-06'],
    ['another time than the words', '已完成', done('2023-08', '9月底'), '答复-07'],
    ['a project the promise doesn’t name', '已完成', ', projects: [road]', '答复-08'],
  ])('%s', (_name, outcome, more, code) => {
    expect(codes(answer('2023-h2', outcome, quote, more))).toEqual([`6 ${code}`]);
  });
  test('a day within the month that is said', () => {
    expect(codes(answer('2023-h2', '已完成', quote, done('2023-09-30', '9月底')))).toEqual([]);
  });
});

describe('a promise of several projects', () => {
  const both = promise('2023-07', ', projects: [bridge, road]');
  const namesOf = (entry: ReturnType<typeof answer>) =>
    sampleCatalogue([both, entry])
      .reportRecords.at(-1)
      ?.commitments[0]?.answers[0]?.projects.map(({ id }) => id);

  test('its answer speaks of those that its quote names, or that staff name', () => {
    expect(namesOf(answer('2023-h2', '已完成', '三江桥已完工'))).toEqual(['bridge']);
    expect(namesOf(answer('2023-h2', '已完成', '三江桥、甲路已完工'))).toEqual(['bridge', 'road']);
    expect(namesOf(answer('2023-h2', '部分完成', '有的现已完成'))).toEqual([]);
    expect(namesOf(answer('2023-h2', '部分完成', '有的现已完成', ', projects: [road]'))).toEqual(['road']);
    expect(namesOf(answer('2023-h2', '已完成', '三江桥已完工', ', projects: []'))).toEqual([]);
  });
  test('it isn’t copied to the others, whose history says so, and who aren’t called silent', () => {
    const catalogue = sampleCatalogue([both, answer('2023-h2', '已完成', '三江桥已完工')]);
    const answersOf = (id: string) => commitmentsOfProject(catalogue, id)[0]?.answers.length;
    expect([answersOf('bridge'), answersOf('road')]).toEqual([1, 0]);
    const historyOf = (id: string) => {
      const project = catalogue.projects.find((one) => one.id === id);
      return project === undefined ? [] : dueHistories(catalogue, project).flatMap(({ steps }) => steps);
    };
    const words = (id: string) =>
      historyOf(id).map((step) => (step.kind === 'silent' ? 'silent' : step.words));
    expect(words('bridge')).toEqual(['“期内”', '已完成（未写明完成时间）']);
    expect(words('road')).toEqual(['“期内”', '未单独说明本项目']);
    const [commitment] = catalogue.reportRecords.at(-1)?.commitments ?? [];
    expect(
      commitment?.answers.flatMap((one) => unansweredProjects(commitment, one).map(({ id }) => id)),
    ).toEqual(['road']);
  });
  test('it is done where each of its projects is, late where one is', () => {
    const words = (...answers: readonly Parameters<typeof answer>[]) =>
      promiseTallies(sampleCatalogue([both, ...answers.map((one) => answer(...one))]))[0]?.units[0]?.standing;
    const bridge = ['2023-h2', '已完成', '三江桥已于7月完工', done('2023-07', '7月')] as const;
    expect(words([...bridge])).toBe('部分完成');
    expect(words([...bridge], ['2024-h1', '已完成', '甲路按期完工'])).toBe('按期完成');
    expect(words([...bridge], ['2024-h1', '已完成', '甲路已于3月完工', done('2024-03', '3月')])).toBe(
      '逾期完成',
    );
    expect(words([...bridge], ['2024-h1', '取消', '甲路不再实施'])).toBe('部分完成');
    expect(words([...bridge], ['2024-h1', '已完成', '全部按期完工'])).toBe('按期完成');
    expect(words(['2023-h2', '未完成', '三江桥没有完工'])).toBe('未完成');
  });
  test('a name within another isn’t named', () => {
    const registers = sampleRegisters();
    const [bridge, road] = registers.projects;
    if (bridge === undefined || road === undefined) throw new Error('no projects');
    const named = { ...road, value: { ...road.value, name: '新三江桥' } };
    const { reportRecords } = sampleCatalogue([both, answer('2023-h2', '已完成', '新三江桥已完工')], {
      ...registers,
      projects: [bridge, named],
    });
    expect(reportRecords.at(-1)?.commitments[0]?.answers[0]?.projects.map(({ id }) => id)).toEqual(['road']);
  });
});
