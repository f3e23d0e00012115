import { inOneWidth } from '#src/language/one-width.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { daysInRange } from './calendar-date.ts';
import type { Period } from './period.ts';
import { type TimeMeaning, timeForms } from './time-forms.ts';

/** An expression of time, as long as it goes, and what it means in a report on one period. */
export interface TimeExpression extends TextRange {
  /** As printed. */
  readonly words: string;
  readonly meaning: TimeMeaning;
  /** A single month or day: it may say when something began (5月启动的专项行动), so it governs only what it stands by. */
  readonly isPoint: boolean;
}

/** Every expression of time holds one of these. */
const anyTime =
  /[年月季周日天旬]|以来|时期|历史|汛期|[双两]节|当[晚夜]|昨晚|昨夜|目前|至今|现已|当前|期间|假|黄金周|春运|暑运/;

/** Behind these an expression says what a number is compared with, and not when it was counted. */
const compared = /(?:[较比于超]|同比|环比|与|和|同|对比|相当)$/;
const comparedBehind = /^(?:同期|相比|比较)/;

/**
 * The expressions of time in a text that can say when a number was counted, in reading order; those that something is compared with
 * (比上年同期) aren't among them.
 *
 * @param period what the report is about: a month without a year lies in its last year
 */
export function findTimes(text: string, period: Period): TimeExpression[] {
  if (!anyTime.test(text)) return [];
  const seen = inOneWidth(text);
  const found: TimeExpression[] = [];
  for (const [holds, form, meaningOf, reach] of timeForms) {
    if (!seen.includes(holds)) continue;
    for (const match of seen.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      const isInside = found.some((other) => other.start < end && start < other.end);
      const isCompared =
        compared.test(seen.slice(Math.max(0, start - 2), start)) ||
        comparedBehind.test(seen.slice(end, end + 2));
      // 恢复到2019年的八成, 仅为2019年的四成: that year is what it is measured by.
      const isMeasure =
        /(?:恢复[到至]|相当于|[为是达]到?)$/.test(seen.slice(Math.max(0, start - 3), start)) &&
        /^(?:同期)?(?:水平)?的[约近]?(?:$|[0-9.]+(?:成|%|倍)|[一二三四五六七八九]成)/.test(
          seen.slice(end, end + 14),
        );
      const isCut = /[0-9.]/.test(seen[start - 1] ?? '') && /^[0-9]/.test(match[0]);
      // 比2023年的38人少11人: the number right behind is of that year.
      const isOfItsOwn = /^[0-9]{4}年$/.test(match[0]) && /^的[约近]?(?:$|[0-9])/.test(seen.slice(end));
      if (isInside || (isCompared && !isOfItsOwn) || isMeasure || isCut) continue;
      const meaning = meaningOf(match.slice(1), period);
      const isPoint = reach === 'point';
      if (meaning !== undefined) found.push({ start, end, words: text.slice(start, end), meaning, isPoint });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map((time, index, all) => asNamedBefore(time, all.slice(0, index)));
}

/** 5月当月, 2月4日…，当天: the month or the day that was named before. */
function asNamedBefore(time: TimeExpression, before: readonly TimeExpression[]): TimeExpression {
  const length = /^当[日天]$/.test(time.words) ? 1 : time.words === '当月' ? 31 : 0;
  const named = before.findLast(
    ({ meaning }) =>
      meaning.kind === 'days' &&
      daysInRange(meaning.days) <= length &&
      (length === 1 || daysInRange(meaning.days) >= 28),
  );
  return named === undefined ? time : { ...time, meaning: named.meaning };
}

/**
 * The expression of time that governs a number: the nearest before it in its sentence.
 *
 * @param sentence up to and without the number
 */
export function governingTime(sentence: string, period: Period): TimeExpression | undefined {
  return reachingTimes(sentence, period).at(-1);
}

/** Between a time and the second number of 由二季度末的30.1%升至31.5%: the time is of the first. */
const leadsToSecond =
  /^[末底]?的?(?:增长|上升|下降|减少|增加)?[约近]?[0-9][^，。；]*(?:转为(?:同比)?|(?:[升降增减提]|提高|提升|上升|下降|增加|减少|压减|压缩|优化|调整)(?:到|至|为))[约近]?$/;

/** The expressions of time in a sentence that can govern what follows it, the nearest last. */
export function reachingTimes(sentence: string, period: Period): TimeExpression[] {
  return findTimes(sentence, period).filter(
    ({ isPoint, start, end, words }) =>
      (!isPoint || isReachedFrom(sentence.slice(end))) &&
      // 去年同期为81万元，下降16.9%: the change is of this year.
      !(words.endsWith('同期') && /[0-9].*[，,]/.test(sentence.slice(end))) &&
      !(/[由从]$/.test(sentence.slice(0, start)) && leadsToSecond.test(sentence.slice(end))),
  );
}

/** What makes a month the time of something else than the count: 5月启动的行动, 5月建成的大桥, 6月的通知. */
const ofSomethingElse =
  /的|以来|(?:开工|启动|开始|印发|下发|出台|成立|召开|开通|通车|投用|投入(?:使用|运营)|竣工|交工|验收|开标|招标|签订|批复|立项|获批)[^0-9]*$/;

/**
 * Whether a month or a day reaches a number: by the words between, in its own clause, or right behind a comma, or
 * over clauses that count, too (6月份检查企业45家次，排查隐患12处).
 */
function isReachedFrom(between: string): boolean {
  // 于5月16日开工；大修工程18.7公里: what follows the semicolon has its own time.
  if (/[；;]/.test(between)) return false;
  // 去年的30起
  if (/^的(?:每\p{sc=Han}{1,2})?[约近]?$/u.test(between)) return true;
  if (/[今本]年|(?<![同环])[较比]|计划|拟|力争|争取/.test(between)) return false;
  const clauses = between.split(/[，,：:]/);
  const own = clauses[0]?.trim() === '' ? clauses.slice(1) : clauses;
  // 1月下旬低温雨雪期间，撒布工业盐86吨，出动430余人次: what came upon the county then is the time of all that follows.
  if (/(?:期间|当天|当晚|[暴降][雨雪][^0-9]*|台风[^0-9]*|洪[水灾][^0-9]*|寒潮[^0-9]*)$/.test(own[0] ?? ''))
    return true;
  return own.every((clause, index) => {
    const isLast = index === own.length - 1;
    return isLast ? !ofSomethingElse.test(clause) : /[0-9]/.test(clause) && !/的/.test(clause);
  });
}
