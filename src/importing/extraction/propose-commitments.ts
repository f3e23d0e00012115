import type { TextRange } from '#src/language/text-range.ts';
import { type DueFrame, type DueWords, findDueWords } from '#src/language/time/due-words.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { findProjectMentions, projectNames } from '#src/records/project-mentions.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForStretch } from './quote-for.ts';
import { blockAt, fullSentenceOf, type ReportText, type TextBlock } from './report-text.ts';
import { idGiver, slugOf } from './slug.ts';
import { topicOf } from './topic-words.ts';

const strengths = /力争|争取|确保|计划|拟|预计|努力|尽快|适时|探索|谋划/g;
/** The words that make a sentence a commitment in a part about what was done. */
const promising = /期限为|计划|拟|预计|将于|力争|争取|确保/;

/**
 * Proposes commitments: one for every due date; in the parts about the future one for every sentence without a due date, and for every
 * clause besides a dated one that promises something of its own. What a sentence opens with (2025年，…) is when they are due.
 */
export function proposeCommitments(report: ReportText, known: KnownRecords, frame: DueFrame): Proposal[] {
  const idOf = idGiver(known.ids);
  const mentions = findProjectMentions(report.text, projectNames(known.projects));
  const proposals: Proposal[] = [];
  for (const block of report.blocks) {
    // 1.全年投资确保8.1亿元，力争8.4亿元。 promises, though what follows makes it a heading.
    const line = report.text.slice(block.start, block.end).trim();
    const isBareHeading =
      block.isHeading && !(block.outlook === 'planned' && /。$/.test(line) && promisedInHeading.test(line));
    if (isBareHeading || block.isClosing || block.cell !== undefined) continue;
    for (const sentence of sentencesOf(report, block)) {
      const words = report.text.slice(sentence.start, sentence.end);
      if (isOpening(words)) continue;
      const dues = [...findDueWords(words, frame), ...namelessDues(report, block, sentence, frame)]
        .filter((due) => isAhead(block, words, due, frame))
        .sort((a, b) => a.at - b.at);
      for (const due of dues) proposals.push(promise(promiseRange(sentence, words, dues, due), words, due));
      if (block.outlook !== 'planned') continue;
      const undated =
        dues.length > 0 ? undatedClauses(report, sentence, dues) : isPlan(words) ? [sentence] : [];
      for (const range of undated) {
        const opening = openingDue(report, block, range, frame);
        const from = opening === undefined ? range.start : Math.min(opening.start, range.start);
        const quoted = { start: from, end: range.end };
        proposals.push(promise(quoted, report.text.slice(quoted.start, quoted.end), opening?.due));
      }
    }
  }
  return proposals;

  function promise(range: TextRange, sentence: string, due: DueWords | undefined): Proposal {
    const words = report.text.slice(range.start, range.end);
    const title = titleOf(words, due);
    // 甲桥5月底前建成，乙路6月底前完工: in a sentence of several, each is of what its own clauses name.
    const from = range.start + (due === undefined ? 0 : ownStart(words, due));
    const to = range.start + (due === undefined ? words.length : ownEnd(words, due));
    const all = mentions.filter(({ start, end }) => range.start <= start && end <= range.end);
    const own = all.filter(({ start, end }) => from <= start && end <= to);
    const named = own.length > 0 ? own : all.filter(({ end }) => end <= from);
    const projects = [...new Set(named.map(({ project }) => project.id))];
    const headings = blockAt(report, range.start).headings.toReversed();
    // The last word of strength before the due date, or the one right behind it: 11月份争取….
    const at = due === undefined ? words.length : Math.max(0, words.indexOf(due.dueSaid));
    const behind = due === undefined ? '' : words.slice(at + due.dueSaid.length);
    const strength =
      Array.from(words.slice(0, at + 1).matchAll(strengths)).at(-1)?.[0] ??
      /^(?:前|，)?(力争|争取|计划|拟|确保|预计)/.exec(behind)?.[1];
    return {
      to: 'commitments',
      confidence: due === undefined ? '低' : promising.test(sentence) || projects.length > 0 ? '高' : '中',
      entry: proposedEntry({
        id: idOf(slugOf(title)),
        title,
        topic: topicOf(known.topics, title, words, ...headings).id,
        projects,
        ...quoteForStretch(report, range),
        due: due && printPeriod(due.due),
        dueSaid: due?.dueSaid,
        strength,
      }),
    };
  }
}

/**
 * Times in a part about the future that leave out the month or the year because they were just named: 20日前 and 月底 under 6月份工作安排, 当年完成
 * in a plan for a year.
 */
