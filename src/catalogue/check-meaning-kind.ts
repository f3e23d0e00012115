import { clauseBefore } from '#src/language/grammar/clause-before.ts';
import { doneWords } from '#src/language/grammar/deed.ts';
import { behindFirstLevel, governingIntention } from '#src/language/grammar/intention.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { findIntendedWords } from '#src/language/time/intended-words.ts';
import type { Period } from '#src/language/time/period.ts';
import { governingTime } from '#src/language/time/time-words.ts';
import type { Figure, FigureKind } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

const kindNames: Readonly<Record<FigureKind, string>> = {
  actual: '已经发生的数（actual）',
  planned: '计划数（planned）',
  target: '争取的目标（target）',
};

/** Money and support are 争取 in two senses: aimed at, or got. Which one, the words around decide. */
const mayHaveBeenGot = /争取[^，。；]{0,12}(?:资金|资助|补助|支持|项目|政策|专项|贷款|债券|指标)/;
const tellsWhatWasDone = /已|累计|成功|积极|到位|以来|先后|[今本]年|半年|季度/;
const tellsSince = /以来|半年来|上半年|下半年|季度|全年/;

/** A figure whose kind isn't what the words that govern it say: 力争完成2.7亿元 as an actual number, 已完成8.4km as a planned one. */
export function kindAgainstWords(
  { body, frontmatter }: ReportInput,
  { kind, valueRange, valueWords, metric, coverage, subject }: Figure,
  around: WordsAround,
): Contradiction | undefined {
  const isPlan = frontmatter.kind === '工作计划' || around.isAhead;
  const clause = around.isInTable ? '' : behindFirstLevel(governedClause(body.text, valueRange.start));
  const columnHead = around.isInTable ? (around.before.split(' ').at(-1) ?? '') : '';
  const governing = around.isInTable
    ? governingIntention(columnHead)
    : governingIntention(clause, around.before);
  // 可停车200辆 is no plan where that is what the metric counts.
  const isOwn = governing !== undefined && `${metric.name}${metric.definition}`.includes(governing.words);
  const intention = isOwn && governing.unreal !== undefined ? undefined : governing;
  const base =
    kind === 'actual' && !around.isInTable
      ? planBefore(clause, body.text.slice(valueRange.end), metric)
      : undefined;
  const fault = (
    severity: Contradiction['severity'],
    words: string,
    says: string,
    cure: string,
  ): Contradiction => ({
    field: 'kind',
    code: '数据-22',
    severity,
    words,
    message: `${says}，登记的是${kindNames[kind]}。`,
    current: `${clause}${valueWords}`,
    cure,
  });
  const asSaid = (says: FigureKind) => `改成 kind: ${says}`;
  if (intention !== undefined) {
    if (kind === intention.says) return undefined;
    const { words, says, unreal } = intention;
    if (kind !== 'actual') {
      if (unreal !== undefined) return undefined;
      return kind === 'target' && says === 'planned'
        ? fault('warning', words, `原话说的是“${words}”，是计划`, asSaid('planned'))
        : fault('warning', words, `原话说的是“${words}”，是要争取的目标`, asSaid('target'));
    }
    const isOpen = mayHaveBeenGot.test(`${clause}${valueWords}`);
    if (isOpen && !isPlan && (tellsWhatWasDone.test(around.before) || tellsSince.test(around.earlier)))
      return undefined;
    const told = `原话说的是“${words}”，是还没有发生的数`;
    return fault(isOpen || unreal === 'possible' ? 'warning' : 'error', words, told, asSaid(says));
  }
  if (base !== undefined) {
    const told = `原话说的是“${base.words}”，是计划、任务的数`;
    return fault(base.isSure ? 'error' : 'warning', base.words, told, '改成 kind: planned 或 target');
  }
  if (kind === 'actual') {
    const ahead = isPlan ? undefined : timeAhead(clause, frontmatter.period);
    if (ahead !== undefined)
      return fault(
        'error',
        ahead,
        `原话说的是“${ahead}”，那时还没有到`,
        '是目标、计划的，写 kind: target 或 planned',
      );
    const isStillAhead =
      isPlan &&
      metric.measure === 'flow' &&
      coverage.kind === 'days' &&
      !coverage.isPrinted &&
      doneWords(around.before) === undefined &&
      !/[上去]|现|已|完成了|当前|比例|目前|今年|本年/.test(around.before);
    return isStillAhead
      ? fault('warning', '', '这一部分说的是以后的打算', '是计划数的，写 kind: planned 或 target')
      : undefined;
  }
  const done = doneWords(clause);
  // 三季度末累计完成6.3亿元 in a part about the future is a sum that is still to come.
  if (done !== undefined && !(isPlan && /^(?:累计|共计?)/.test(done))) {
    return fault('error', done, `原话说的是“${done}”，是已经发生的数`, '删去 kind');
  }
  const time = around.isInTable ? undefined : governingTime(clause, frontmatter.period);
  const planned = /计划|目标|任务|概算|预算|预计|下达|申报|批复|核定/;
  // Where the clause says a time of its own, a plan that another sentence speaks of doesn't make it planned.
  const lead = time === undefined ? `${around.earlier}${around.before}` : clause;
  if (planned.test(`${lead}${columnHead}`)) return undefined;
  // Whose period is said (今年提高8%) has been held against the words already.
  const hasPeriod = coverage.kind === 'intended' && coverage.for !== undefined;
  if (isPlan || around.isInTable || hasPeriod) return undefined;
  if (time !== undefined && ['until', 'days', 'as-reported', 'season'].includes(time.meaning.kind)) {
    return fault(
      'warning',
      time.words,
      `原话说的是“${time.words}”的数，没有“计划”“争取”一类的话`,
      '删去 kind',
    );
  }
  // 总投资, 全长 and the like are of a project as it is planned, whatever the register calls them.
  const isOfDesign =
    subject !== undefined || /总投资|概算|估算|全长|占地|规模/.test(`${metric.name}${clause}`);
  if ((metric.measure === 'flow' && !isOfDesign) || kind === 'target') {
    const words = kind === 'target' ? '“争取”“力争”“目标”' : '“计划”“拟”“将”';
    return fault(
      'warning',
      '',
      `原话没有${words}一类的话`,
      kind === 'target' ? asSaid('planned') : '删去 kind',
    );
  }
  return undefined;
}

