import {
  answerOfSomethingElse,
  outcomeAgainstWords,
  untilAgainstWords,
} from '#src/catalogue/check-meaning-answer.ts';
import { mayName } from '#src/catalogue/check-meaning-project.ts';
import { projectsNamedIn } from '#src/catalogue/projects-named.ts';
import { longestShared } from '#src/language/grammar/clause-before.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import { printCoverage } from '#src/language/time/coverage.ts';
import type { DueFrame } from '#src/language/time/due-words.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Project } from '#src/records/project.ts';
import { findProjectMentions, projectNames } from '#src/records/project-mentions.ts';
import type { AnswerEntry } from '#src/records/report-entries.ts';
import { saidOutcome } from './answer-outcome.ts';
import { type ProjectScope, projectScope } from './project-scope.ts';
import { type OpenPromise, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForStretch } from './quote-for.ts';
import type { ReportText } from './report-text.ts';

/** What is done with works and rules: an answer must speak of the same as its promise. */
const actions =
  /开工|破土动工|动工|复工|通车|完工|竣工|交工|投入使用|投入运营|投用|开通|验收|设计|可行性研究|可研|评审|招投?标|批复|立项|全?覆盖|主体工程|修复|扫尾|投资目标|印发|出台|会商|研究|争取|专项行动|专项整治|整治行动/g;

/** How many places of a report are offered for one promise. */
const mostOffered = 3;

/**
 * Asks about every promise of earlier reports what became of it: with the places that may tell, likeliest first, and the outcome that
 * their words give; with a question alone where no place may. Never with confidence, for only a person can tell whether it
 * is the same thing. What the check would contradict isn't proposed.
 *
 * @param promises those that no report has answered
 * @param projects of the register and of the report
 */
export function proposeAnswers(
  report: ReportText,
  promises: readonly OpenPromise[],
  projects: readonly Project[],
  frame: DueFrame,
): Proposal[] {
  const mentions = findProjectMentions(report.text, projectNames(projects));
  const places = placesOf(report, projectScope(report, mentions));
  return promises.flatMap((promise) => {
    const { reportId, id, title } = promise.commitment;
    const pairs = new Map(
      Array.from(pairsOf(title), (pair) => [pair, places.filter(({ words }) => words.includes(pair)).length]),
    );
    const offered = places
      .map((place) => ({ place, score: likeness(place, promise.commitment, pairs) }))
      .filter(({ score }) => score >= leastLikeness)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostOffered)
      .map(({ place }) => answerAt(report, place, promise, frame));
    if (offered.length > 0) return offered;
    const question: Proposal = { to: 'answers', confidence: '低', entry: { to: `${reportId}/${id}` } };
    return [question];
  });
}

/** A sentence or a part of one up to ；, that may say what became of a promise. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The projects that it is about. */
  readonly projects: readonly Project[];
  /** Its paragraph with the headings above. */
  readonly around: string;
  readonly paragraph: string;
}

function placesOf(report: ReportText, scope: ProjectScope): Place[] {
  const { text } = report;
  return report.blocks
    .filter(
      ({ isHeading, isClosing, cell, outlook }) =>
        !isHeading && !isClosing && cell === undefined && outlook === 'done',
    )
    .flatMap((block) => {
      const paragraph = text.slice(block.start, block.end);
      return Array.from(paragraph.matchAll(/[^。！？；;\n]+/g), ({ 0: words, index }): Place => {
        const start =
          block.start +
          index +
          (/^(?:\s|[一二三四五六七八九十]+是|[0-9]+[.、．])*/.exec(words)?.[0].length ?? 0);
        const end = block.start + index + words.trimEnd().length;
        const around = [paragraph, ...block.headings].join('\n');
        return {
          start,
          end,
          words: text.slice(start, end),
          projects: [...scope(end - 1), ...scope(start)],
          around,
          paragraph,
        };
      });
    })
    .filter(({ start, end }) => end - start >= 6);
}