function namelessDues(
  { text }: ReportText,
  { outlook, headings }: TextBlock,
  { start, end }: TextRange,
  { period, isPlan }: DueFrame,
): DueWords[] {
  if (outlook !== 'planned') return [];
  return Array.from(
    text
      .slice(start, end)
      .matchAll(/(?<![0-9月])[0-9]{1,2}日之?前|(?<![0-9年月])月底(?:之?前)?|当年(?=完成|建成|开工)/g),
  ).flatMap(({ 0: dueSaid, index: at }): DueWords[] => {
    const named = [text.slice(start, start + at), ...headings.toReversed()].flatMap(
      (words) => Array.from(words.matchAll(/(?<![0-9])(1[0-2]|[1-9])月/g)).at(-1)?.[1] ?? [],
    )[0];
    const year = isPlan
      ? period.firstDay.year
      : period.lastDay.year + (Number(named) <= period.lastDay.month ? 1 : 0);
    if (dueSaid === '当年' ? !isPlan : named === undefined) return [];
    const due = parsePeriod(dueSaid === '当年' ? String(year) : `${year}-${named?.padStart(2, '0')}`);
    return due.ok ? [{ due: due.value, dueSaid, at }] : [];
  });
}

/**
 * The year or half-year that a sentence or its paragraph opens with, for what it promises in numbers further on: 2025年，我局将…，力争完成投资12亿元.
 */
function openingDue(
  { text, ...report }: ReportText,
  block: TextBlock,
  range: TextRange,
  frame: DueFrame,
): { readonly start: number; readonly due: DueWords } | undefined {
  const promised = text.slice(range.start, range.end);
  if (!/[0-9]/.test(promised) || /[前后内底]|期间/.test(promised.replace(/全面|以内/g, ''))) return undefined;
  const { start } = fullSentenceOf({ text, ...report }, range);
  for (const from of new Set([start, block.start])) {
    const lead =
      /^(?:[一二三四五六七八九十]+是|[0-9]+[.．、])?/.exec(text.slice(from, range.end))?.[0].length ?? 0;
    const said =
      /^(?:[0-9]{4}年|明年|今年)?(?:[上下]半年)?(?=[，,\p{sc=Han}])/u.exec(
        text.slice(from + lead, range.end),
      )?.[0] ?? '';
    const [due] =
      said === '' ? [] : findDueWords(/年$/.test(said) && !said.includes('半') ? `${said}计划` : said, frame);
    if (due !== undefined && range.end - from <= 140)
      return { start: from + lead, due: { ...due, dueSaid: said, at: 0 } };
  }
  return undefined;
}

/** Times that no calendar fixes: 汛期前, 春节后, 秋季开学前, 近期. */
const vagueTime =
  /(?:汛期?|雨季|入[冬汛]|开学|学期|节|节日)(?:之?后)|(?:汛期?|雨季|入[冬汛]|开学|学期)之?前|近期|适时|早日|(?<![0-9年])月底/;
/** What is promised in numbers. */
const promisedNumber =
  /^(?:计划|拟|力争|争取|确保|将|再|还将|同步|全面|并)*(?:新建|新改建|改造|实施|安装|建设|新增|开通|创建|更新|购置|新开|处治|完成|争取|培育|打造|布设|修复|整治|优化|投放|招录|组织)[^，]*[0-9]|(?:(?:控制|稳定|保持|维持)在|达到?|提高到|[升降增]至|不[低高少]于|不超过?|突破)[^，]{0,4}[0-9]/;

/** A target in numbers, or a clause that is due. */
const promisedInHeading =
  /(?:力争|确保|计划|争取|达到|提高到|突破|控制在|保持在|新增|新建|完成)[^，。]{0,14}[0-9]|[0-9]月底?前/;

/** Works that a sentence plans in a clause of their own besides what it dates: 改造危桥12座 of 6月底前完成招标，改造危桥12座. */
function undatedClauses(
  { text }: ReportText,
  { start, end }: TextRange,
  dues: readonly DueWords[],
): TextRange[] {
  const places = dues.map(({ at }) => start + at);
  return Array.from(text.slice(start, end).matchAll(/[^，：]+/g), ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  })).filter((clause) => {
    const words = text.slice(clause.start, clause.end);
    const isDated = places.some((at) => clause.start <= at && at < clause.end);
    return !isDated && (promisedNumber.test(words) || (vagueTime.test(words) && words.length >= 6));
  });
}