const planNoun = '(?:计划|目标|任务|概算|估算|预算)(?:任务|[数值额量]|总[额量数])?';
/** 计划数3.2亿元的80%: what is done is held against it. */
const shareBase = new RegExp(`(${planNoun})[约为]?$`);
const soleNoun = /((?:概算|估算|预算)(?:总?额)?|(?:目标|投资)任务|任务[数目]标?|目标[数值])[约为]?$/;
/** 下达养护里程40公里; money may have been got so. */
const assigned =
  /(下达|申报|安排(?=养护|改造|新建|建设|整治|修复)|[列纳]入[^，。；0-9]{0,8}(?:计划|规划|项目库)的)[^，。；0-9]{0,12}$/;

/** The noun or verb that makes the number right behind it one of a plan, a budget or a task. */
function planBefore(
  clause: string,
  behind: string,
  { name, definition, unit }: Metric,
): { words: string; isSure: boolean } | undefined {
  const isSure = /^的[约近超]?[0-9]/.test(behind);
  const noun = (isSure ? shareBase : soleNoun).exec(clause)?.[1];
  const words = noun ?? (unit === '元' ? undefined : assigned.exec(clause)?.[1]);
  const key = /计划|目标|任务|[概估预]算|下达|申报|安排|[列纳]入/.exec(words ?? '')?.[0];
  if (words === undefined || key === undefined || `${name}${definition}`.includes(key)) return undefined;
  return !isSure && (doneWords(clause) !== undefined || /完成|实现|超额|已/.test(clause))
    ? undefined
    : { words, isSure };
}

/** The clause before a number; a colon behind 年度目标 or 任务 doesn't end what it governs. */
function governedClause(text: string, at: number): string {
  const clause = clauseBefore(text, at);
  const lead =
    /[^，。；\n：:]{0,8}(?:目标(?:任务)?|任务数?|计划)[：:]\s*$/.exec(
      text.slice(Math.max(0, at - clause.length - 24), at - clause.length),
    )?.[0] ?? '';
  return `${lead}${clause}`;
}

/** A time in the clause of a number that begins, or for 年底前 ends, after the report's period: what it governs can't have happened. */
function timeAhead(clause: string, period: Period): string | undefined {
  const said = findIntendedWords(clause, { period, isPlan: false }).at(-1);
  if (said === undefined || doneWords(clause.slice(said.end)) !== undefined) return undefined;
  if (/的|开工|启动|以来|计划|任务|目标|同期|[较比]/.test(clause.slice(said.start))) return undefined;
  const isNamedEnd = /[前到至底末]/.test(`${clause[said.start - 1] ?? ''}${said.words}`);
  const isAhead = said.periods.every(
    ({ firstDay, lastDay }) => compareCalendarDates(isNamedEnd ? lastDay : firstDay, period.lastDay) > 0,
  );
  return isAhead ? said.words : undefined;
}
