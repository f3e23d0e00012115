import { longestShared } from '#src/language/grammar/clause-before.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { dimensionName } from '#src/language/quantity/unit-register.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Counted } from './counted.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { isDeed } from './words-before.ts';

/** What a figure's metric is matched by. */
export interface MetricClues {
  readonly quantity: Quantity;
  readonly counted: Counted;
  /** Its sentence up to it, with the words of time that reach it. */
  readonly before: string;
  readonly hasSubject: boolean;
  /** The topic that its sentence and headings speak of. */
  readonly topic: string;
}

/** How an earlier report used a metric. */
export interface MetricPrecedent {
  readonly metric: string;
  /** What its sentence says it counts. */
  readonly words: string;
  readonly hasSubject: boolean;
}

/** A metric of the register and how surely it is meant. */
export interface MetricMatch {
  readonly metric: Metric;
  readonly confidence: '高' | '中' | '低';
}

/**
 * The metric of the register that a figure counts: of those of its unit the one whose name, or whose sentence in an earlier
 * report, says the same. A word that none of them has (非现场, 缺口, 移送) makes it another one.
 */
export function matchMetric(
  clues: MetricClues,
  metrics: readonly Metric[],
  precedents: readonly MetricPrecedent[],
): MetricMatch | undefined {
  const { quantity, counted, hasSubject } = clues;
  if (
    (counted.words === '' && !hasSubject) ||
    (counted.relation !== undefined && counted.relation !== 'plan' && counted.relation !== 'past')
  )
    return matchRelative(clues, metrics, precedents);
  const candidates = metrics.filter(({ unit }) => {
    const parsed = parseUnit(unit);
    return parsed.ok && parsed.value.canonical === quantity.canonicalUnit;
  });
  const ranked = candidates
    .map((metric) => {
      const own = precedents.filter((precedent) => precedent.metric === metric.id);
      // What was always said of a project isn't said of all, nor the other way round.
      const isOfProjects = own.length > 0 && own.every((precedent) => precedent.hasSubject);
      const isOfAll = own.length > 0 && own.every((precedent) => !precedent.hasSubject);
      const isElsewhere = hasSubject
        ? isOfAll
        : isOfProjects || (own.length === 0 && isOfSingleProjects(metric));
      // A short name (罚款) says little: what it is of, the words around it do.
      const isOfOtherTopic = metric.name.length <= 2 && !hasSubject && metric.topic !== clues.topic;
      return {
        metric,
        rank: isOfOtherTopic ? 0 : rankElsewhere(isElsewhere, rankOf(metric, clues, own), counted),
      };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.metric.name.length - a.metric.name.length);
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const isClear = second === undefined || second.rank < best.rank;
  const confidence =
    best.rank >= 3 && isClear && counted.isOwn ? '高' : isClear && best.rank > 1 ? '中' : '低';
  return { metric: best.metric, confidence };
}

function isOfSingleProjects({ definition, progress }: Metric): boolean {
  return progress !== undefined || /一个项目/.test(definition);
}

/** The same name is the likeliest where it was only ever said of projects, and isn't here. */
function rankElsewhere(isElsewhere: boolean, rank: number, { isOwn, relation }: Counted): number {
  return isElsewhere ? (rank === 4 && isOwn && relation === undefined ? 1 : 0) : rank;
}

/** 4 for its name, 3 for the words of an earlier report, 2 for either but for words that change nothing, 0 for another thing. */
function rankOf(metric: Metric, clues: MetricClues, precedents: readonly MetricPrecedent[]): number {
  const { name, progress, definition } = metric;
  const { counted, before, hasSubject } = clues;
  if (progress !== undefined && hasSubject && progressSaid(clues) === progress) return 3;
  const printed = counted.words.replace(
    /^(?:共|累计|已|全部|计划|拟|预计|力争|争取(?!.{2,}资金)|完成(?!投资))+/,
    '',
  );
  if (bare(name) === bare(printed)) return 4;
  const said = normal(printed);
  // 2条 of a project: there is one metric of how many roads it has.
  if (said === '') return hasSubject && isOfSingleProjects(metric) && progress === undefined ? 1 : 0;
  const known = [name, ...precedents.map(({ words }) => words)]
    .map(normal)
    .filter((words) => words.length >= 2);
  // 运送旅客 is of 春运 only where that is said.
  const qualifier = /春运|国庆|非现场|移送/.exec(name)?.[0];
  const isSeason = qualifier === '春运' || qualifier === '国庆';
  const nearest = isSeason
    ? before.match(/春运|暑运|国庆|五一|中秋|春节|清明|端午|元旦/g)?.at(-1)
    : before.match(/非现场|移送/g)?.at(-1);
  // 当天发送旅客13.8万人次 is of no season.
  const isOfDay = isSeason && /[当单][日天]|高峰日|日均/.test(before.split(/[，。；]/).at(-1) ?? '');
  const isQualified = (qualifier === undefined || nearest === qualifier) && !isOfDay;
  if (!isQualified) return 0;
  if (precedents.some(({ words }) => bare(words) === bare(printed))) return 3;
  if (known.includes(said)) return 2;
  if (said.length >= 4 && normal(definition).includes(said)) return 2;
  for (const words of known) {
    if (isSame(words, said, before)) return 2;
    // 春运 stands before 运送旅客 in the sentence and not right there.
    const [, when, what] = /^(春运|国庆|五一|春节|非现场(?:执法|处罚)?|移送交警)(.{2,})$/.exec(words) ?? [];
    if (when !== undefined && what !== undefined && before.includes(when.slice(0, 2)) && isSame(what, said))
      return 2;
  }
  // 置换调出资源产业路 begins like the definition of one.
  const shared = longestShared(normal(definition), said);
  const isLikely = shared.length >= 4 && said.startsWith(shared) && !neutral.test(shared);
  return isLikely && !isDeed(said.slice(shared.length)) ? 1 : 0;
}

/** What of a project its words name: all of its length, what is built of it, the share of its cost that is spent; undefined for anything else. */
function progressSaid({ counted: { words }, quantity, before }: MetricClues): Metric['progress'] {
  if (quantity.canonicalUnit === '%')
    return /^(?:已|累计)*完成(?:总|计划)?投资|^(?:累计)?投资完成(?:率|比例)$/.test(words)
      ? 'financial'
      : undefined;
  const rest = words.replace(/^(?:新增|新建设?|续建|改建|建设|拆除重建)+/, '');
  if (
    rest === '' &&
    /(?:完成|建成|修建)[^，；：0-9]{0,8}$|(?:完成|建成|修建)[^；。]{0,16}其中[^，；]*$/.test(before)
  )
    return 'built';
  if (/^(?:建设|计划|线路|路线|正线|主线|合计)?(?:里程|全长|总长|全线|长度?|规模)?$/.test(rest))
    return 'whole';
  return /^(?:已?(?:完成|建成|修建|通车)(?:里程|长度)?|(?:完成|建成)里程)$/.test(rest) ? 'built' : undefined;
}

/** Words that change nothing of what is counted: 检测货运车辆 are 检测车辆. */
const neutral =
  /^(?:货运|超限超载|超限|违法|各类|公路|道路|路面|运输|干线|国省干?[道线]|共|累计|的|了|数量?|任务|长度|面积|约|查处|纠正|抢险|路产|、|全部|概算|估算|应急|公安|车辆|附属|设施|向上|财政|可支配|上级|补助|办理|损坏|投入|坍方|水毁|花费|疏通|受理|组织|开展|举办|发生|造成|全县|动用|现象|情况)*$/;
/** Who does it, before what is done: 石岭治超站共检测车辆. */
const doer =
  /^[^非移]{0,14}(?:站|大队|中队|中心|局|部门|交警|单位|两级|队|共|累计|全[县市区]|复核后|检测后)+共?(?=检测|处罚|查处|卸载|罚款|检查|发送|运送|完成)/;

/** Whether two texts say the same but for words that change nothing, or that stand before it in the sentence, in whatever order. */
function isSame(words: string, other: string, before = ''): boolean {
  const said = other.replace(doer, '').replace(/^(?:办理|受理|组织|开展|举办)+(?=.{4})/, '');
  if (words.length < 3 || said.length < 2) return false;
  const [missing, added] = [without(words, said), without(said, words)];
  const shared = words.length - missing.length;
  const isMissed = !neutral.test(missing) && !(missing.length >= 2 && before.includes(missing));
  return shared >= 2 && shared >= said.length / 2 && !isMissed && neutral.test(added);
}

/** The characters of a text that another lacks, each as often as it has more of it. */
function without(text: string, other: string): string {
  let left = other;
  let rest = '';
  for (const char of text) {
    if (left.includes(char)) left = left.replace(char, '');
    else rest += char;
  }
  return rest;
}

/** Words without the marks between them. */
function bare(words: string): string {
  return words.replace(/（[^）]*）|[“”"（）()、，\s]/g, '');
}

/** Words in the form in which they are compared. */
function normal(words: string): string {
  return bare(words)
    .replace(/货运车辆|货车|超限车辆|车辆数量?$/g, '车辆')
    .replace(/^处罚(?:超限)?超载车辆$/, '处罚车辆')
    .replace(/发送旅客|旅客(?:运输量?|发送量)|运输旅客/g, '运送旅客')
    .replace(/^规划(?=占地|用地)/, '')
    .replace(/^用地(?:面积)?$/, '占地')
    .replace(/^(?:概算|估算|匡算|批复|静态)+(?=总投资)/, '')
    .replace(/^(?:花费|支出|投入|使用|拨付)(?=.{2,}(?:资金|经费)$)/, '')
    .replace(/(?<=抢险|救灾|抢修)资金$/, '经费')
    .replace(/沥青路面/, '油路')
    .replace(/^卸[货载]$/, '卸载货物')
    .replace(/塌方/g, '坍方')
    .replace(/非现场执法/g, '非现场')
    .replace(/争取到(?:位)?/g, '争取')
    .replace(/清理(?=坍方)/g, '清');
}

/** Changes and shares are matched by their whole name only. */
function matchRelative(
  { quantity, counted, hasSubject }: MetricClues,
  metrics: readonly Metric[],
  precedents: readonly MetricPrecedent[],
): MetricMatch | undefined {
  if (counted.words === '') return undefined;
  const said = normal(counted.words);
  const metric = metrics.find(({ id, name, unit, progress }) => {
    const parsed = parseUnit(unit);
    if (!parsed.ok || parsed.value.canonical !== quantity.canonicalUnit) return false;
    if (normal(name) === said) return true;
    if (progress === 'financial' && hasSubject && counted.relation === 'share')
      return /投资/.test(said) && !/计划|目标|任务/.test(said);
    return precedents.some(
      (precedent) =>
        precedent.metric === id && precedent.hasSubject === hasSubject && normal(precedent.words) === said,
    );
  });
  return metric === undefined ? undefined : { metric, confidence: '中' };
}

const namesByUnit: Readonly<Record<string, string>> = { m: '里程', 元: '金额', m2: '面积', '%': '比例' };

/** A name for a metric that isn't in the register, from what its figure counts; from the unit where nothing says it. */
export function metricName({ words }: Pick<Counted, 'words'>, { quantity }: PrintedFigure): string {
  const name = words.replace(/^[0-9+.的、，和及与）)]+|[“”"（）()：:、，]+$/g, '').slice(-24);
  const isShare = quantity.canonicalUnit === '%' && !/[率比重长降升加少例减化占]$/.test(name);
  if (name.length >= 2) return isShare ? `${name}比例` : name;
  return (
    namesByUnit[quantity.canonicalUnit] ?? `${dimensionName(quantity.dimension)}（${quantity.canonicalUnit}）`
  );
}