const leastLikeness = 4;

/** How likely a place speaks of what was promised: the same project, the same thing done, words that few other places have. */
function likeness(place: Place, commitment: Commitment, pairs: ReadonlyMap<string, number>): number {
  const { title, quote, projects } = commitment;
  const isOfProject = projects.some(
    (project) => place.projects.some(({ id }) => id === project.id) || mayName(project, place.words),
  );
  // 农村路网建设 names what it says of all of its works.
  const isNamed = longestShared(title, place.words).length >= 5;
  const isAround = isOfProject || isNamed || projects.some((project) => mayName(project, place.around));
  if (projects.length > 0 && !isAround) return 0;
  const wanted = new Set(title.match(actions) ?? quote.match(actions));
  const said = new Set(place.words.match(actions));
  const actionsShared = [...wanted].filter((action) => said.has(action)).length;
  const rarity = [...pairs].reduce(
    (sum, [pair, places]) => (place.words.includes(pair) ? sum + 1 / Math.sqrt(places) : sum),
    0,
  );
  const outcome = outcomeSaid(place.words);
  const tells = Object.values(outcome).some((words) => words !== undefined);
  const isAhead = /^(?:力争|计划|拟|预计|将)/.test(place.words);
  return (
    (isOfProject ? 4 : isAround ? 2 : 0) +
    3 * Math.min(2, actionsShared) +
    (8 * rarity) / Math.max(3, Math.sqrt(pairs.size) * 2) +
    (tells ? 1.5 : 0) -
    (isAhead ? 3 : 0)
  );
}

/** The pairs of characters of a text that say something. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text
    .replace(/继续|进一步|不断|深入|加强|提高|推进|完成|开展|工作|建设|项目/g, '\n')
    .split(/[^\p{sc=Han}A-Za-z0-9]+/u))
    for (let at = 0; at + 2 <= run.length; at += 1)
      if (/\p{sc=Han}/u.test(run.slice(at, at + 2))) pairs.add(run.slice(at, at + 2));
  return pairs;
}

/** An answer by a place: the words of it that give the outcome, where they give one; else all of it. */
function answerAt(
  report: ReportText,
  { start, end, words, projects: spokenOf, paragraph }: Place,
  { commitment, period: since }: OpenPromise,
  frame: DueFrame,
): Proposal {
  const { projects } = commitment;
  const found = saidOutcome(words, commitment, since, frame);
  // What is said of other works, only a person can sum up.
  const others = spokenOf.filter(
    ({ id, name }) => !projects.some((project) => project.id === id || mayName(project, name)),
  );
  const isOwn = others.length < spokenOf.length || projects.some((project) => mayName(project, words));
  const isOfOthers =
    projects.length > 0 &&
    others.some((other) => !isOwn || projectNames([other]).some(({ name }) => words.includes(name)));
  const isSummed = projects.length <= 1 || found?.outcome === '部分完成';
  const isClear =
    found !== undefined &&
    !isOfOthers &&
    isSummed &&
    !isContradicted(found, words.slice(found.start, found.end), paragraph, commitment, frame);
  const outcome = isClear ? found : undefined;
  return {
    to: 'answers',
    confidence: '低',
    entry: proposedEntry({
      to: `${commitment.reportId}/${commitment.id}`,
      outcome: outcome?.outcome,
      until: outcome?.until && printPeriod(outcome.until),
      done: outcome?.done && printCoverage(outcome.done.days),
      doneSaid: outcome?.done?.said,
      projects: projects.length > 1 ? projectsNamedIn(words, projects).map(({ id }) => id) : undefined,
      ...quoteForStretch(
        report,
        outcome === undefined ? { start, end } : { start: start + outcome.start, end: start + outcome.end },
      ),
    }),
  };
}

/** The rules by which the check holds an answer against its words. */
function isContradicted(
  { outcome, until }: Pick<AnswerEntry, 'outcome' | 'until'>,
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
