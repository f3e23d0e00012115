import { mayName } from '#src/catalogue/check-meaning-project.ts';
import {
  answerOfSomethingElse,
  outcomeAgainstWords,
  untilAgainstWords,
} from '#src/catalogue/check-meaning-promise.ts';
import { projectsNamedIn } from '#src/catalogue/projects-named.ts';
import { longestShared } from '#src/language/grammar/clause-before.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { printCoverage } from '#src/language/time/coverage.ts';
import { findTimesOfDoing } from '#src/language/time/done-words.ts';
import { type DueFrame, findDueWords } from '#src/language/time/due-words.ts';
import type { Period } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { AnswerEntry } from '#src/records/report-entries.ts';
import { type OpenPromise, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForStretch } from './quote-for.ts';
import { type ReportText, sentenceOf, type TextBlock } from './report-text.ts';

/** What is done with works and rules: an answer must speak of the same as its promise. */
const actions =
  /开工|动工|复工|通车|完工|竣工|交工|投入使用|投入运营|投用|开通|验收|设计|可行性研究|可研|评审|招投?标|批复|立项|全?覆盖|主体工程|修复|扫尾|投资目标|印发|出台|会商/g;

/**
 * Proposes what the report says of what earlier reports promised, where a clause names what was to be done, its paragraph the project,
 * and its words give an outcome; never with confidence, for only a person can tell whether it is the same thing. What the check would
 * contradict isn't proposed.
 *
 * @param promises those that no report has answered
 */
export function proposeAnswers(
  report: ReportText,
  promises: readonly OpenPromise[],
  frame: DueFrame,
): Proposal[] {
  const blocks = report.blocks.filter(
    ({ isHeading, cell, outlook }) => !isHeading && cell === undefined && outlook === 'done',
  );
  return promises.flatMap((promise) => {
    const answers = blocks.flatMap((block) => answersIn(report, block, promise, frame));
    const outcomes = new Set(answers.map(({ entry }) => entry['outcome']));
    // Where the report seems to say several things, only a person can choose.
    if (outcomes.size !== 1) return [];
    const answer = answers.find(({ entry }) => entry['done'] !== undefined) ?? answers[0];
    return answer === undefined ? [] : [answer];
  });
}

function answersIn(
  report: ReportText,
  block: TextBlock,
  { commitment, period: since }: OpenPromise,
  frame: DueFrame,
): Proposal[] {
  const { title, quote: promised, projects } = commitment;
  const paragraph = report.text.slice(block.start, block.end);
  const around = [paragraph, ...block.headings].join('\n');
  const wanted = new Set(`${title}\n${promised}`.match(actions));
  if (projects.length > 0 && !projects.some((project) => mayName(project, around))) return [];
  return Array.from(paragraph.matchAll(/[^，。！？；;\n]+/g)).flatMap(({ 0: words, index }): Proposal[] => {
    const isSameAction = (words.match(actions) ?? []).some((action) => wanted.has(action));
    if (!isSameAction || (projects.length === 0 && !isSameObject(words, commitment))) return [];
    const start = block.start + index + (/^\s*/.exec(words)?.[0].length ?? 0);
    const quote = words.trim();
    const found = outcomeOf(quote, frame);
    // 县道已经修复，部分乡道还在施工 is done in part only.
    const sentence = sentenceOf(report, { start, end: start + quote.length });
    const isDoneInPart =
      found?.outcome === '已完成' && hasUndone(report.text.slice(sentence.start, sentence.end));
    if (isDoneInPart) return [];
    if (found === undefined || isContradicted(found, quote, paragraph, commitment, frame)) return [];
    const done = found.outcome === '已完成' ? doneIn(quote, since, frame) : undefined;
    return [
      {
        to: 'answers',
        confidence: '低',
        entry: proposedEntry({
          to: `${commitment.reportId}/${commitment.id}`,
          outcome: found.outcome,
          until: found.until && printPeriod(found.until),
          done: done && printCoverage(done.days),
          doneSaid: done?.said,
          projects: projects.length > 1 ? projectsNamedIn(quote, projects).map(({ id }) => id) : undefined,
          ...quoteForStretch(report, { start, end: start + quote.length }),
        }),
      },
    ];
  });
}

function hasUndone(sentence: string): boolean {
  const { undone, delayed, cancelled } = outcomeSaid(sentence);
  return [undone, delayed, cancelled].some((words) => words !== undefined);
}

/** Whether words name what a promise without a project is about. */
function isSameObject(words: string, { title, quote }: Commitment): boolean {
  const bare = (text: string) => text.replace(actions, '\n').replace(/完成|[0-9]+/g, '\n');
  return /\p{sc=Han}{3}/u.test(longestShared(bare(`${title}\n${quote}`), bare(words).replaceAll('\n', '\r')));
}

/** The rules by which the check holds an answer against its words. */
function isContradicted(
  { outcome, until }: Outcome,
  quote: string,
  paragraph: string,
  commitment: Commitment,
  frame: DueFrame,
): boolean {
  const to = `${commitment.reportId}/${commitment.id}`;
  return [
    outcomeAgainstWords({ outcome, quote }, commitment),
    answerOfSomethingElse({ quote, to }, commitment, paragraph),
    untilAgainstWords({ until, quote }, frame),
  ].some((contradiction) => contradiction !== undefined);
}

type Outcome = Pick<AnswerEntry, 'outcome' | 'until'>;

/** The one outcome that the words give; undefined where they give none or several. */
function outcomeOf(quote: string, frame: DueFrame): Outcome | undefined {
  const { delayed, cancelled, undone, partial, done } = outcomeSaid(quote);
  if (delayed !== undefined) {
    const [due] = findDueWords(quote, { ...frame, isPlan: false });
    return due === undefined || done !== undefined ? undefined : { outcome: '推迟', until: due.due };
  }
  if (cancelled !== undefined) return done === undefined ? { outcome: '取消' } : undefined;
  if (undone !== undefined) return done === undefined ? { outcome: '未完成' } : undefined;
  if (partial !== undefined) return { outcome: '部分完成' };
  return done === undefined ? undefined : { outcome: '已完成' };
}

/** When it was done: the one time in the sentence that lies between the promise and the end of the report's period. */
function doneIn(quote: string, since: Period, { period }: DueFrame) {
  const times = findTimesOfDoing(quote, period).filter(
    ({ days }) =>
      compareCalendarDates(days.lastDay, period.lastDay) <= 0 &&
      compareCalendarDates(days.lastDay, since.firstDay) >= 0,
  );
  const [time, second] = times;
  return second === undefined ? time : undefined;
}
