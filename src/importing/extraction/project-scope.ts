import type { Project } from '#src/records/project.ts';
import type { ProjectMention } from '#src/records/project-mentions.ts';
import { blockAt, fullSentenceOf, type ReportText, type TextBlock } from './report-text.ts';

/** How a sentence or a part of one goes on about the project that was spoken of. */
const goesOn =
  /^(?:[一二三四五六七八九十]+[是要]|该|此|其|本?(?:项目|工程)|总?投资|全长|线路|路线|主线|概算|估算|批复|计划|拟|预计|力争|争取|确保|目前|现|已|累计|截[至止]|今年|本[年月]|当[年月]|上半年|下半年|全年|年[内底]|[0-9０-９]|第?[一二三四]季度|自?开工|开工|路基|路面|路面?基层|主体|桥|主桥|隧道|下部|上部|基础|房建|站房|征地|拆迁|用地|占地|规划|施工|建设|建成|建筑|完成|沥青|水稳|基层|面层|剩余|其余|第[一二三四]标段|[A-Z]标段|尾工|前期|设计|可研|可行性|初步|初设|施工图|环评|招标|招投标|中标|财评|通车|交工|竣工|其中|同时|并|正在|进展|进度|由于|因|受|尚|仍|均|将)/;
/** What a sentence may begin with whatever it is about. */
const opensAnew =
  /^(?:[一二三四五六七八九十]+[是要]|计划|拟|预计|力争|争取|确保|今年|本[年月]|当[年月]|上半年|下半年|全年|年[内底]前?|[0-9０-９]|第?[一二三四]季度|完成|同时|并|由于|因|受|均|将)/;
/** What speaks of all works or of something else. */
const speaksOfAll =
  /^(?:(?:年内|全年|计划|拟|力争|确保|完成|实现|实施|新增|[0-9]+月底?前?|今年|上半年|下半年)*(?:新改建|新建|改建|改造|实施|完成|预防性)?(?:农村公路|村道|县道|危桥|国省干?[道线]|普通国省|干线公路|安防工程|养护)|全[县市区州省]|我[局县市区]|公路养护|交通(?:固定资产|建设|投资)|乡道|乡村道|[^，]{0,10}[0-9一二三四五六七八九十两]+个(?:续建|新开工|重点|在建|前期|年度)?(?:交通)?项目|[省市县]级?下达)/;

/** Which projects the words at an offset are about. */
export type ProjectScope = (offset: number) => readonly Project[];

/**
 * The projects that the words at a place are about: those that were last named together before it in its sentence, or, where the
 * sentence goes on about them, in the sentences before and the heading above.
 *
 * @param mentions of all projects, in reading order
 */
export function projectScope(report: ReportText, mentions: readonly ProjectMention[]): ProjectScope {
  const scopes = new Map<TextBlock, Scope[]>();
  return (offset) => {
    const block = blockAt(report, offset);
    let known = scopes.get(block);
    if (known === undefined) {
      known = scopesOf(report, block, mentions);
      scopes.set(block, known);
    }
    return known.findLast(({ from }) => from <= offset)?.projects ?? [];
  };
}

/** From an offset on, what is spoken of. */
interface Scope {
  readonly from: number;
  readonly projects: readonly Project[];
}

