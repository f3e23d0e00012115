import { numberForm } from '#src/importing/layout/heading-of.ts';
import { splitAtRouteCodes } from '#src/language/text/cut-text.ts';
import type { Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import { stepsSaid } from '#src/records/step-words.ts';
import type { ReportText } from './report-text.ts';
import { sentenceOf } from './report-text.ts';
import { idGiver, slugOf } from './slug.ts';
import { topicOf } from './topic-words.ts';

/**
 * Projects that the text names and the register lacks, each with the shorter forms that the text goes on to use. Their names
 * are guessed from the grammar, so a person must confirm them.
 */
export function findUnknownProjects(
  report: ReportText,
  known: readonly Project[],
  topics: readonly Topic[],
): Project[] {
  const idOf = idGiver(known.map(({ id }) => id));
  const knownNames = known.flatMap((project) => [
    project.name,
    project.shortName ?? project.name,
    ...project.aliases,
  ]);
  const found: string[] = [];
  // The fullest form of a name comes first, wherever it stands.
  const names = [...new Set(namesIn(report))].sort((a, b) => b.length - a.length);
  for (const name of names) {
    // S932线改扩建工程 is short for S932线石坪至柳溪段改扩建工程, as far as the words tell.
    const isKnown = [...knownNames, ...found].some(
      (other) => name.includes(other) || other.includes(name) || isShortFor(name, other),
    );
    if (!isKnown) found.push(name);
  }
  return found
    .sort((a, b) => report.text.indexOf(a) - report.text.indexOf(b))
    .map((name) => {
      const topic = topicOf(topics, '', name);
      const road = splitAtRouteCodes(name).find(({ route }) => route !== undefined)?.text;
      const others = found.filter((other) => other !== name);
      const aliases = shortForms(name).filter(
        (short) => isUsed(report.text, short, name) && !others.some((other) => other.includes(short)),
      );
      const project = { id: idOf(slugOf(name)), name, aliases, topic: topic.id, kind: kindOf(name) };
      return road === undefined ? project : { ...project, road };
    });
}

/** What a text may call a project after it has named it: 东湖大道 of 东湖大道快速化改造工程, S218项目 of S218青石至双桥公路改建工程. */
function shortForms(name: string): string[] {
  const [code] = /[GSXYCZ][0-9]{2,4}线?/.exec(name) ?? [];
  const bare = code?.replace('线', '');
  const works = /^(.{2,}?(?:大桥|桥|大道|公路|隧道|码头|枢纽|物流园|产业园))(?=.{2})/.exec(name)?.[1];
  return [
    ...(bare === undefined ? [] : [`${bare}项目`, `${bare}线`, `${bare}改建工程`, `${bare}工程`]),
    ...(works === undefined || works.length < 3 || kindOfWorks.test(works)
      ? []
      : [works, `${works}项目`, `${works}工程`]),
  ].filter((short) => !name.startsWith(short) || short === works);
}

function isUsed(text: string, short: string, name: string): boolean {
  return text.replaceAll(name, '\n').includes(short);
}

function isShortFor(name: string, full: string): boolean {
  return shortForms(full).includes(name);
}

/** The names of projects in reading order, as often as they are read. */
function namesIn(report: ReportText): string[] {
  return report.blocks.flatMap((block, index): string[] => {
    const words = report.text.slice(block.start, block.end).trim();
    if (block.cell !== undefined)
      return !block.cell.isHead && isProjectCell(block.cell.columnHead, words) ? [words] : [];
    if (block.isClosing) return [];
    // A heading names a project where the text below goes on about one.
    const below = report.blocks[index + 1];
    if (block.isHeading)
      return below === undefined || below.isHeading || below.cell !== undefined
        ? []
        : projectNamesIn(`${wordsOf(words)}。`, report.text.slice(below.start, below.end));
    const names: string[] = [];
    let at = block.start;
    while (at < block.end - 1) {
      const { end } = sentenceOf(report, { start: at, end: at + 1 });
      names.push(...projectNamesIn(report.text.slice(at, end), report.text.slice(end + 1, block.end)));
      at = Math.max(end + 1, at + 1);
    }
    return names;
  });
}

/** A heading without its number. */
function wordsOf(heading: string): string {
  return heading.slice(numberForm(heading)?.length ?? 0).trim();
}

function kindOf(name: string): string {
  return Array.from(name.matchAll(new RegExp(workNouns, 'g'))).at(-1)?.[0] ?? '项目';
}

/** Nouns for construction works; a project's name ends with one of them. */
const workNouns =
  /(?:改扩建|改建|扩建|新建|升级改造|提质改造|提升改造|改造提升|改造|迁建|搬迁|重建|修复|整治|处治|加固|绕城|拓宽|建设)?(?:项目|工程)|(?:危桥|危旧)?改造|快速化改造|改线|渡改桥|跨铁路桥|公路|道路|大道|快速路|快速通道|通道|连接路|产业路|旅游路|资源路|环路|环线|环城路|连接线|联络线|专用线|绕城线|过境线|过境段|危桥|特大桥|大桥|桥|隧道|立交|互通|大中修|大修|中修|预防性?养护|(?:储备|应急|养护|物流|分拣|指挥|服务|集散|保障|救援|调度|集配|转运|仓储|换乘|检测|监测|配送|维修)中心|首末站|公交场站|停车楼|储备库|物资库|公交枢纽站?|管养站|养护工区|道班|加注站|起降点|停机坪|物流基地(?:[一二三]期)?|产业基地|示范带|改扩建|场站|服务站|客运站|货运站|汽车站|枢纽站?|综合客运枢纽|中心站|养护站|停保场|物流园区?|产业园|综合体|码头|泊位|作业区|服务区|停车场|航道|航站楼|机场|铁路|高速|(?<=至.{1,8}|绕城|过境|城区|县城|城关|[东西南北])段|[东西南北]?延(?:长)?线|(?<=桥|隧道)加固|[东南西北]站|候船楼|船闸|检测点|充电站/;
const work = workNouns.source;

/** What may stand before a name in its clause: its number, a time, and what is done with it. */
const openings =
  /^(?:[—–-]+|[\u2460-\u2473▲●■◆★※]|(?:主要受|主要是受|[前后]者|主要是|特别是|尤其是|其中|同时|力争|争取|确保|计划|预计|拟|年内|全年|上半年|下半年|今年|明年|目前|截至|(?:[0-9]{4}年)?[0-9]{1,2}月(?:份|底|末|初|[0-9]{1,2}日)?(?:之?前)?|年底前|第?[一二三四]季度|重点|加快|全力|持续|稳步|有序|扎实|积极|深入|集中力量|推进|推动|抓好|抓紧|做好|实施|启动|开工|续建|新建|改建|扩建|维修加固|拆除重建|抢通|置换调出|调出|置换|实现|新改建|新增|攻坚|完成了?|建成|加快建设|建设|配合|协调|谋划|储备|争取|对接|包括|即|以及|由我局实施的|在建的?|续建的)(?!工程|项目)|[一二三四五六七八九十]+[是要]|[一二三四五六七八九十0-9]+[、.．）)]|[（(][一二三四五六七八九十0-9]+[）)]|[“”"]|\s)+/;

/** What follows a project's name where something is said of it. */
const follows =
  /^(?:$|[（(”"、和及与等，。]|[一二两三四五六七八九十0-9]+个|整治(?=航道|[0-9])|县境|于|由|在|因|受|经|自|按|全长|桥长|主桥|主跨|主体|主线|境内|县境|路线|线路|总?投资|概算|批复|估算|静态|占地|用地|选址|系|是|更换|换装|处治|安装|长[0-9]|规划|设计|可研|初步|施工|建筑|建设|里程|[一二三]期|累计|拟|计划|预计|将|续建|路基|路面|沥青|水稳|征地|招标|已|均已|全部|正在|目前|现|尚未|仍|未|待|进展|进入|进度|建成|完成|完工|通车|贯通|合龙|交工|竣工|列入|纳入|通过|开工|动工|启动|投入|投用|取得|获|力争|争取|确保|全面|顺利|按期|如期|基本|提前|推迟|(?:明年|今年)?[0-9０-９]{1,2}月|年[底内末]|明年|第?[一二三四]季度|上半年|下半年|国庆|春节|汛前|[0-9０-９约近]|桩基|主跨|下部|方案|工可|初设|前期|加快|原定|收尾|区内|仍在|进行|拓宽|的(?:初步|可研|施工|前期|设计|征地|招标|立项|主体|路基|建设))/;

/** What makes 工程 or 项目 a part of a longer noun: 工程质量, 项目资金, 项目建议书. */
const goesOnAsNoun =
  /^(?:部|款|量|师|库|们|资金|管理|质量|安全|领域|监管|审批|申报|谋划|储备|法人|经理|清单|名单|总数|数量|个|类|等|[场站](?!平|房)|共|以外|之外|方面|中(?!标)|内(?!路段)|[一-龥]{0,4}(?:工程|项目|公路|大桥|桥|路|站|中心|专班))/;

/** Measures that a sentence gives of one project: its length, its cost, its land. */
const measures =
  /(?:全长|长(?=[0-9])|总投资|概算|静态投资|估算投资|占地|建筑面积|桥长|里程|完成投资|投资约?|境内|用地|主跨|整治)[^，,；;]{0,6}[0-9０-９]/;
const progress =
  /已|正在|目前|现已|尚未|完成|完工|通车|贯通|合龙|交工|竣工|列入|纳入|通过|开工|动工|启动|投入|试?运营|取得|建成|力争|争取|计划|预计|推进|进场|招标|批复|评审|封顶|停工/;

const kinds =
  '全|本|我|各|该|此|县|市|区|省|州|镇|乡|村|组|国|道|农村|普通|干线|干道|高速|公路|水运|港航|站场|场站|旧|类|所有|部分|其他|其余|剩余|重点|重大|在建|新建|改造|新?开工|储备|申报|中期调规|路网|交通|运输|危|桥梁?|隧道|养护|安防|安全生命防护|提质|提档升级|提升|大修|中修|大中修|预防性|精品示范|美丽|路况|配套|附属|一批|一般|灾毁|水毁|隐患|路段|[资产旅][源业游]路|通村|通组|窄路|建设|基础设施|民生|专项|信息化|智慧|省级|市级|国家|中央|补助|前期|年度|续建|路|、|和|等';
/** A kind of works, which names no single project. */
const kindOfWorks = new RegExp(`^(?:${kinds})*(?:${work})*$`);
/** What is never a project's name: amounts and years, references, and parts that all works have. */
const noName =
  /^(?:坚持|狠抓|整治|处治|拆除|修复|清理|复绿|安装|检查|开展|分项目|各项目|突出|路基|路面|高架桥|匝道|场平|桥涵|桥梁|隧道|主体|主桥|主线|附属|接线|土石方|交安|机电|绿化|下部|上部|基础|房建|标志|信号|地下管廊|箱梁|站房)|该(?:项目|工程)|(?<![A-Za-z])[0-9]{4}|各类|季度|全[年县市区]|累计|投资|任务|计划|工作|[0-9]个?[条座处]|[0-9](?:km|公里|米|个|批)|申报项目|调规|重点交通项目|承担|^[共系是]|^我局|“[^”]*$|^[^“]*”|冲毁|暴雨|便桥|^检查|十[一二三四五]五|一个项目|阻断|厅|公司|部门|^(?:聚焦|实行|末)|桥桥$|^K[0-9]|下达|我[县市区局]|引道|违法|占用|查处|第[一二三]批|路段$|周边|^签约|^招商|完成|原因|剩余|中断|节段|沥青|^(?:更多|推进|推动|加快|严格|规范|完善|落实|发挥|抓|加强|做好|确保|其|并|以|对|为|按|[一二三四五六七八九十两]+[条座处个])|[，。；的了]|行动|机制|制度|体系|活动|会议|方案|创建/;
/** What is no name unless it begins with the code of a road: S337安全设施精细化提升工程. */
const noNameAlone = /管理|执法|服务$|安全(?!生命)|通行|群众|企业|不停车/;

/** Whether words name one project: a road by its code, or works with a name of their own. */
function isName(words: string): boolean {
  if (words.length < 3 || words.length > 40 || noName.test(words) || /(?:工程|项目)桥$/.test(words))
    return false;
  if (/[GSXYCZ][0-9]{2,4}/.test(words)) return true;
  const isFull = words.length >= 8 && /(?:项目|工程)$/.test(words);
  return (isFull || !noNameAlone.test(words)) && !kindOfWorks.test(words);
}

/**
 * The names of the projects in a sentence: what its clauses begin with, where a length, a cost or a stage follows.
 *
 * @param rest what follows the sentence in its paragraph; it counts where the sentence is only a name (S247改建工程。)
 */
function projectNamesIn(sentence: string, rest: string): string[] {
  const names: string[] = [];
  for (const { 0: clause, index } of sentence.matchAll(/[^，,：:。]+/g)) {
    const opened = clause.replace(openings, '');
    for (const words of new Set([opened, opened.replace(/^[^0-9，]{2,6}的(?=.{4})/, '')])) {
      let list = namesAt(words);
      const said = sentence.slice(index + clause.length);
      const isAlone =
        list.length > 0 && list.join('').length >= words.replace(/[“”"、和及与]/g, '').length - 2;
      const about = `${words.slice(list.join('').length)}${said}`.slice(0, 90);
      const hasEvidence =
        measures.test(about) || stepsSaid(about).length > 0 || progress.test(about.slice(0, 40));
      if (
        !hasEvidence &&
        !(isAlone && (measures.test(rest.slice(0, 120)) || progress.test(rest.slice(0, 40))))
      )
        list = [];
      names.push(...list);
      if (list.length > 0) break;
    }
  }
  return [...new Set(names)];
}

/** The names that words begin with: one, or several set apart by 、 or 和. */
function namesAt(words: string): string[] {
  const ends = new RegExp(`(?:${work})(?:（[^（）]{1,12}）|[一二三]期工程)?`, 'g');
  let longest: string | undefined;
  for (const { 0: noun, index } of words.slice(0, 48).matchAll(ends)) {
    const name = words.slice(0, index + noun.length);
    if (/[、；]/.test(name.replace(/（[^）]*）/g, ''))) break;
    const rest = words.slice(name.length);
    // A name that ends in 工程 or begins with the code of a road is one whatever follows it.
    const isWhole = /(?:工程|项目)$|^[GSXYC][0-9]{2,4}.*[至线段路]/.test(name) && !goesOnAsNoun.test(rest);
    if ((follows.test(rest) || isWhole) && isName(name)) longest = name;
  }
  if (longest === undefined) return [];
  const joined = /^(?:、|和|及|与|以及)/.exec(words.slice(longest.length))?.[0];
  const rest = joined === undefined ? [] : namesAt(words.slice(longest.length + joined.length));
  const each = longest.split(/(?<=工程|项目|公路|桥|隧道|站|线|枢纽|路)[和及与](?=.{3})/);
  return [...(each.every(isName) ? each : [longest]), ...rest];
}

/** Whether a cell below the column head 项目名称 names a project; a sum doesn't. */
function isProjectCell(columnHead: string, words: string): boolean {
  return (
    words !== columnHead &&
    /^(?:建设)?(?:项目|工程)(?:名称)?$/.test(columnHead.replace(/\s/g, '')) &&
    words.length >= 3 &&
    words.length <= 40 &&
    !kindOfWorks.test(words) &&
    !/[（(][^（()）]*(?:米|公里|千米|元|台|[辆座处个])[）)]$/.test(words) &&
    !/^(?:合计|小计|总计|共计|其中|备注)/.test(words)
  );
}
