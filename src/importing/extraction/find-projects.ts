import { numberForm } from '#src/importing/layout/heading-of.ts';
import { splitAtRouteCodes } from '#src/language/text/cut-text.ts';
import type { Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { ReportText } from './report-text.ts';
import { sentenceOf } from './report-text.ts';
import { idGiver, slugOf } from './slug.ts';
import { topicOf } from './topic-words.ts';

/** Projects that the text names and the register lacks. Their names are guessed from the grammar, so a person must confirm them. */
export function findUnknownProjects(
  report: ReportText,
  known: readonly Project[],
  topics: readonly Topic[],
): Project[] {
  const idOf = idGiver(known.map(({ id }) => id));
  const knownNames = known.flatMap((project) => [project.name, ...project.aliases]);
  const found = new Map<string, Project>();
  for (const name of namesIn(report)) {
    // S932线改扩建工程 is short for S932线石坪至柳溪段改扩建工程, as far as the words tell.
    const isKnown = [...knownNames, ...found.keys()].some(
      (other) => name.includes(other) || other.includes(name),
    );
    if (isKnown) continue;
    const topic = topicOf(topics, '', name);
    const road = splitAtRouteCodes(name).find(({ route }) => route !== undefined)?.text;
    const project = { id: idOf(slugOf(name)), name, aliases: [], topic: topic.id, kind: kindOf(name) };
    found.set(name, road === undefined ? project : { ...project, road });
  }
  return [...found.values()];
}

/** The names of projects in reading order. */
function namesIn(report: ReportText): string[] {
  return report.blocks.flatMap((block, index): string[] => {
    const words = report.text.slice(block.start, block.end).trim();
    if (block.cell !== undefined) return isProjectCell(block.cell.columnHead, words) ? [words] : [];
    if (block.isHeading) return [];
    const isBelowHeading = report.blocks[index - 1]?.isHeading === true;
    const names: string[] = [];
    let at = block.start;
    while (at < block.end - 1) {
      const { end } = sentenceOf(report, { start: at, end: at + 1 });
      const heading = isBelowHeading && at === block.start ? wordsOf(block.headings.at(-1) ?? '') : undefined;
      names.push(...projectNamesIn(report.text.slice(at, end), heading));
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

/** Measures that a sentence gives of one project: its length, its cost, its land. */
const projectFigures =
  /(?:全长|总投资|概算|静态投资|估算投资|占地|占地面积|建筑面积|桥长|里程|完成投资|投资约?|境内|用地|主跨|整治)[^，,；;]{0,6}[0-9０-９]/;
const verbs =
  /^(?:其中|同时|力争|争取|确保|计划|年内|全年|上半年|下半年|目前|[一二三四五六七八九十]+[是要]|[一二三四五六七八九十0-9]+[、.．）)]|[（(][一二三四五六七八九十0-9]+[）)])*(?:(?:续建|新建设?|改建|扩建|新改建|新增|调整|实施|推进|启动|开工|维修加固|拆除重建|完成|加快|建设)(?!增))*/;

/** Nouns for construction works; a project's name ends with one of them. */
const workNouns =
  /项目|工程|公路|道路|大道|连接路|产业路|旅游路|资源路|环路|环线|连接线|联络线|绕城线|危桥|大桥|桥|隧道|立交|互通|服务站|客运站|货运站|汽车站|枢纽站?|中心站|物流园|产业园|综合体|码头|服务区|停车场|航道|进校道路（桥）|段/;
/** Words that follow a project's name and introduce its measures. */
const predicates =
  /全长|桥长|主桥|主跨|境内|县境|用地|整治(?=航道|[0-9])|主线|路线|线路|总投资|投资|概算|批复|估算|静态|占地|规划|建筑|建设|里程|[一二三]期|累计|拟|计划|续建|主体|路基|征地|[0-9０-９约]/;
/** Words that follow a project's name and tell its stage; they follow nothing else. */
const stages =
  /已|均已|正在|目前|现已|尚未|进展|建成|完成|完工|通车|贯通|合龙|交工|竣工|列入|纳入|通过|开工|动工|投入|取得|力争|争取|计划|(?:明年)?[0-9０-９]{1,2}月|年[底内末]|第?[一二三四]季度|国庆|春节|汛前/;

const measured = new RegExp(`^(.{1,28}?(?:${workNouns.source}))(?=${predicates.source}|${stages.source}|$)`);
const staged = new RegExp(`^(.{1,28}?(?:${workNouns.source}))(?=${stages.source})`);

const kinds =
  '全|本|我|各|县|市|区|省|州|镇|乡|村|组|国|道|农村|普通|干线|干道|高速|公路|水运|港航|站场|旧|类|所有|部分|其他|重点|重大|在建|新建|改造|新?开工|储备|申报|中期调规|路网';
const bareNouns = '公路|道路|桥梁?|隧道|码头|航道|客运站|服务区|路段|段|工程|项目|连接路|立交';
/** A kind of works, which names no single project. */
const kindOfWorks = new RegExp(`^(?:${kinds})*(?:${bareNouns})$`);
/** The same for clauses without a measure, in which a name needs more than a kind. */
const kindOfSmallWorks = new RegExp(
  `^(?:${kinds}|危|养护|安防|安全生命防护|大修|中修|[资产旅][源业游]路|、)*(?:${bareNouns})?$`,
);
/** What is never a project's name: amounts and years, references, openings, and parts that all works have. */
const noName =
  /^(?:路基|路面|桥涵|桥梁|隧道|主体|附属|接线|土石方|交安|机电|绿化)(?:工程|段)$|^(?:[资产旅][源业游]路、?)+$|该(?:项目|工程)|(?<![A-Za-z])[0-9]{4}|各类|上半年|下半年|季度|全[年县市区]|累计|投资|申报项目$|[0-9]个?[条座处]|^(?:主桥|主线|加强|做好|确保|该|其|并|以|对|[一二三四五六七八九十两]+[条座处个])|[，。；的]/;

/**
 * The names of the projects in a sentence: its beginning, where a length or a cost follows; the heading above, where that is a
 * name (1.双河口大桥。); and the beginning of every clause that tells a stage.
 *
 * @param heading the words of the heading right before the sentence
 */
function projectNamesIn(sentence: string, heading: string | undefined): string[] {
  const names = projectFigures.test(sentence) ? [mainName(sentence, heading)] : [];
  for (const clause of sentence.split(/[，,：:]/)) {
    const found = staged.exec(clause.trim().replace(verbs, ''))?.[1] ?? '';
    const each = found.split('、');
    const areNames = each.every(
      (name) => name.length >= 3 && !kindOfSmallWorks.test(name) && !noName.test(name),
    );
    if (areNames && each.every((name) => endsInNoun.test(name))) names.push(...each);
  }
  return [...new Set(names.filter((name) => name !== undefined))];
}

const endsInNoun = new RegExp(`(?:${workNouns.source})$`);

function mainName(sentence: string, heading: string | undefined): string | undefined {
  const colon = /^[^，,]{2,30}[：:](?=.*[0-9])/.exec(sentence)?.[0].length ?? 0;
  const clauses = [...new Set([colon, 0])].map((from) => sentence.slice(from).split(/[，,：:]/)[0] ?? '');
  return [...clauses, (heading ?? '').replace(/[。：:]$/, '')]
    .map((words) => measured.exec(words.trim().replace(verbs, ''))?.[1]?.trim())
    .find((name) => name !== undefined && name.length >= 3 && !kindOfWorks.test(name) && !noName.test(name));
}

/** Whether a cell below the column head 项目名称 names a project; a sum doesn't. */
function isProjectCell(columnHead: string, words: string): boolean {
  return (
    words !== columnHead &&
    /^(?:建设)?(?:项目|工程)(?:名称)?$/.test(columnHead.replace(/\s/g, '')) &&
    words.length >= 3 &&
    words.length <= 40 &&
    !/^(?:合计|小计|总计|共计|其中|备注)/.test(words)
  );
}
