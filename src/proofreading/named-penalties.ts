import type { TextFault } from './text-fault.ts';

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

/** Finds a person's name beside a penalty; 张某 is nobody's name. A guess by family names, so it only asks for a look. */
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