function scopesOf(report: ReportText, block: TextBlock, mentions: readonly ProjectMention[]): Scope[] {
  const { text } = report;
  // 客运站场、水上交通等 is a kind of places and no station.
  const within = mentions.filter(
    ({ start, end }) =>
      block.start <= start && end <= block.end && !/^(?:场(?!平)|类|等)/.test(text.slice(end, end + 2)),
  );
  // （1）G541苍岭段改线工程：续建，…
  const label = within[0];
  const isLabel =
    label !== undefined &&
    label.start - block.start <= 5 &&
    /^[：:。]/.test(text.slice(label.end, label.end + 1));
  let owner: readonly Project[] = isLabel ? [label.project] : headed(block, mentions, text);
  const scopes: Scope[] = [{ from: block.start, projects: owner }];
  let current = owner;
  let at = block.start;
  while (at < block.end - 1) {
    const sentence = fullSentenceOf(report, { start: at, end: at + 1 });
    const isFirst = sentence.start <= block.start + 1;
    for (const [index, part] of partsOf(text, sentence.start, sentence.end).entries()) {
      const words = text.slice(part.start, part.end);
      const named = within.filter(({ start, end }) => part.start <= start && end <= part.end);
      const leads = named[0] !== undefined && named[0].start - part.start <= 14;
      if (!leads && (index > 0 || !isFirst)) {
        const isOfAll = speaksOfAll.test(words);
        // A new sentence goes on by more than a time or an intention.
        // A part that opens with a time of its own behind several works isn't of the last.
        const isOther =
          index > 1 &&
          /^(?:全年|年内|年底前)/.test(words) &&
          new Set(
            within
              .filter(({ start, end }) => sentence.start <= start && end < part.start)
              .map(({ project }) => project),
          ).size > 1;
        const isNew = isOther || (index === 0 && !isFirst && opensAnew.test(words));
        if (isOfAll || isNew || !goesOn.test(words)) current = index > 0 || isOfAll ? [] : owner;
        scopes.push({ from: part.start, projects: current });
      }
      for (const group of groupsOf(named, text)) {
        // 甲桥40米、乙桥30米列入清单: each length is of its own bridge, what follows is said of both.
        const last = group.at(-1)?.end ?? part.start;
        const measure = /^约?[0-9.]+(?:km|公里|米)/.exec(text.slice(last, part.end))?.[0].length ?? 0;
        for (const { project, start } of measure > 0 ? group : [])
          scopes.push({ from: start, projects: [project] });
        current = [...new Set(group.map(({ project }) => project))];
        scopes.push({
          from: measure > 0 ? last + measure : (group[0]?.start ?? part.start),
          projects: current,
        });
      }
      for (const { 0: clause, index: place } of words.matchAll(/[^，,：:]+/g)) {
        const isOfAll =
          (place > 0 && /^(?:全[县市区州省]|我[局县市区])/.test(clause)) ||
          /^(?:其余|其他|另外|剩余)[0-9一二两三四五六七八九十]+[个座条处项]/.test(clause);
        if (!isOfAll || named.some(({ start }) => start >= part.start + place)) continue;
        current = [];
        scopes.push({ from: part.start + place, projects: current });
      }
      for (const { 0: word, index: place } of words.matchAll(/前者|后者/g)) {
        const two = scopes.findLast(
          ({ from, projects }) => from < part.start + place && projects.length === 2,
        );
        const project = two?.projects[word === '前者' ? 0 : 1];
        current = project === undefined ? [] : [project];
        scopes.push({ from: part.start + place, projects: current });
      }
    }
    if (isBareName(text.slice(sentence.start, sentence.end), current)) owner = current;
    at = Math.max(sentence.end + 1, at + 1);
  }
  return scopes.sort((a, b) => a.from - b.from);
}

/** Mentions that are named together: 甲桥、乙桥和丙桥. */
function groupsOf(mentions: readonly ProjectMention[], text: string): ProjectMention[][] {
  const groups: ProjectMention[][] = [];
  for (const mention of mentions) {
    const before = groups.at(-1)?.at(-1);
    const isJoined =
      before !== undefined &&
      /^(?:约?[0-9.]+(?:km|公里|米))?(?:[、和及与])$/.test(text.slice(before.end, mention.start).trim());
    if (isJoined) groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** Whether a sentence is only a project's name (S247改建工程。), which is a heading of what follows. */
function isBareName(sentence: string, projects: readonly Project[]): boolean {
  const bare = sentence.replace(
    /^(?:[一二三四五六七八九十]+是|[0-9]+[.．、]|[（(][一二三四五六七八九十0-9]+[)）])/,
    '',
  );
  return projects.some(({ name, shortName, aliases }) =>
    [name, shortName ?? name, ...aliases].some((one) => bare.includes(one) && one.length >= bare.length - 4),
  );
}

/** The parts of a sentence between ；. */
function partsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !/[；;]/.test(text[at] ?? '')) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return parts;
}

/** The project that the nearest heading names, where it names one. */
function headed(
  { headings }: TextBlock,
  mentions: readonly ProjectMention[],
  text: string,
): readonly Project[] {
  const heading = headings.at(-1);
  if (heading === undefined) return [];
  const named = mentions.filter(({ start, end }) => heading.includes(text.slice(start, end)));
  const projects = [...new Set(named.map(({ project }) => project))];
  return projects.length === 1 ? projects : [];
}
