import { behindLast, clauseBefore } from '#src/language/grammar/clause-before.ts';
import { findIntentions } from '#src/language/grammar/intention.ts';
import { outcomeSaid } from '#src/language/grammar/outcome-words.ts';
import { worksDeeds } from '#src/language/grammar/works-deeds.ts';
import { findDueWords } from '#src/language/time/due-words.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import { findProjectMentions, type ProjectName } from '#src/records/project-mentions.ts';
import type { CommitmentEntry } from '#src/records/report-entries.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';

/** Words that say how sure a promise is. */
const knownStrengths =
  /力争|争取|力求|目标|确保|计划|拟|预计|努力|尽快|尽量|尽早|适时|探索|谋划|将|有望|可望|最快|初步|如果|若|一旦|原则上|基本|预期|打算|准备|抓紧|加快|全力|务必|必须|推动|推进|研究|积极|条件成熟|视情/;

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
    const other = knownStrengths.test(strength) ? strengthInClause(quote, due?.said, strength) : undefined;
    if (other !== undefined)
      return fault('error', other, `原话里管“${due?.said}”的是“${other}”，登记的是“${strength}”。`);
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

/** The word of intention in the clause of a due time, where that clause has one and not the one that is registered. */
function strengthInClause(quote: string, said: string | undefined, strength: string): string | undefined {
  const at = said === undefined ? -1 : quote.indexOf(said);
  if (said === undefined || at === -1) return undefined;
  const start = behindLast('，；。', quote, at);
  const clause =
    quote.slice(start, at + said.length) + (/^[^，；。]*/.exec(quote.slice(at + said.length))?.[0] ?? '');
  if (clause.includes(strength)) return undefined;
  return findIntentions(clause).find(({ words }) => /争取|力争|力求|计划|预计|拟/.test(words))?.words;
}

/** A weaker word right before or behind the time of a promise: 有望10月份开工, 10月份原则上开工. */
function weakStrength(quote: string, start: number, end: number): string | undefined {
  const condition = /(?:^|[，；：]|\p{sc=Han}{2})(如果|若(?![干羌尔])|一旦|只要)[^，；。]{0,12}[，]?$/u.exec(
    quote.slice(0, start),
  )?.[1];
  if (condition !== undefined) return condition;
  const weak = '(?:有望|可望|最快|初步定?|预期|打算|原则上|努力|尽快|尽量|尽早|基本)';
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

/** The quote of a commitment, cut to what its own due time governs; the whole quote where it has none. */
export function promisedWords({ quote, dueSaid }: Pick<CommitmentEntry, 'quote' | 'dueSaid'>): string {
  if (dueSaid === undefined) return quote;
  const at = quote.indexOf(dueSaid);
  return at === -1
    ? quote
    : quote.slice(0, at + dueSaid.length) + (/^[^，；]*/.exec(quote.slice(at + dueSaid.length))?.[0] ?? '');
}

/** A promise whose title tells of another project or of another deed than its words do, or whose words tell what is done or called off. */
export function titleAgainstWords(
  { title, quote, projects, due }: Pick<Commitment, 'title' | 'quote' | 'projects' | 'due'>,
  names: readonly ProjectName[],
): Contradiction | undefined {
  const fault = (field: string, words: string, message: string): Contradiction => ({
    field,
    code: '承诺-08',
    severity: 'warning',
    words,
    message,
    current: quote,
    cure: `核对 ${field}`,
  });
  const named = findProjectMentions(title, names).find(
    ({ project }) => projects.length > 0 && !projects.some(({ id }) => id === project.id),
  )?.project;
  if (
    named !== undefined &&
    !findProjectMentions(quote, names).some(({ project }) => project.id === named.id)
  )
    return fault('title', named.name, `title 写的是“${named.name}”，projects 和原话里都没有它。`);
  const wanted = worksDeeds(title);
  const said = worksDeeds(quote);
  const [deed] = said;
  if (
    wanted.length > 0 &&
    deed !== undefined &&
    !said.some(({ step }) => wanted.some((one) => one.step === step))
  )
    return fault('title', deed.words, `title 写的是“${wanted[0]?.words}”，原话说的是“${deed.words}”。`);
  if (due !== undefined || findIntentions(quote).length > 0) return undefined;
  const { done, cancelled } = outcomeSaid(quote);
  const over = quote.split(/[，；]/).length === 1 ? (cancelled ?? done) : undefined;
  return over === undefined || title.includes(over)
    ? undefined
    : fault('quote', over, `原话说的是“${over}”，不是以后要做的事。`);
}

/** A due time that the words give to another deed: 10月 of 10月开工，明年6月完工 for a promise to 完工. */
export function dueOfSomethingElse(
  { frontmatter: { period, kind } }: ReportInput,
  { title, quote, due }: Pick<Commitment, 'title' | 'quote' | 'due'>,
): Contradiction | undefined {
  const wanted = worksDeeds(title).at(-1);
  const deed = wanted && worksDeeds(quote).findLast(({ step }) => step === wanted.step);
  if (due === undefined || deed === undefined) return undefined;
  const at = quote.indexOf(due.said);
  const own = findDueWords(quote, { period, isPlan: kind === '工作计划' }).findLast(
    (time) => time.at < deed.at,
  );
  if (own === undefined || (own.at < at + due.said.length && at < own.at + own.dueSaid.length))
    return undefined;
  if (!/[，；、]/.test(quote.slice(Math.min(at, own.at), Math.max(at, own.at)))) return undefined;
  return {
    field: 'due',
    code: '承诺-04',
    severity: 'warning',
    words: own.dueSaid,
    message: `原话里离“${deed.words}”最近的时间是“${own.dueSaid}”，登记的是“${due.said}”。`,
    current: quote,
    cure: '核对 due 和 dueSaid',
  };
}
