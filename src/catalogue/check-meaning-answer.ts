import { longestShared } from '#src/language/grammar/clause-before.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import { worksDeeds } from '#src/language/grammar/works-deeds.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { findTimesOfDoing } from '#src/language/time/done-words.ts';
import { type DueFrame, findDueWords } from '#src/language/time/due-words.ts';
import type { Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { AnswerEntry } from '#src/records/report-entries.ts';
import type { Contradiction } from './contradiction.ts';

/** A time that something is meant for: 预计2025年5月, 力争明年底. */
const newTime =
  /(?:预计|预期|计划|力争|争取|确保|力求|拟|将|可于?|目标)[^，。；0-9]{0,6}(?:[0-9]{4}年|明年|下半年|[0-9]{1,2}月|年[底内末]|第?[一二三四]季度)/;

/** What an answer is held against: the commitment that it answers. */
export type Asked = Pick<Commitment, 'title' | 'quote' | 'projects'>;

/** An outcome that the words of the answer contradict: 已完成 for 没有按期完成. */
export function outcomeAgainstWords(
  { outcome, quote }: Pick<AnswerEntry, 'outcome' | 'quote'>,
  { title, quote: promised }: Asked,
): Contradiction | undefined {
  const said = outcomeSaid(quote);
  const isAbout = (words: string | undefined) =>
    words !== undefined && (title.includes(words) || promised.includes(words));
  // 取消收费站 may be what was promised.
  const delayed = isAbout(said.delayed) ? undefined : said.delayed;
  const cancelled = isAbout(said.cancelled) ? undefined : said.cancelled;
  const { undone, partial, done, intended } = said;
  const fault = (severity: Contradiction['severity'], words: string, expected: string): Contradiction => ({
    field: 'outcome',
    code: '答复-09',
    severity,
    words,
    message: `原话说的是“${words}”，登记的是“${outcome}”。`,
    current: quote,
    cure: `核对 outcome，是不是“${expected}”。`,
  });
  const isNegative = undone ?? cancelled ?? delayed;
  switch (outcome) {
    case '已完成':
      if (delayed !== undefined && done === undefined) return fault('error', delayed, '推迟');
      if (cancelled !== undefined && done === undefined) return fault('error', cancelled, '取消');
      if (undone !== undefined)
        return fault(
          done === undefined ? 'error' : 'warning',
          undone,
          done === undefined ? '未完成' : '部分完成',
        );
      if (intended !== undefined) return fault('error', intended, '未完成');
      if (partial !== undefined && done === undefined) return fault('warning', partial, '部分完成');
      return shortOfPromise(quote, title, promised, done, fault);
    case '部分完成':
      if (delayed !== undefined) return fault('warning', delayed, '推迟');
      if (cancelled !== undefined) return fault('error', cancelled, '取消');
      if (done !== undefined && undone === undefined && partial === undefined && /全[线面部]/.test(done))
        return fault('warning', done, '已完成');
      return undone !== undefined && partial === undefined && done === undefined
        ? fault('warning', undone, '未完成')
        : undefined;
    case '未完成':
      if (cancelled !== undefined) return fault('error', cancelled, '取消');
      if (delayed !== undefined) return fault('warning', delayed, '推迟');
      if (isNegative === undefined && done !== undefined) return fault('error', done, '已完成');
      return isNegative === undefined && partial !== undefined
        ? fault('warning', partial, '部分完成')
        : undefined;
    case '推迟':
      if (delayed !== undefined) return undefined;
      // 未能按期通车，预计明年5月底建成通车 puts it off without saying so.
      if (undone !== undefined && done === undefined && newTime.test(quote)) return undefined;
      return fault(
        done === undefined ? 'warning' : 'error',
        done ?? isNegative ?? quote,
        done === undefined ? '未完成' : '已完成',
      );
    case '取消':
      if (cancelled !== undefined) return undefined;
      return fault(
        done === undefined && delayed === undefined ? 'warning' : 'error',
        delayed ?? done ?? isNegative ?? quote,
        delayed === undefined ? '已完成' : '推迟',
      );
  }
}

/** What an answer tells as done that comes before what was promised, or that nothing was done: 已开工 for 建成通车. */
function shortOfPromise(
  quote: string,
  title: string,
  promised: string,
  done: string | undefined,
  fault: (severity: 'warning', words: string, expected: string) => Contradiction,
): Contradiction | undefined {
  const wanted = worksDeeds(title).at(-1) ?? worksDeeds(promised).at(-1);
  if (wanted === undefined) return undefined;
  const said = worksDeeds(quote);
  const furthest = said.toSorted((a, b) => b.step - a.step || b.at - a.at)[0];
  if (furthest !== undefined) {
    if (furthest.step < wanted.step) return fault('warning', furthest.words, '部分完成');
    // 建成通车指日可待, 通车时间另行通知
    const behind = quote.slice(furthest.at + furthest.words.length);
    const isTold =
      done !== undefined ||
      /^(?:$|[，。；、]|后|以来|了|并|验收|通车|交付|启用|投|运营|使用|于|仪式)/.test(behind);
    return isTold ? undefined : fault('warning', `${furthest.words}${behind.slice(0, 4)}`, '未完成');
  }
  return done === undefined ? fault('warning', quote, '部分完成') : undefined;
}

/** A new time that isn't the one that the words put it off to. */
export function untilAgainstWords(
  { until, quote }: Pick<AnswerEntry, 'until' | 'quote'>,
  frame: DueFrame,
): Contradiction | undefined {
  if (until === undefined) return undefined;
  const said = findDueWords(quote, frame);
  const [first] = said;
  if (first === undefined || said.some(({ due }) => compareCalendarDates(due.lastDay, until.lastDay) === 0))
    return undefined;
  return {
    field: 'until',
    code: '答复-09',
    severity: 'error',
    words: first.dueSaid,
    message: `原话说的是“${first.dueSaid}”（${periodName(first.due)}），until 写的是${periodName(until)}。`,
    current: quote,
    cure: '核对 until。',
  };
}

/** Words that any two sentences on works may share. */
const common =
  /工程|项目|工作|建设|完成|交通|公路|任务|计划|年底|实施|推进|加快|县|年|月|份|前|的|了|[已经全面部]/g;

/** An answer whose words have nothing in common with what was promised. */
export function answerOfSomethingElse(
  { quote, to }: Pick<AnswerEntry, 'quote' | 'to'>,
  { title, quote: promised, projects }: Asked,
  paragraph: string,
): Contradiction | undefined {
  const bare = (words: string) => words.replace(common, '\n');
  const names = projects.flatMap(({ name, shortName, aliases }) => [name, shortName ?? '', ...aliases]);
  const wanted = bare([title, promised, ...names].join('\n'));
  const shares = longestShared(bare(`${quote}\n${paragraph}`).replaceAll(/\n+/g, '\r'), wanted);
  if (/\p{sc=Han}{2}|[A-Z]?[0-9]{3}/u.test(shares)) return undefined;
  return {
    field: 'to',
    code: '答复-10',
    severity: 'warning',
    words: title,
    message: `这句话和承诺事项“${title}”没有一个相同的词，像是说的别的事。`,
    current: quote,
    cure: `核对 to: ${to}；说的确实是这件事的，引文写长一些，把事情也写进去，或者加上 reading: "说明"。`,
  };
}

/** What is done at a time: the verbs that an answer's times belong to. */
const deeds = /开工|动工|启动|完工|竣工|建成|通车|完成|投入使用|投入运营|印发|批复|验收|招标/g;

/** A time of doing that the words give to something else: 10月完成招标，12月开工 for a promise to 开工. */
export function doneOfSomethingElse(
  { done, doneSaid, quote }: Pick<AnswerEntry, 'done' | 'doneSaid' | 'quote'>,
  { title, quote: promised }: Asked,
  period: Period,
): Contradiction | undefined {
  if (done === undefined || doneSaid === undefined) return undefined;
  const at = quote.indexOf(doneSaid);
  const wanted = title.match(deeds)?.at(-1) ?? promised.match(deeds)?.at(-1);
  const deed = wanted === undefined ? -1 : quote.lastIndexOf(wanted);
  const times = findTimesOfDoing(quote, period);
  const own = times.findLast((time) => time.at < deed);
  if (own === undefined || at === -1 || (own.at < at + doneSaid.length && at < own.at + own.said.length))
    return undefined;
  if (at > own.at || !Array.from(quote.slice(at, own.at).matchAll(/[，、；]/g)).length) return undefined;
  return {
    field: 'done',
    code: '答复-09',
    severity: 'warning',
    words: own.said,
    message: `原话里离“${wanted}”最近的时间是“${own.said}”，登记的是“${doneSaid}”。`,
    current: quote,
    cure: '核对 done 和 doneSaid。',
  };
}
