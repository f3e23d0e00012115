import { pick } from './chance.ts';
import { countyProjects } from './county-projects.ts';
import type { CheckLine } from './entry.ts';
import { joined, marked, type Passage, say } from './passage.ts';
import { promiseWords } from './project-words.ts';
import { chart, type DraftBlock, items, paragraph, part, section } from './report-draft.ts';
import { spendingTarget } from './spending.ts';
import { figure, type Teller } from './teller.ts';

/** 二、: what is promised for the time to come. */
export function planPart(teller: Teller): DraftBlock[] {
  const { chance, term } = teller;
  const promises = promisesOf(teller);
  const opening = pick(chance, `plan opening ${term.id}`, [
    '坚持问题导向，对照年度目标任务查漏补缺，抓好以下工作。',
    '围绕全县中心工作，进一步明确任务、压实责任，确保各项工作落到实处。',
    '总结经验、正视不足，着力解决项目推进不平衡、养护资金紧张等问题。',
  ]);
  return [
    part(`${term.nextInHeading}工作打算`),
    paragraph(say`${opening}`),
    ...(promises.length === 0
      ? []
      : [section('加快项目建设'), ...items(promises.map((words) => say`${words}。`))]),
    section('强化行业监管'),
    paragraph(...generalPromises(teller)),
    section('提升服务能力'),
    paragraph(...servicePromises(teller)),
    chart('promises'),
  ];
}

function promisesOf({ term }: Teller): Passage[] {
  return countyProjects.flatMap((story) => {
    const promises = story.scenes[term.id]?.promises ?? [];
    return promises.length === 0
      ? []
      : [
          joined(
            promises.map((promise) => promiseWords(story, promise)),
            '，',
          ),
        ];
  });
}

type Wordings = readonly [Wording, ...Wording[]];
type Wording = readonly [title: string, words: string];

const overloadWordings: Wordings = [
  ['开展超限超载专项整治', '继续开展货车超限超载专项整治'],
  ['加强货运源头监管', '完善路警联合治超机制，加强货运源头监管'],
  ['查处绕行避站', '加密流动检测，严查绕行避站的货车'],
  ['推广非现场执法', '完善不停车检测设施，逐步扩大非现场执法的范围'],
];
const safetyWordings: Wordings = [
  ['排查安全隐患', '深入排查客运、货运和在建工程安全隐患'],
  ['完善应急预案', '持续推进安全生产专项整治，完善应急预案'],
  ['健全应急值守制度', '健全汛期和低温雨雪天气的应急值守制度'],
  ['开展安全培训', '分期分批组织驾驶员和企业安全员培训'],
];
const fundsWordings: Wordings = [
  ['缓解养护经费不足', '争取上级资金支持，缓解养护经费不足'],
  ['农村公路项目列入上级计划', '争取更多农村公路项目列入上级计划'],
  ['养护资金足额到位', '争取养护资金按时足额到位'],
];

/** Promises without a day; later reports say nothing of them. */
function generalPromises({ chance, term }: Teller): Passage[] {
  const commit = (topic: string, wordings: Wordings) => {
    const [title, words] = pick(chance, `${topic} promise ${term.id}`, wordings);
    return marked({ list: 'commitments', id: topic, title, topic }, words);
  };
  return [
    commit('overload-control', overloadWordings),
    say`。`,
    commit('safety', safetyWordings),
    say`，确保行业安全形势稳定。`,
  ];
}

function servicePromises({ chance, term }: Teller): Passage[] {
  const [title, words] = pick(chance, `funds promise ${term.id}`, fundsWordings);
  const promise = marked(
    { list: 'commitments', id: 'funds', title, topic: 'planning', strength: '争取' },
    words,
  );
  if (term.part !== 'h2')
    return [
      promise,
      say`，${term.part === 'q1' ? '做好汛期公路保畅准备' : '统筹抓好汛期、国庆长假等重点时段的保畅工作'}。`,
    ];
  const target = figure('spending', `${spendingTarget(chance, term.year + 1)}亿元`, {
    id: 'spending-target',
    kind: 'target',
  });
  const spending = marked(
    {
      list: 'commitments',
      id: 'spending',
      title: `完成${term.year + 1}年交通固定资产投资目标`,
      topic: 'construction',
      due: String(term.year + 1),
      dueSaid: '明年',
      strength: '力争',
    },
    say`力争明年完成交通固定资产投资${target}`,
  );
  return [promise, say`。`, spending, say`，推动交通运输事业再上新台阶。`];
}

/** Of two promises for one project, the earlier step should come first. */
export function planChecks({ term }: Teller): CheckLine[] {
  return countyProjects.flatMap((story) => {
    const [first, second] = story.scenes[term.id]?.promises ?? [];
    if (first === undefined || second === undefined) return [];
    return [
      {
        id: `${story.id}-order`,
        relation: 'order',
        title: `${story.shortName}：先开工，后完工`,
        earlier: first.id,
        later: second.id,
      } as const,
    ];
  });
}
