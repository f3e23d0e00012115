import { clauseBefore, longestTail } from '#src/language/grammar/clause-before.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

/** Right before what is counted, these say that it wasn't done, or isn't yet. */
const undoneBefore =
  /(?:尚未|还未|仍未|未曾?能?|未达到?|没有|没能|没|无法|难以|不能|不再|不予|拒绝|责令|限期|暂[缓停]|取消|停止|终止|放弃|退[还回]|欠缴|未缴|应[收缴]|减免|[尚仍还亟]?[需须]|待|剩余|余下|距离?|离)$/;
/** Between what is counted and its number. */
const undoneBehind =
  /^(?:尚|仍|还)?(?:[未没][\p{sc=Han}]{1,3}|待[\p{sc=Han}]{1,3}|的?(?:缺口|差额?|缺额|短缺))$/u;

/** Right before the number: 还差12公里. */
const lacking = /[还尚仍仅相](?:差|缺|欠|短缺)[约近]?$/;
const notDone = '(?:[尚仍还均都也暂]{0,2}未能?|没有?能?|无法|难以|不能)(?:[按如][期时]|全[部面])?';
/** Behind the number: 12处尚未完成, 2亿元的目标难以实现. */
const undoneAfter = new RegExp(
  `^(?:的?(?:[年月季]度)?(?:目标|计划|任务|指标|要求)[^，。；]{0,3})?(${notDone})(?:完成|实现|达到|兑现)$|^的(?:[年月季]度)?(?:目标|计划|任务|指标|要求)[^，。；]{0,4}(${notDone})`,
);
const undoneDeed = new RegExp(`^\\p{sc=Han}{0,6}?(${notDone}(\\p{sc=Han}{2}))`, 'u');

/** A number of what wasn't done, registered as what was: 未整改隐患2处 as 整改隐患. */
export function undoneAgainstWords(
  { body: { text } }: ReportInput,
  { metric, valueRange, valueWords, kind }: Figure,
  around: WordsAround,
): Contradiction | undefined {
  if (around.isInTable || kind !== 'actual') return undefined;
  const clause = clauseBefore(text, valueRange.start);
  const { name, definition } = metric;
  const tail = clause.includes(name) ? name : longestTail(name, clause);
  const at = tail.length < 2 ? -1 : clause.lastIndexOf(tail);
  const beside =
    at === -1
      ? undefined
      : (undoneBefore.exec(clause.slice(0, at))?.[0] ??
        undoneBehind.exec(clause.slice(at + tail.length).trim())?.[0]);
  const words = beside ?? lacking.exec(clause)?.[0] ?? undoneBehindNumber(text.slice(valueRange.end), name);
  if (words === undefined || `${name}${definition}`.includes(words)) return undefined;
  const where = clause.indexOf(words) < at ? '前面' : '后面';
  return {
    field: 'metric',
    code: '数据-23',
    severity: 'error',
    words,
    message:
      beside === undefined
        ? `原话说的是“${words}”，登记的是“${name}”，意思相反。`
        : `原话里“${tail}”${where}有“${words}”，登记的是“${name}”，意思相反。`,
    current: `${clause}${valueWords}`,
    cure: '核对 metric；没有这样的指标的，另立一个。',
  };
}

/** The words behind a number, in its clause, that say that it wasn't done, by the verb of its metric or by none. */
function undoneBehindNumber(behind: string, name: string): string | undefined {
  const clause = /^[^，,。；;：:（(\n]*/.exec(behind)?.[0] ?? '';
  const [, plain, ofAim] = undoneAfter.exec(clause) ?? [];
  const [, words, deed = ''] = undoneDeed.exec(clause) ?? [];
  const isOfMetric = name.includes(deed) || (name.includes('整改') && /销号|闭环/.test(deed));
  return plain ?? ofAim ?? (isOfMetric ? words : undefined);
}

const perMean = /(?:[日月周年季人户车船班]均|平均每)[^，。；0-9的]*$/;
const perEach =
  /每(?:一|隔)?(?:个|[0-9两三四五六七八九十百千万]+)?(?!年一度|逢|况|每)\p{sc=Han}[^，。；0-9的]*$/u;

/** A number of so many for each, registered as how many there were: 日均检测车辆200辆 as 检测车辆. */
export function eachAgainstWords(
  { body }: ReportInput,
  { metric, valueRange, valueWords, quantity }: Figure,
  around: WordsAround,
): Contradiction | undefined {
  const { name, definition, unit } = metric;
  if (around.isInTable || /均|每|单价|标准|频次/.test(`${name}${definition}`) || unit.includes('/'))
    return undefined;
  if (quantity.change !== undefined || !/^(?:count|money|length|mass|volume|area)/.test(quantity.dimension))
    return undefined;
  const clause = clauseBefore(body.text, valueRange.start);
  const mean = perMean.exec(clause)?.[0];
  const behind = /^[（(](每[^（()）0-9]{1,6})[）)]/.exec(
    body.text.slice(valueRange.end, valueRange.end + 10),
  )?.[1];
  const each = mean ?? perEach.exec(clause)?.[0] ?? behind;
  if (each === undefined || /[制度机]$|共|合计|累计/.test(each)) return undefined;
  const words = each.slice(0, mean === undefined ? 3 : 2);
  return {
    field: 'metric',
    code: '数据-23',
    severity: mean === undefined ? 'warning' : 'error',
    words,
    message: `原话说的是“${words}…”，是平均数、单位数，登记的“${name}”是一共多少。`,
    current: `${clause}${valueWords}`,
    cure: '另立一个“日均”“每公里”这样的指标。',
  };
}
