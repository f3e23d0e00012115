import { promisedWords } from '#src/catalogue/check-meaning-commitment.ts';
import { longestShared } from '#src/language/grammar/clause-before.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { compareCalendarDates, type DateRange } from '#src/language/time/calendar-date.ts';
import { findTimesOfDoing } from '#src/language/time/done-words.ts';
import { type DueFrame, findDueWords } from '#src/language/time/due-words.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { AnswerEntry } from '#src/records/report-entries.ts';

/** What some words say became of a promise. */
export interface SaidOutcome extends Pick<AnswerEntry, 'outcome' | 'until'> {
  readonly done: { readonly days: DateRange; readonly said: string } | undefined;
  /** Which of the words say so, from and up to which character. */
  readonly start: number;
  readonly end: number;
}

/** What is done with works and rules, alike in one line; an answer must speak of the same as its promise. */
const deeds: readonly RegExp[] = [
  /开工|破土动工|动工|复工/,
  /完工|竣工|建成|完成建设/,
  /交工|验收/,
  /通车|开通/,
  /投入使用|投入运营|投用|投产/,
  /设计/,
  /可行性研究|可研|工可/,
  /评审/,
  /招投?标/,
  /批复|获批/,
  /立项/,
  /覆盖/,
  /主体工程|主体/,
  /修复/,
  /扫尾/,
  /印发|出台/,
  /会商/,
  /常务会|上会/,
];

/** The deed that words end with, and those that are joined to it: 设计 and 招投标 of 完成设计和招投标. */
function deedsOf(words: string): readonly RegExp[] {
  const places = deeds
    .flatMap((deed) =>
      Array.from(words.matchAll(new RegExp(deed, 'g')), ({ 0: said, index }) => ({
        deed,
        index,
        end: index + said.length,
      })),
    )
    .sort((a, b) => a.index - b.index);
  const last = places.at(-1);
  if (last === undefined) return [];
  const joined = places.filter(
    ({ end }) => end < last.index && /^(?:工作)?[和、及与并]$/.test(words.slice(end, last.index)),
  );
  return [...joined.map(({ deed }) => deed), last.deed];
}

