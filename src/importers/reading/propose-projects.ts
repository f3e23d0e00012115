import type { Topic } from '#src/domain/figure/topic.ts';
import type { Project } from '#src/domain/project/project.ts';
import { splitAtRouteCodes } from '#src/domain/report/route-code.ts';
import type { ReportText } from './report-text.ts';
import { idGiver, slugOf } from './slug.ts';
import { sentenceOf } from './text-stretch.ts';
import { topicOf } from './topic-words.ts';

/** What a sentence about one project gives: its length, its cost, its land. */
const projectFigures = /(?:全长|总投资|概算|规划占地|占地|桥长|一期投资|投资约?)[^，,；;]{0,6}[0-9]/;
const verbs =
  /^(?:其中|同时|[一二三四五六七八九十]+[是要]|[一二三四五六七八九十0-9]+[、.．）)]|[（(][一二三四五六七八九十0-9]+[）)])*(?:(?:续建|新建设?|改建|扩建|新改建|新增|调整|实施|推进|启动|开工|维修加固|拆除重建|完成|加快|建设)(?!增))*/;
const nouns =
  /项目|工程|公路|道路|大道|大桥|桥|隧道|服务站|客运站|枢纽站?|中心站|物流园|综合体|码头|服务区|进校道路（桥）|段/;

/**
 * Projects that no register knows: what a sentence begins with that goes on to say how long it is or what it costs. A name is
 * as long as its clause, so a person has to look at it.
 */
export function findUnknownProjects(
  report: ReportText,
  known: readonly Project[],
  topics: readonly Topic[],
): Project[] {
  const idOf = idGiver(known.map(({ id }) => id));
  const found = new Map<string, Project>();
  for (const block of report.blocks) {
    if (block.isHeading || block.cell !== undefined) continue;
    let at = block.start;
    while (at < block.end - 1) {
      const { end } = sentenceOf(report, { start: at, end: at + 1 });
      const sentence = report.text.slice(at, end);
      at = Math.max(end + 1, at + 1);
      const name = nameIn(sentence);
      if (name === undefined || found.has(name)) continue;
      if (known.some((project) => [project.name, ...project.aliases].some((other) => name.includes(other))))
        continue;
      const topic = topicOf(topics, '', name);
      const road = splitAtRouteCodes(name).find(({ route }) => route !== undefined)?.text;
      const project = { id: idOf(slugOf(name)), name, aliases: [], topic: topic.id, kind: kindOf(name) };
      found.set(name, road === undefined ? project : { ...project, road });
    }
  }
  return [...found.values()];
}

function nameIn(sentence: string): string | undefined {
  if (!projectFigures.test(sentence)) return undefined;
  const colon = /^[^，,]{2,30}[：:](?=.*[0-9])/.exec(sentence)?.[0].length ?? 0;
  for (const from of colon === 0 ? [0] : [colon, 0]) {
    const clause = (sentence.slice(from).split(/[，,：:]/)[0] ?? '').trim().replace(verbs, '');
    const name = clause.replace(/(?:全长|总投资|概算|建设)?(?:约|共)?(?<![A-Za-z0-9])[0-9].*$/, '').trim();
    if (
      name.length >= 3 &&
      name.length <= 30 &&
      nouns.test(name) &&
      !/(?<![A-Za-z])[0-9]{4}|各类|上半年|全县|累计|投资|申报项目$/.test(name)
    )
      return name;
  }
  return undefined;
}

function kindOf(name: string): string {
  return Array.from(name.matchAll(new RegExp(nouns, 'g'))).at(-1)?.[0] ?? '项目';
}
