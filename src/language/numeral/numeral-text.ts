import { gap } from '#src/language/quantity/number-value.ts';

/** What joins the two ends of a span or the members of a list (1—6月, 一、二类), as the source of a regular expression. */
export const joint = `${gap}(?:——|[-\\u2010-\\u2015~〜至到、和及或/])${gap}`;

/** How many more members a list or span that is read as one may have. */
export const more = '{0,12}';

/** Stands for a hidden numeral; no numeral, no letter, no punctuation. */
const hidden = '□';

const counted = '[个件项处次户家条天批笔人村年月车桥路企校]';

/**
 * Words in which a Chinese numeral with a counting word, or a power of ten, counts nothing. Words whose numeral has
 * neither (一定, 一般, 一律, 一体化, 进一步) needn't be here: nothing takes those for a number.
 */
const idioms: readonly RegExp[] = [
  // The 一 of a word that ends with it: 统一, 同一, 唯一.
  /(?<=[统同唯专单逐任划])一(?![百千万亿])/g,
  /(?<![〇零一二三四五六七八九十百千万亿两])万一(?![〇零一二三四五六七八九十百千万亿两])/g,
  // 每一起, 另一个, 这一项 point at one and count none; 上一年 too, but not 路上一起.
  /(?<=[每另某哪这那]|任何)一(?![百千万亿])/g,
  /(?<=(?<![路桥线面车道网以])[上下])一(?=[年个次届轮季期批项天日])/g,
  // 一个个, 一件件: each.
  /一([个件项处次户家条天批笔桩步点])\1/g,
  // 一户一档, 一月一调度: so many to each.
  new RegExp(`一${counted}一(?=[策档品码卡表议法案证图单岗人校牌号标特调景企课])`, 'g'),
  /一对一|一条[龙心]|一次性|一口气|一家人|一段时[间期]|一年一度|一年四季|[三四五多]位一体|一日千里|一人一次|一块儿/g,
  // 一批 without 共 or 分 before it is “some”; a count of batches says 两批 or 第一批.
  /(?<![共分第])一批(?!次)/g,
  // Together. 一起 counts only where something happened or was dealt with.
  /(?<=[在到聚连绑抱团走坐])一[起道]/g,
  /(?<=[与和同跟](?:(?!发生|查处|出现|办理|处置|立案|[无未，。；：;:、\n]).){1,12})一[起道](?!.{0,8}(?:事故|案|事件|违))/g,
  /十分(?!钟|之)|十足|十全十美|一五一十|十[有之]八九|三三两两|三天两头|三番[五两]次|两面[派人性]|四面八方/g,
  /百姓|百货|百强|百计|百花|百炼|百折|百废|百尺竿头|百舸|百里挑一|一呼百应|百年(?:大计|未有|变局)|千方百计/g,
  /千家万户|千头万绪|千军万马|千山万水|万水千山|千篇一律|千差万别|千载|千秋|千言万语|千锤|千钧/g,
  /万众|万无一失|万家灯火|万事|万物|万象|万全|千千万万|成千上万|成百上千|亿万|万千|千万(?=别|不要|不能|不可)/g,
];

const startsNumber = /^[〇零一二三四五六七八九十百千万亿两]/;

/**
 * Masks the numerals inside idioms (统一, 十分, 千家万户, 每一个). The length, and so every offset, stays. Behind 第 a word is no
 * idiom: 第一批; nor is one behind a numeral, whose end it is: 二十一批, 八十分, 同比增加二十一起.
 *
 * @param text in one width
 */
export function hideIdioms(text: string): string {
  let seen = text;
  for (const idiom of idioms) {
    seen = seen.replace(idiom, (word: string, ...rest: unknown[]) => {
      const offset = rest.find((value) => typeof value === 'number') ?? 0;
      if (/[第〇零一二三四五六七八九十百千万亿两]/.test(text[offset - 1] ?? '') && startsNumber.test(word))
        return word;
      return word.replace(/[〇零一二三四五六七八九十百千万亿两]/g, hidden);
    });
  }
  return seen;
}