interface Clause {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The one outcome that words give a promise: by the clauses that speak of the same deed, a new time behind them included. Undefined
 * where they give none, or two.
 *
 * @param words a sentence, or a part of one up to ；
 * @param since the period of the report that promised
 */
export function saidOutcome(
  words: string,
  commitment: Pick<Commitment, 'title' | 'quote' | 'due'>,
  since: Period,
  frame: DueFrame,
): SaidOutcome | undefined {
  const { title, quote, due } = commitment;
  const ofTitle = deedsOf(title);
  const promised = promisedWords({ quote, dueSaid: due?.said });
  const wanted = ofTitle.length > 0 ? ofTitle : deedsOf(promised);
  const clauses = Array.from(words.matchAll(/[^，,：:]+/g), ({ 0: clause, index }): Clause => {
    const start = index + (/^\s*/.exec(clause)?.[0].length ?? 0);
    return { words: clause.trim(), start, end: start + clause.trim().length };
  });
  const all = { start: 0, end: words.length, done: undefined };
  if (isCalledOff(words, title)) return { outcome: '取消', until: undefined, ...all };
  if (isInPart(words, promised, wanted)) return { outcome: '部分完成', until: undefined, ...all };
  if (wanted.length === 0) return undefined;
  const told = clauses.flatMap((clause, place): SaidOutcome[] => {
    if (!wanted.every((deed) => deed.test(clause.words))) return [];
    const last = newTimeBehind(clauses, place) ?? clause;
    const said = words.slice(clause.start, last.end);
    const dated = doneOnDayBefore(clauses[place - 1], clause);
    const found = outcomeOf(said, frame) ?? (dated === undefined ? undefined : outcomeOf(dated, frame));
    if (found === undefined) return [];
    const within = { start: clause.start, end: last.end };
    const done = found.outcome === '已完成' ? doneIn(words, within, since, frame) : undefined;
    // The words must hold the time that they give.
    const start = Math.min(within.start, done?.at ?? within.start);
    const end = Math.max(within.end, done === undefined ? 0 : done.at + done.said.length);
    return [{ ...found, done, start, end }];
  });
  // What was put off was not done, either.
  const delayed = told.filter(({ outcome }) => outcome === '推迟');
  const telling =
    delayed.length > 0 && told.every(({ outcome }) => /推迟|未完成/.test(outcome)) ? delayed : told;
  const [only] = telling;
  const isClear = telling.every(
    ({ outcome, until }) =>
      outcome === only?.outcome &&
      until?.lastDay.month === only.until?.lastDay.month &&
      until?.lastDay.year === only.until?.lastDay.year,
  );
  if (only?.outcome === '已完成' && clauses.some(({ words: other }) => isLeft(other))) return undefined;
  return only !== undefined && isClear
    ? { ...only, start: only.start, end: Math.max(...telling.map(({ end }) => end)) }
    : undefined;
}

/** Whether a clause that names no deed of its own says that something isn't done: 部分路段还在施工. */
function isLeft(words: string): boolean {
  const { undone, delayed, cancelled } = outcomeSaid(words);
  const isNot = [undone, delayed, cancelled].some((said) => said !== undefined);
  return isNot && !deeds.some((deed) => deed.test(words));
}

/** What a clause says was done on the day that the clause before it is: 7月21日，双方就建设问题完成会商. */
function doneOnDayBefore(day: Clause | undefined, { words }: Clause): string | undefined {
  const deed = /(?:完成|开工|动工|建成|通车|竣工|完工|启动|开通|投入使用|印发).*/.exec(words)?.[0];
  const isDay = /^(?:[0-9]{4}年|今年)?[0-9]{1,2}月(?:[0-9]{1,2}日|份|底|初|末|[上中下]旬)?$/.test(
    day?.words ?? '',
  );
  return isDay && deed !== undefined ? `${day?.words}${deed}` : undefined;
}

/** The clause that gives a new time for what the clause before couldn't keep: 未能在年底完成，推迟至2024年6月底. */
function newTimeBehind(clauses: readonly Clause[], place: number): Clause | undefined {
  if (!/未能?|原定|原计划|没有|不能|无法/.test(clauses[place]?.words ?? '')) return undefined;
  const behind = clauses.slice(place + 1, place + 3);
  const at = behind.findIndex(({ words }) =>
    /^(?:现|并|将|拟)?(?:推迟|延至|延期|延后|顺延|推后|调整[到至])/.test(words),
  );
  const isReason = at < 1 || /^(?:因|受|由于)/.test(behind[0]?.words ?? '');
  return at === -1 || !isReason ? undefined : behind[at];
}

/** Whether words call off what a title names: 执法队伍…提升行动…不再单独开展. */
function isCalledOff(words: string, title: string): boolean {
  const { cancelled, done } = outcomeSaid(words);
  return (
    cancelled !== undefined &&
    done === undefined &&
    !title.includes(cancelled) &&
    longestShared(title, words).length >= 4
  );
}

const number = '([0-9]+|[一二三四五六七八九十])';
/** 六项工程中五项12月底前完工 */
const someOf = new RegExp(
  `${number}([项个座条处])[^，。；]{0,6}中[，,]?(?:的)?${number}\\2[^，；。]*(?:完工|完成|建成|通车)`,
);
/** 完工4项，另外2项未完工 */
const othersNot = new RegExp(
  `(?:完工|完成|建成)${number}([项个座条处])[，、](?:另外?|其余|剩余)的?${number}\\2(?:尚|仍|还)?未`,
);

/** Whether words say that a part is done: of the same deed by count, or by the share of the same target. */
function isInPart(words: string, promised: string, wanted: readonly RegExp[]): boolean {
  const counted = someOf.exec(words);
  const [deed = ''] = counted ?? othersNot.exec(words) ?? [];
  const [, all, , some] = counted ?? [];
  const isOfDeed = wanted.some((each) => each.test(deed));
  if (isOfDeed && (counted === null || all !== some)) return true;
  const [, target = '', share] =
    /([0-9.]+[^0-9，。；]{1,4}?)的?(?:目标|任务|计划)(?:的([0-9.]+)[%％]|[^，。；]*差距)/.exec(words) ?? [];
  return target !== '' && promised.includes(target) && (share === undefined || Number(share) < 100);
}

/** The one outcome that words give; undefined where they give none or several. */
function outcomeOf(words: string, frame: DueFrame): Pick<AnswerEntry, 'outcome' | 'until'> | undefined {
  const { delayed, cancelled, undone, partial, done } = outcomeSaid(words);
  if (delayed !== undefined) {
    const at = words.indexOf(delayed);
    const due = findDueWords(words, { ...frame, isPlan: false }).find((found) => found.at >= at);
    return due === undefined || done !== undefined ? undefined : { outcome: '推迟', until: due.due };
  }
  const alone = (outcome: AnswerEntry['outcome']) =>
    done === undefined ? { outcome, until: undefined } : undefined;
  if (cancelled !== undefined) return alone('取消');
  if (undone !== undefined || /(?:尚|还|仍|暂)未/.test(words)) return alone('未完成');
  // 正在办理手续 says that it is under way, not that a part of it is done.
  if (partial !== undefined)
    return /正在|筹备|准备|具备|推进|搁置|受阻|滞后|停/.test(partial)
      ? undefined
      : { outcome: '部分完成', until: undefined };
  return done === undefined ? undefined : { outcome: '已完成', until: undefined };
}

/** When it was done: the one time in a stretch, or else in all of the words, from the promise to the end of the report's period. */
function doneIn(words: string, { start, end }: TextRange, since: Period, { period }: DueFrame) {
  const times = findTimesOfDoing(words, period).filter(
    ({ days }) =>
      compareCalendarDates(days.lastDay, period.lastDay) <= 0 &&
      compareCalendarDates(days.lastDay, since.firstDay) >= 0,
  );
  const within = times.filter(({ at }) => start <= at && at < end);
  const [time, second] = within.length > 0 ? within : times;
  return second === undefined ? time : undefined;
}
