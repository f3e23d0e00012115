import { pick } from './chance.ts';
import { countyProjects } from './county-projects.ts';
import { marked, type Passage, say } from './passage.ts';
import { projectWords } from './project-words.ts';
import { chart, clause, type DraftBlock, items, paragraph, section } from './report-draft.ts';
import { printedSpending, spendingTarget, spentIn, spentInYear } from './spending.ts';
import { figure, type Teller } from './teller.ts';
import { terms } from './term.ts';

/** （一）: what was spent on works, and how every project stands. */
export function worksSections(teller: Teller): DraftBlock[] {
  const { chance, term } = teller;
  const toldOf = countyProjects.flatMap((story) => {
    const scene = story.scenes[term.id];
    return scene === undefined || story.topic === 'transport' ? [] : [{ story, scene }];
  });
  const isBegun = ({ scene }: (typeof toldOf)[number]) => scene.step === '施工' || scene.step === '完工';
  const group = (title: string, told: typeof toldOf) =>
    told.length === 0
      ? []
      : [clause(title), ...items(told.map(({ story, scene }) => projectWords(teller, story, scene)))];
  return [
    section(
      pick(chance, `works heading ${term.id}`, ['交通项目建设稳步推进', '抓好项目建设', '交通基础设施建设']),
    ),
    paragraph(spendingWords(teller)),
    ...group(
      '项目前期工作：',
      toldOf.filter((told) => !isBegun(told)),
    ),
    ...group('工程建设：', toldOf.filter(isBegun)),
    chart('investment'),
    ...(toldOf.some(({ scene }) => scene.done !== undefined) ? [chart('progress')] : []),
  ];
}

function spendingWords({ chance, term }: Teller): Passage {
  const own = printedSpending(spentIn(chance, term));
  const done = figure('spending', own, { coverage: term.id });
  const opening = pick(chance, `works opening ${term.id}`, [
    '坚持以项目为抓手，实行挂图作战、按月调度，及时协调解决用地、资金和施工环境等问题。',
    '落实项目包保责任，每个项目明确责任领导、责任股室和责任人，倒排工期，推进项目建设。',
    '围绕补短板、强弱项，抓好项目申报、资金争取和现场管理，项目建设总体平稳。',
  ]);
  if (term.part !== 'h2') return say`${opening}${term.name}完成交通固定资产投资${done}。`;
  const year = figure('spending', printedSpending(spentInYear(chance, term)), {
    id: 'spending-of-year',
    coverage: String(term.year),
  });
  return say`${opening}${term.name}完成交通固定资产投资${done}，全年累计完成${year}${targetWords({ chance, term })}。`;
}

/** Whether the year came up to what the report before had promised for it. */
function targetWords({ chance, term }: Teller): Passage {
  const promise = `${term.year - 1}-h2`;
  if (!terms.some(({ id }) => id === promise)) return say``;
  const isReached = spentInYear(chance, term) >= Number(spendingTarget(chance, term.year)) * 10_000;
  return say`，${marked(
    { list: 'answers', to: `${promise}/spending`, outcome: isReached ? '已完成' : '未完成' },
    isReached ? '完成了年初确定的投资目标' : '没有达到年初确定的投资目标',
  )}`;
}
