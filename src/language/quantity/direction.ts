import type { ChangeDirection } from './quantity.ts';

/** A word before a number that says which way it goes, where it stands. */
export interface DirectionInText {
  /** Where the word begins. */
  readonly start: number;
  readonly direction: Exclude<ChangeDirection, 'same'>;
  /**
   * Whether a comparison governs it (同比, 较上年, 净增, 负增长), so that the number is a change; without one 新增80km and
   * 减少排放50吨 are levels of what was done.
   */
  readonly isComparison: boolean;
  /** Whether the word stands before an earlier number and is shared with this one: the 3% of 分别下降5%、3%. */
  readonly isInherited: boolean;
}

const rises = [
  '增长',
  '上升',
  '增加',
  '提高',
  '上涨',
  '提升',
  '攀升',
  '递增',
  '净增',
  '净增加',
  '上调',
  '上扬',
  '走高',
  '增',
  '升',
  '涨',
  '多',
  '↑',
  '▲',
];
const falls = [
  '下降',
  '减少',
  '降低',
  '回落',
  '下跌',
  '下滑',
  '递减',
  '缩减',
  '净减',
  '净减少',
  '负增长',
  '下挫',
  '下调',
  '走低',
  '滑落',
  '萎缩',
  '收缩',
  '缩水',
  '骤降',
  '锐减',
  '降',
  '减',
  '跌',
  '少',
  '↓',
  '▼',
];
const words = [
  ...rises.map((word) => [word, 'rise'] as const),
  ...falls.map((word) => [word, 'fall'] as const),
].sort(([a], [b]) => b.length - a.length);

/** The plain words for a change, any of which says the same of a share: 增长2.3%, 上升2.3%. */
export const directionWords = { rise: rises.slice(0, 4), fall: falls.slice(0, 4) } as const;

const byWord: ReadonlyMap<string, 'rise' | 'fall'> = new Map(words);
/** Any of them, 负增长 with what follows it across a comma, or 少 and 多 with their verb: 比上年少查20起. */
const anyWord = `负增长(?:态势|趋势|状态|局面)?[，,]?(?:增速|增幅|增长率|同比|幅度)?|[少多][查办收开发完检运处罚投建修]\\p{sc=Han}?|${words.map(([word]) => (/^[少多]$/.test(word) ? `${word}(?![于数])` : word)).join('|')}`;
/** What may stand between the word and its number: 下降了, 降幅达, 下降：, 下降（3.2%）. */
const behindWord = '(?:了|幅度?(?:为|达到?)?|[为达]|达到|[:：(（])?[^\\S\\n]*';
const directionAtEnd = new RegExp(`(${anyWord})(${behindWord})$`, 'u');

/** The last characters of what {@link directionAtEnd} finds. */
const mayEndDirection = /[\p{sc=Han}:：(（\s↑▲↓▼]/u;

/** The direction words that a value may begin with: `下降` of 下降2.3%, `同比下降了` of 同比下降了2.3%. */
export const directionAtStart = new RegExp(`^(?:同比|环比|累计|分别|年均)*(${anyWord})${behindWord}`, 'u');

/** Whether a direction word is a rise or a fall. */
export function directionOf(word: string): 'rise' | 'fall' {
  return byWord.get(word) ?? (/^[少负]/.test(word) ? 'fall' : 'rise');
}

const loss =
  '(?:净?亏损|净亏|赤字|逆差)(?:总?额|状态)?(?:[，,](?=[^\\S\\n]*(?:金额|总?额)?[为达]))?(?:金额|总?额)?(?:了|为|达到?|[:：(（])?[^\\S\\n]*';
const lossAtEnd = new RegExp(`${loss}$`, 'u');

/** The word that makes a value a loss, a number below zero: 亏损 of 亏损120万元. */
export const lossAtStart = new RegExp(`^${loss}`, 'u');

/** Where the word begins that makes the number at `at` a loss: that of 亏损额为120万元; undefined where none stands before it. */
export function lossBefore(text: string, at: number): number | undefined {
  const found = lossAtEnd.exec(text.slice(Math.max(0, at - 12), at));
  return found === null ? undefined : at - found[0].length;
}

/** 新增, 加减: the single word belongs to another. */
const otherWords =
  /(?:新|扩|加|裁|削|压|缩|精|核|消|抵|调|下|上|提|追|递|增|投|续|爬|至|不|很|许|最|众|大|差)$/;
const comparison =
  /同比|环比|[较比]去年|[较比]上[年期月半一季]|比[^，。；;\n]{0,10}(?:同期|上年|去年|前年|年初)|[较比]年初|[较比](?:第?[一二三四1-4]季度|[0-9]{1,2}月|[0-9]{4}年|[下前]半年|平[日时]|节前|前[一两二三]?[日天月年])|较[^，。；;\n]{0,8}(?:同期|上年|去年|前年)|与[^。；;\n]{0,14}相比|相比|净[增减]|负增长|年均|同期/;
/** 增幅收窄, 增速回落: a change of a rate, which no sign can be guessed for. */
const ofRate = /(?:增幅|降幅|增速|涨幅|跌幅|增长率|增长速度)[^，。；;、\n]{0,8}$/;

/**
 * The direction word that ends at `at`, the whole expression's start; undefined where none does, and where the change is one of a
 * rate (增幅收窄2个百分点).
 *
 * @param inPoints whether the number is one of 百分点, which a rate changes by
 */
export function directionBefore(text: string, at: number, inPoints: boolean): DirectionInText | undefined {
  if (!mayEndDirection.test(text[at - 1] ?? '')) return undefined;
  const before = text.slice(Math.max(0, at - 40), at);
  const found = directionAtEnd.exec(before);
  if (found === null) return undefined;
  const [, word = '', behind = ''] = found;
  const lead = before.slice(0, found.index);
  if ((inPoints || word === '回落') && ofRate.test(lead)) return undefined;
  const clause = lead.slice(Math.max(...['。', '；', ';', '\n'].map((mark) => lead.lastIndexOf(mark))) + 1);
  const lastPart = clause.slice(Math.max(clause.lastIndexOf('，'), clause.lastIndexOf(',')) + 1);
  const partBefore = clause.slice(0, clause.length - lastPart.length);
  const isComparison =
    behind.startsWith('幅') ||
    /[↑▲↓▼]/.test(word) ||
    comparison.test(lastPart + word) ||
    /(?:相比|同期|比较|同比|环比)[，,]?$/.test(partBefore);
  if (word.length === 1 && (!isComparison || otherWords.test(lead))) return undefined;
  return {
    start: at - before.length + found.index,
    direction: directionOf(word),
    isComparison,
    isInherited: false,
  };
}

/** Whether the words before a number say how a rate of growth itself changed (增速回落1.2个百分点, 降幅收窄). */
export function isChangeOfRate(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at);
  return /(?:增幅|降幅|增速|涨幅|跌幅|增长率|增长速度)[^，。；;、\n0-9]{0,8}(?:收窄|扩大|回落|提高|加快|放缓|缩小|提升|下降|上升)了?[^\S\n]*$/.test(
    before,
  );
}