/** The sentences of a block, each without the 一是 or number that it begins with. */
function sentencesOf(report: ReportText, { start, end }: TextBlock): TextRange[] {
  const sentences = report.text.slice(start, end).matchAll(/[^。！？；;\n]+/g);
  return Array.from(sentences, ({ 0: words, index }) => {
    const number =
      /^\s*(?:[一二三四五六七八九十]{1,3}是|[0-9]{1,2}[、.．](?![0-9])|[（(][一二三四五六七八九十0-9]{1,3}[）)])?/.exec(
        words,
      )?.[0] ?? '';
    return { start: start + index + number.length, end: start + index + words.length };
  }).filter((sentence) => sentence.end > sentence.start);
}

/** Whether a due date lies ahead: in a part about what was done only after a word that promises. */
function isAhead(
  block: TextBlock,
  words: string,
  { at, dueSaid, due }: DueWords,
  { period }: DueFrame,
): boolean {
  if (block.outlook === 'planned') return !/^.{0,6}(?:已|以来)/.test(words.slice(at + 2));
  const { lastDay } = period;
  // 12月20日前 and 年底 of a report up to November can't be over; nor what is put off to a time after it.
  const isLater = due.lastDay.year === lastDay.year && due.firstDay.month > lastDay.month;
  const clauseOf =
    words.slice(Math.max(words.lastIndexOf('，', at), words.lastIndexOf('：', at)) + 1).split('，')[0] ?? '';
  const isPutOff = /(?:推迟|延后|延期|顺延|延|推后)[到至]/.test(words.slice(0, at).slice(-8));
  if (
    isPutOff ||
    (isLater && /前$|底$|将|内$/.test(dueSaid) && !/已|原计划|[按原]计划|以来|截/.test(clauseOf))
  )
    return true;
  if (/原计划|[按原]计划/.test(clauseOf)) return false;
  const clauseStart = Math.max(words.lastIndexOf('，', at), words.lastIndexOf('：', at)) + 1;
  // 计划2024年开工，2028年完工 promises both.
  return (
    promising.test(words.slice(clauseStart, at)) ||
    /(?:计划|拟|预计)[^，]*年[^，]*，$/.test(words.slice(0, at))
  );
}

/**
 * Whether a sentence without a due date is a commitment; slogans, introductions and what tells how things stand can't be answered by a
 * later report.
 */
function isPlan(words: string): boolean {
  const isFact = /^[^，]*(?:已|目前|正在|是[^，]*之年)|总体思路|^保障措施|本(?:计划|方案)$/.test(words);
  return (
    words.length >= 8 &&
    !/[：:]$|^(?:以|坚持|按照|围绕|为了)[^，]*$/.test(words) &&
    !(isFact && !/力争|计划|拟|确保|争取/.test(words))
  );
}

/** Whether a sentence only introduces a list of commitments: 下半年，我们将重点抓好以下工作. */
function isOpening(words: string): boolean {
  return /(?:以下|如下|下列)[^，]{0,8}[：:]?$/.test(words);
}

/**
 * The range of one commitment in its sentence: from the beginning of the sentence, which may name the project for all of
 * them, to the clause with the due date.
 */
function promiseRange(
  sentence: TextRange,
  words: string,
  dues: readonly DueWords[],
  due: DueWords,
): TextRange {
  if (dues.length > 1) return sentence;
  const comma = words.indexOf('，', due.at + due.dueSaid.length);
  const isLong = words.length > 60 && comma !== -1;
  return isLong ? { start: sentence.start, end: sentence.start + comma } : sentence;
}

function ownStart(words: string, due: DueWords): number {
  return words.lastIndexOf('，', words.indexOf(due.dueSaid)) + 1;
}

function ownEnd(words: string, due: DueWords): number {
  const comma = words.indexOf('，', words.indexOf(due.dueSaid));
  return comma === -1 ? words.length : comma;
}

/** The title of a commitment: the clause with the due date, without the date and the words of strength. */
function titleOf(words: string, due: DueWords | undefined): string {
  const from = due === undefined ? 0 : words.indexOf(due.dueSaid);
  const clauseStart = due === undefined ? 0 : words.lastIndexOf('，', from) + 1;
  const clause = words.slice(clauseStart).split(/[，；]/)[0] ?? '';
  const bare = clause
    .replace(due === undefined ? /^$/ : new RegExp(`(?:力争|争取|确保|计划|拟|预计)?${due.dueSaid}`), '')
    .replace(/^(?:力争|争取|确保|计划|拟|预计|继续|年内)+/, '')
    .trim();
  const begins = (words.split(/[，：]|[0-9]{1,4}[年月]/)[0] ?? '').replace(/(?:力争|争取|确保|计划|拟)$/, '');
  const title = bare.length >= 6 || due === undefined || clauseStart === 0 ? bare : `${begins}${bare}`;
  return (title === '' ? words : title).slice(0, 40);
}
