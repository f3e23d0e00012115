import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { findHalfWidthMarks, findUnpairedMarks } from './punctuation.ts';
import { excerpts, type TextFault } from './text-fault.ts';

/** What is known of a report besides its text. */
export interface ReportSurroundings {
  /** Where errata stand: a registered slip isn't reported again. */
  readonly errata: readonly TextRange[];
  /** Whether every character is compared with the original: then half-width marks are the signed-off ones. */
  readonly isCompared: boolean;
  readonly hasAttachment: boolean;
}

/**
 * Reads a report's text for what must not be published and what a person should look at.
 *
 * @param surroundings undefined where the frontmatter can't be read: what an erratum may settle is then left for later
 */
export function proofread(body: ReportBody, surroundings: ReportSurroundings | undefined): TextFault[] {
  const alwaysTold = [
    ...findSecretMarks(body.text),
    ...findTemplateLeftovers(body.text),
    ...findNamedPenalties(body.text),
  ];
  if (surroundings === undefined) return alwaysTold;
  const { errata, isCompared, hasAttachment } = surroundings;
  const settled = ({ offset }: TextFault) => errata.some(({ start, end }) => start <= offset && offset < end);
  const settledByErratum = [
    ...findUnpairedMarks(body),
    ...(isCompared ? [] : findHalfWidthMarks(body)),
    ...(hasAttachment ? [] : findMissingAttachments(body.text)),
  ];
  return [...alwaysTold, ...settledByErratum.filter((fault) => !settled(fault))];
}

/** 密级 and 保密期限 (GB/T 9704—2012, 7.2.2), and what bureaus print on internal papers. */
const marks =
  /(?:绝密|机密|秘密)[ 　]*★|★[ 　]*(?:[0-9一二三四五六七八九十]+[ 　]*(?:年|个月)|长期)|内部(?:资料|文件|材料|刊物)[ 　，,；;、·]*(?:注意保存|妥善保管|(?:请勿|不得|严禁|禁止)(?:外传|外泄|翻印|扩散))|[【[（(]内部(?:资料|文件|材料|使用)[】\])）]|(?<=^|\n)[ 　]*内部(?:资料|文件|材料)[ 　]*(?=\n|$)/g;

/** Finds the marks of papers that must not be published. */
export function findSecretMarks(text: string): TextFault[] {
  return Array.from(text.matchAll(marks), ({ 0: mark, index }) => ({
    offset: index + mark.search(/\S/),
    code: '保密-01',
    severity: 'error' as const,
    message: '这里有密级或者内部资料的标志。',
    current: mark.trim(),
    cure: '先停下来，请保密审查的人看：有密级的、只供内部的，不能公布。',
  }));
}

/** Blanks of a template that nobody has filled in: XX公里, 20xx年, ___, （此处填写……）. A single × is a multiplication. */
const leftovers =
  /(?<![0-9A-Za-z])[12][0-9]{0,2}[XxＸｘ×○〇]{1,3}(?=年)|(?<![0-9A-Za-zＸｘ×])[XxＸｘ×]{2,}(?![0-9A-Za-z])|_{2,}|＿{2,}|[（(【[](?:此处|这里|请|待)(?:填写|填报|填|补充|补|插入|确认|定)[^）)】\]\n]*[）)】\]]|[（(]\s*[）)](?=[公里万元亿个项条])/g;

/** Finds blanks of a template that were left open. */
export function findTemplateLeftovers(text: string): TextFault[] {
  const excerpt = excerpts(text);
  return Array.from(text.matchAll(leftovers), ({ 0: found, index }) => ({
    offset: index,
    code: '校对-04',
    severity: 'error' as const,
    message: '模板里的空没有填。',
    current: excerpt(index - 6, index + found.length + 6),
    cure: '照签发的原件填上。原件也没有填的，退回去补齐再公布。',
  }));
}

const mentions = /(?:详?见|参见)(?:后附|文后)?附(?:件|表|图)[0-9一二三四五六七八九十]{0,2}/g;

/** Finds 见附件 in the text of a report that comes without one. */
export function findMissingAttachments(text: string): TextFault[] {
  const excerpt = excerpts(text);
  return Array.from(text.matchAll(mentions), ({ 0: words, index }) => ({
    offset: index,
    code: '校对-03',
    severity: 'warning' as const,
    message: `正文说“${words}”，却没有附件。`,
    current: excerpt(index - 12, index + words.length + 4),
    cure: '把附件放进报告文件夹，在正文里写 <Attachment file="附件1.pdf" title="附件1" />；确实没有随报告公开的，在 errata 里登记一条，note 写“附件未提供”。',
  }));
}

/** The commonest family names (百家姓 of the 2020 name report), without those that begin everyday words (车 路 方 高 …). */
const surname =
  '(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文蒲吾舒])';
const givenName = '(?!某)\\p{sc=Han}{1,2}(?<![车辆船牌货司业队站场户人员等路段的])';
const role =
  '(?:驾驶员|驾驶人|司机|当事人|车主|货主|船主|村民|居民|法定代表人|负责人|经营者|职工|党员|干部|工作人员)';
const penalty =
  '(?:行政处罚|处罚|处分|罚款|行政拘留|拘留|警告|吊销|记过|降级|撤职|开除|通报批评|诫勉|立案|移送)';

/** 驾驶员张三…罚款 within a sentence, or 对/给予 张三 with the penalty right behind the name. */
const named = [
  new RegExp(`(?<=${role})${surname}${givenName}(?=[^。；\\n]{0,30}${penalty})`, 'gu'),
  new RegExp(
    `(?<=对|给予|将)${surname}${givenName}(?=(?:同志)?(?:予以|处以|作出|给予|以)?(?:党内|政务|行政)?(?:严重|罚款|.{0,4}${penalty}))`,
    'gu',
  ),
];

/** Finds a person's name beside a penalty; 张某 is nobody's name. It guesses by family names, so it is only a warning. */
export function findNamedPenalties(text: string): TextFault[] {
  const offsets = new Set(named.flatMap((form) => Array.from(text.matchAll(form), ({ index }) => index)));
  return [...offsets].map((offset) => ({
    offset,
    code: '隐私-04',
    severity: 'warning' as const,
    message: '这里也许把一个人的姓名和处罚、处分写在一起了（按常见的姓猜的，不一定对）。',
    cure: '公布前请核对：依法不该公开姓名的，退回去改成“张某”这样的写法再签发；不是人名的不用改。猜不全，别处也请看一遍。',
  }));
}
