import { clauseBefore, labelBefore, longestShared } from '#src/language/grammar/clause-before.ts';
import { deedKind, deedKinds } from '#src/language/grammar/deed-kinds.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

/** What a rate is of: 满意 of 群众满意率. */
const rateOf = /(\p{sc=Han}{2})[率度]$/u;

/** Words that a label may have of any metric. */
const generic =
  /第[\p{sc=Han}0-9]{1,2}[项类款条]|目前|陆续|造成|复核|累计|共计|完成|实现|达[到至]?|投入|安排|办理|组织|开展|新增|增加|减少|下降|提高|全[年县市区局省]|各[类级地]?|其中|同比|有效|及时|依法|先后|分别|平均|总[数量计]|金额|数量|比[重例]|占比|增[速幅]|降幅|缩短|压[减缩]|降|升|[经已共计为约近超新大总的了个]/gu;

/** Kinds of deeds that turn round what they are said of. */
const lost: readonly string[] = ['harm', 'waste', 'late', 'remove'];

/** Names of what was avoided or added, and words that say the contrary. */
const opposites: readonly (readonly [ofName: RegExp, ofWords: RegExp])[] = [
  [/减[少排]|降低|节约|压减/, /增加|新增|产生|超支|浪费|提高/],
  [/挽回|避免/, /造成|遭受|产生/],
  [/新增|增加|净增/, /减少|压减|净减|退出|注销/],
  [/提前/, /推[迟后]|延[误期迟]|滞后|超期/],
];

/**
 * A number whose own clause names another deed than its metric does, though no metric of that name is registered: 整改11处 as 排查隐患,
 * 报废40辆 as 新能源公交车, 满意率 as 办结率.
 */
export function deedAgainstWords(
  { body }: ReportInput,
  { metric, valueRange, valueWords, kind, parent }: Figure,
  around: WordsAround,
): Contradiction | undefined {
  if (around.isInTable || kind !== 'actual') return undefined;
  const clause = clauseBefore(body.text, valueRange.start);
  const label = /[\p{sc=Han}、“”]*$/u.exec(clause.replace(/[约近超过达到为共计了有\s]+$/, ''))?.[0] ?? '';
  const { name, definition, unit } = metric;
  const known = `${name}${definition}`;
  const fault = (words: string): Contradiction => ({
    field: 'metric',
    code: '数据-23',
    severity: 'warning',
    words,
    message: `原话里这个数前面说的是“${words}”，登记的是“${name}”。`,
    current: `${label}${valueWords}，metric: ${metric.id}`,
    cure: '核对 metric；没有这样的指标的，另立一个',
  });
  const opposite = opposites.find(
    ([ofName, ofWords]) => ofName.test(name) && !ofName.test(clause) && ofWords.test(label),
  );
  if (opposite !== undefined) return fault(opposite[1].exec(label)?.[0] ?? label);
  const lead = label.includes(name) ? label.slice(0, label.indexOf(name)) : undefined;
  if (lead !== undefined) {
    const before = deedKind(lead);
    const turnsRound = before !== undefined && lead.endsWith(before.verb) && lost.includes(before.kind);
    return turnsRound && !known.includes(before.verb) ? fault(before.verb) : undefined;
  }
  const [, ofLabel] = rateOf.exec(label) ?? [];
  const [, ofName] = rateOf.exec(name) ?? [];
  if (
    ofLabel !== undefined &&
    ofName !== undefined &&
    longestShared(ofLabel, ofName) === '' &&
    !known.includes(ofLabel)
  )
    return fault(ofLabel);
  const part = /^其中[：:，,]?([\p{sc=Han}]{2,8})$/u.exec(label)?.[1];
  if (parent === undefined && part !== undefined && !known.includes(part.slice(0, 2)) && part.length <= 4)
    return fault(part);
  const said = deedKind(label);
  if (said === undefined) {
    if (/(?:现有|现存|拥有|保有|实有)/.test(clause) && isDone(name)) return fault('现有');
    // A label that shares no character with the metric: 挂牌督办4处 as 整改隐患. Before a metric that names no deed a short verb may
    // stand (受理90起), behind another number the words may go on from that, and a part may have a name of its own.
    const bare = labelBefore(body.text, valueRange.start).replace(generic, '');
    const isOther =
      parent === undefined &&
      bare.length >= (deedKinds(name).length > 0 ? 2 : 4) &&
      !/[0-9由从自较比]|口径|[上下]半年/.test(clause) &&
      longestShared(bare, known) === '';
    return isOther ? fault(bare) : undefined;
  }
  if (known.includes(said.verb)) return undefined;
  // 新增公交车 may have been bought, and 改造 may be 改建.
  const own = deedKinds(/公里|km|米/.test(unit) ? name : name.replace(/新增|增设/, ''));
  const isLoose =
    /^(?:改造|改?扩?建|硬化)$/.test(said.verb) && own.some((kind) => kind === 'build' || kind === 'mend');
  // 全县农村公路总里程 isn't what was built of it.
  const isWhole = metric.measure === 'stock' && /总|现有|保有|拥有/.test(name);
  const isOwn = deedKinds(label).some((kind) => own.includes(kind));
  const contradicts =
    own.length > 0
      ? !isLoose && !isOwn && !deedKinds(known).includes(said.kind)
      : [...lost, 'fail', 'give', 'pay'].includes(said.kind) ||
        (isWhole && ['build', 'mend'].includes(said.kind) && !/[已共总]|累计|达到/.test(clause));
  return contradicts ? fault(said.verb) : undefined;
}

/** Whether a metric counts what was done, and not what there is. */
function isDone(name: string): boolean {
  return deedKinds(name).some((kind) => kind === 'build' || kind === 'mend');
}
