import { clauseBefore, longestShared } from '#src/language/grammar/clause-before.ts';
import { findIntentions } from '#src/language/grammar/intention.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { findTimesOfDoing } from '#src/language/time/done-words.ts';
import { type DueFrame, findDueWords } from '#src/language/time/due-words.ts';
import type { Period } from '#src/language/time/period.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { AnswerEntry, CommitmentEntry } from '#src/records/report-entries.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';

/** Words that say how sure a promise is. */
const knownStrengths =
  /力争|争取|力求|目标|确保|计划|拟|预计|努力|尽快|尽量|尽早|适时|探索|谋划|将|有望|原则上|基本|预期|打算|准备|抓紧|加快|全力|务必|必须|推动|推进|研究|积极|条件成熟|视情/;

/** A promise whose strength isn't the word that governs it: 争取7月份完成 without 争取. */
export function strengthAgainstWords(
  { body }: ReportInput,
  { strength, due, quoteRange, quote }: Pick<Commitment, 'strength' | 'due' | 'quoteRange' | 'quote'>,
): Contradiction | undefined {
  const fault = (severity: Contradiction['severity'], words: string, message: string): Contradiction => ({
    field: 'strength',
    code: '承诺-05',
    severity,
    words,
    message,
    current: quote,
    cure: `写 strength: "${words}"`,
  });
  if (strength !== undefined) {
    return knownStrengths.test(strength)
      ? undefined
      : {
          ...fault('warning', strength, `“${strength}”不是表示把握的词。`),
          cure: '照抄“争取”“计划”一类的词；没有的，不写 strength。',
        };
  }
  const lead = clauseBefore(body.text, quoteRange.start);
  const at = due === undefined ? -1 : quote.indexOf(due.said);
  // 规划占地约700亩 tells of works and not how sure they are.
  const all = findIntentions(`${lead}${quote}`)
    .filter(({ words }) => knownStrengths.test(words) && !/^(?:将|打算)/.test(words))
    .map((found) => ({ ...found, start: found.start - lead.length }));
  // 7月份争取完成: the word may stand right behind the time, too.
  const governing = all.findLast(({ start }) => at === -1 || start <= at + (due?.said.length ?? 0) + 1);
  if (governing === undefined) {
    const weak = due === undefined ? undefined : weakStrength(quote, at, at + due.said.length);
    return weak === undefined
      ? undefined
      : fault('warning', weak, `原话说的是“${weak}”，没有写 strength，就成了一定要做到。`);
  }
  const { words } = governing;
  const between = quote.slice(Math.max(0, governing.start), Math.max(0, at));
  const isInClause = !/[，；]/.test(between);
  return fault(
    isInClause ? 'error' : 'warning',
    words,
    `原话说的是“${words}”，没有写 strength，就成了一定要做到。`,
  );
}

/** A weaker word right before or behind the time of a promise: 有望10月份开工, 10月份原则上开工. */
function weakStrength(quote: string, start: number, end: number): string | undefined {
  const weak = '(?:有望|预期|打算|原则上|努力|尽快|尽量|尽早|基本)';
  return (
    new RegExp(`(${weak})(?:[在于])?$`).exec(quote.slice(0, start))?.[1] ??
    new RegExp(`^(?:之?前)?(${weak})`).exec(quote.slice(end))?.[1]
  );
}

/** A promise without a due time whose only clause prints one. */
export function dueUnsaid(
  { frontmatter }: ReportInput,
  { due, quote }: Pick<CommitmentEntry, 'due' | 'quote'>,
): Contradiction | undefined {
  if (due !== undefined) return undefined;
  const { period, kind } = frontmatter;
  const [said] = findDueWords(quote, { period, isPlan: kind === '工作计划' });
  // 2024年开工 is when; 2024年度工作会议 is a name.
  if (
    said === undefined ||
    /^(?:度|以来|[一二三四五六七八九十]|的)/.test(quote.slice(said.at + said.dueSaid.length))
  )
    return undefined;
  return {
    field: 'due',
    code: '承诺-07',
    severity: 'warning',
    words: said.dueSaid,
    message: `原话写了“${said.dueSaid}”，没有写到期的时间。`,
    current: quote,
    cure: `加上 due: ${printPeriod(said.due)}，dueSaid: "${said.dueSaid}"`,
  };
}

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
      return partial !== undefined && done === undefined ? fault('warning', partial, '部分完成') : undefined;
    case '部分完成':
      if (delayed !== undefined) return fault('warning', delayed, '推迟');
      if (cancelled !== undefined) return fault('error', cancelled, '取消');
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

/** The quote of a commitment, cut to what its own due time governs; the whole quote where it has none. */
export function promisedWords({ quote, dueSaid }: Pick<CommitmentEntry, 'quote' | 'dueSaid'>): string {
  if (dueSaid === undefined) return quote;
  const at = quote.indexOf(dueSaid);
  return at === -1
    ? quote
    : quote.slice(0, at + dueSaid.length) + (/^[^，；]*/.exec(quote.slice(at + dueSaid.length))?.[0] ?? '');
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
