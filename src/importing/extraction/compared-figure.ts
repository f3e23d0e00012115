import type { PrintedFigure } from './find-printed-figures.ts';
import { isDeed, type Said } from './words-before.ts';

/** Whether a figure is so much of something. */
export function isRatio({ quantity }: PrintedFigure): boolean {
  return quantity.dimension === 'ratio' || quantity.canonicalUnit === '%';
}

const times =
  '上一年度?|去年|上年|上月|上季度?|上期|前年|年初|上半年|下半年|[一二三四]季度|节前|[0-9]+月|[0-9]{4}年';
const ways = '增长|上升|增加|提高|下降|减少|降低|回落|提升|收窄|扩大|多|少|快|慢|高|低|翻';
const compares = new RegExp(
  `同比|环比|[快慢高低]于|[较比]$|[较比与和同](?:${times})|同期|[较比](?=收窄|扩大|增|减|下降|上升|提高)|(?:分别)?(?:净?[增减]|${ways})[了出于]?$|$`,
);

/** How a figure compares with another time. */
export interface Comparison {
  /** What the comparison is called: 同比增减. */
  readonly name: string;
  /** Where the words begin that say so. */
  readonly at: number;
}

/**
 * How a figure compares with another time; undefined where it doesn't.
 *
 * @param raw the words of its clause before it
 * @param isBehindChange whether the figure before compares: 下降8%和15%
 */
export function comparisonIn(
  raw: string,
  figure: PrintedFigure,
  isBehindChange: boolean,
): Comparison | undefined {
  const { quantity, printed } = figure;
  const isChange =
    quantity.change !== undefined || /^(?:增|上升|提|下降|减|降|回落|收窄|扩大|多|少)/.test(printed);
  const isPair = isBehindChange && /^[、和]$/.test(raw);
  const isSaid =
    /[较比]|同比|环比|[较比与和同](?:去年|上年|上一年|上月|上季|上期|前年|年初)|同期|[快慢高低]于/.test(
      raw,
    ) && new RegExp(`(?:${ways})[了出于]?$|[快慢高低]于[^，]{2,8}$`).test(raw);
  if (!isChange && !isPair && !isSaid) return undefined;
  const since = /环比|上月|上季/.test(raw) ? '环比' : /同比|同期|上年|去年/.test(raw) ? '同比' : '';
  // 快于序时进度2.3个百分点
  const pace = /[快慢高低]于[^，]{2,8}$/.exec(raw)?.[0];
  if (pace !== undefined) return { name: pace, at: raw.lastIndexOf(pace) };
  const kind = /收窄|扩大/.test(`${raw}${printed}`) ? '幅度变化' : '增减';
  return { name: `${since}${kind}`, at: raw.search(compares) };
}

/** What a share is of. */
export interface Share {
  /** The words before it, which may say whose share it is. */
  readonly subject: string;
  /** What the share is called: 占总投资比例, 完成年度计划比例. */
  readonly name: string;
}

/**
 * What a share is of: 占…的53.6%, 完成年度计划的53.6%; undefined where it is none.
 *
 * @param raw the words of its clause before it
 * @param whole what the figure right before counts, and whether that was only planned: 占年度计划7.2亿元的53.6%
 */
export function shareOf(
  raw: string,
  whole: { readonly words: string; readonly isPlan: boolean } | undefined,
): Share | undefined {
  const recovered = /^(.*?)(恢复[到至]|相当于)([^的，]{2,12}?)(?:水平)?的?$/.exec(raw);
  if (recovered !== null) return { subject: recovered[1] ?? '', name: `${recovered[2]}${recovered[3]}比例` };
  if (raw === '的' && whole !== undefined)
    return { subject: '', name: whole.isPlan ? '完成计划比例' : `占${whole.words}比例` };
  if (/^(?:年度?|全年)?(?:计划|目标|任务)(?:任务)?的$/.test(raw))
    return { subject: '', name: '完成计划比例' };
  if (/超(?:过|额)?(?:年度?|全年)?(?:计划|目标|任务)$/.test(raw)) return { subject: '', name: '超计划比例' };
  const own =
    /^(.*?)(?:仅?[占为达]|完成|超额)([^占为达]*?(?:计划|目标|任务|投资|总[量数额里程]*|里程|全线|预算)|[^占为达]{2,8})(?:任务|目标|数)?的?$/.exec(
      raw,
    );
  if (own === null || !/的$|占/.test(raw)) return undefined;
  const [, subject = '', of = ''] = own;
  const what = of.replace(/的$/, '');
  return /计划|目标|任务/.test(what)
    ? { subject, name: `完成${what.replace(/^完成/, '')}比例` }
    : { subject, name: `占${what}比例` };
}

/**
 * What was planned that a figure says how much of: 年度计划 of 占年度计划7.2亿元, 目标任务 of 全年80个的目标任务; undefined where it says nothing of
 * a plan.
 *
 * @param behind what follows the number
 * @param hasAmount whether a figure before says of what
 */
export function planIn({ raw, thing }: Said, behind: string, hasAmount: boolean): string | undefined {
  const isHandedDown = /(?:下达的?|提前(?:完成)?|超额(?:完成)?\p{sc=Han}{0,4}|全年|年度)$/u.test(raw);
  // 超额完成50公里的市民生实事任务
  const after = (
    isHandedDown
      ? /^的?\p{sc=Han}{0,6}?(?:目标任务|目标|任务|计划)/u
      : /^的?(?:年度|全年)?(?:目标任务|目标|任务|计划)/
  ).exec(behind)?.[0];
  if (after !== undefined && hasAmount && (isDeed(thing) || isHandedDown)) return after;
  const alone = /(?:全年|年度|今年)((?:计划|目标|任务)(?:任务|投资)?)$/.exec(raw)?.[1];
  if (alone !== undefined) return alone;
  const spending = /计划(?:完成)?(投资)$/.exec(raw)?.[1];
  if (spending !== undefined) return spending;
  return /(?:^|[占为达成比]|超额?|完成|下达)(?:的|了)?((?:[省市州县区上]级?)?(?:下达)?的?(?:年度?|全年|今年|本年|年初)?(?:计划|目标|任务)(?:任务|目标|数|投资)?)(?:的|为)?$/.exec(
    raw,
  )?.[1];
}
