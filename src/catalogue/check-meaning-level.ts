import { clauseBefore } from '#src/language/grammar/clause-before.ts';
import { directionAtStart, directionBefore } from '#src/language/quantity/direction.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

/** 由92%提高到98%: what stands between 由 and the number, and what leads from it to the second. */
const fromHere = /(?:由|从|自)[^，,。；;0-9]{0,14}$/;
const leadsOn =
  /^[^，,。；;、（(0-9]{0,12}(?:[到至为成]|转[降升跌增])[约近超]?[^，,。；;]{0,4}[0-9一二三四五六七八九十零负-]/;
/** 比去年同期的30起, 较上月12起 */
const comparedWith =
  /(?:比|较|与|低于|高于|超过)(?:去年同期|上年同期|去年|上年|上期|上个?月|上季度?|[0-9]{4}年(?:同期)?)[^，。；0-9]{0,6}的[约近]?$/;
/** 比计划少3公里 */
const besidePlan =
  /[比较](?:年初|原|年度|预定|既定)?(?:计划|目标|预算|概算|任务)[^，。；0-9]{0,6}(?:少|多|低|高|节约|减少|增加|超出?|短|缺)[约近]?$/;
/** Names of what changes by itself, and of what rose or fell. */
const changing = /差|变化|增减|同比|环比|增长|增[速幅]|降幅|超/;
const changingSo = { rise: /[增升涨扩多]|提[高升]/, fall: /[减降缩节少]|回落/ } as const;

/** A number that is no level of its period: what there was before, what another is compared with, or how much something changed. */
export function levelAgainstWords(
  { body: { text } }: ReportInput,
  { metric, valueRange, valueWords, kind, coverage, quantity }: Figure,
  around: WordsAround,
): Contradiction | undefined {
  if (around.isInTable || kind !== 'actual') return undefined;
  const clause = clauseBefore(text, valueRange.start);
  const known = `${metric.name}${metric.definition}`;
  const fault = (
    field: string,
    code: string,
    severity: Contradiction['severity'],
    words: string,
    message: string,
    cure: string,
  ): Contradiction => ({ field, code, severity, words, message, current: `${clause}${valueWords}`, cure });

  const hasOwnTime = coverage.kind === 'said' || (coverage.kind === 'days' && coverage.isPrinted);
  const behind = text.slice(valueRange.end, valueRange.end + 30);
  const isBefore =
    comparedWith.exec(clause)?.[0] ?? (leadsOn.test(behind) ? fromHere.exec(clause)?.[0] : undefined);
  if (!hasOwnTime && isBefore !== undefined) {
    return fault(
      'coverage',
      '数据-18',
      'warning',
      valueWords,
      `原话“${isBefore}${valueWords}”说的是以前的数，登记的是这一期的。`,
      '写上 coverage，是哪一段时间的；原话没有说的，不登记这个数',
    );
  }
  const plan = besidePlan.exec(clause)?.[0];
  if (plan !== undefined && !changing.test(known) && !/[增减降节多少]|提前/.test(known))
    return fault(
      'metric',
      '数据-23',
      'warning',
      plan,
      `原话说的是“${plan}${valueWords}”，是和计划的差，登记的“${metric.name}”是一共多少。`,
      '另立一个说差多少的指标',
    );
  if (directionAtStart.test(valueWords) || quantity.change === 'same') return undefined;
  const direction = directionBefore(text, valueRange.start, quantity.dimension === 'ratio');
  if (direction === undefined || changing.test(known) || changingSo[direction.direction].test(known))
    return undefined;
  const word = text.slice(direction.start, valueRange.start);
  const named = text.slice(Math.max(0, direction.start - metric.name.length - 3), direction.start);
  if (!direction.isComparison && !named.includes(metric.name)) return undefined;
  return fault(
    'value',
    '数据-17',
    direction.isComparison ? 'error' : 'warning',
    word,
    `原话说的是“${word}${valueWords}”，是增减了多少，登记的“${metric.name}”是一共多少。`,
    `另立一个说增减的指标，value 写“${word}${valueWords}”`,
  );
}
