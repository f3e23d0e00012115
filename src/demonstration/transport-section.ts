import { between, pick } from './chance.ts';
import { countyNumber } from './county-numbers.ts';
import { countyProjects } from './county-projects.ts';
import { type Passage, say } from './passage.ts';
import { projectWords } from './project-words.ts';
import { type DraftBlock, paragraph, section } from './report-draft.ts';
import { figure, type Teller } from './teller.ts';
import { isSince } from './term.ts';

/** （二）: passengers, goods, 春运, buses and taxis. */
export function transportSection(teller: Teller): DraftBlock[] {
  const { chance, term } = teller;
  const opening = pick(chance, `transport opening ${term.id}`, [
    '加强道路运输市场监管，优化运力结构，保障群众出行和物资运输。',
    '坚持服务和监管并重，督促运输企业落实主体责任，道路运输市场平稳有序。',
    '统筹客货运输，做好重点时段运输保障，运输服务质量有新的提升。',
  ]);
  return [
    section(pick(chance, `transport heading ${term.id}`, ['提升道路运输服务水平', '做好道路运输管理'])),
    paragraph(say`${opening}`, volumeWords(teller), springWords(teller), taxiWords(teller)),
    ...busWords(teller).map((words) => paragraph(words)),
  ];
}

function volumeWords(teller: Teller): Passage {
  const { chance, term } = teller;
  const passengers = figure('passengers', `${countyNumber(chance, 'passengers', term)}万人次`, {
    coverage: term.id,
  });
  const tons = countyNumber(chance, 'freight', term);
  const freight = figure('freight', `${tons}万吨`, { coverage: term.id });
  return say`${term.months}完成公路客运量${passengers}，完成公路货运量${freight}${growthWords(teller, tons)}。`;
}

/** How goods have grown over the year before; what was counted anew is printed anew. */
function growthWords({ chance, term }: Teller, tons: number): Passage {
  if (term.year === 2020) return say``;
  const lastYear = { ...term, id: `${term.year - 1}-${term.part}`, year: term.year - 1 };
  const before = countyNumber(chance, 'freight', lastYear);
  if (term.id === '2023-h1') {
    const recount = (before * between(chance, 'freight recount', 1.021, 1.034, 3)).toFixed(1);
    // One number twice in a sentence couldn't be told apart by a quote.
    const counted = Number(recount) === tons ? (tons + 0.1).toFixed(1) : recount;
    const recounted = figure('freight', `${counted}万吨`, { id: 'freight-recounted', coverage: lastYear.id });
    return say`（去年上半年按新的统计口径调整为${recounted}）`;
  }
  const growth = ((tons / before - 1) * 100).toFixed(1);
  // A quarter of the year before isn't told, and a fall would be worded otherwise.
  if (term.part === 'q1' || Number(growth) <= 0) return say``;
  return say`，同比增长${figure('freight-growth', `${growth}%`, { coverage: term.id })}`;
}

function springWords({ chance, term }: Teller): Passage {
  if (term.part === 'h2') return say``;
  const passengers = `${countyNumber(chance, 'springPassengers', { ...term, id: `${term.year}-h1`, part: 'h1' })}万人次`;
  const during = { coverageSaid: '春运期间' };
  const words = pick(chance, `spring ${term.year}`, ['安全有序', '平稳有序']);
  return say`春运期间${words}，运送旅客${figure('spring-passengers', passengers, during)}，${figure('stranded', '无一起', during)}旅客滞留现象。`;
}

function taxiWords({ chance, term }: Teller): Passage {
  if (isSince(term, '2022-h1')) {
    const checks = figure('hailing-checks', `${countyNumber(chance, 'hailingChecks', term)}台次`);
    return say`加强网约车管理，检查网约车${checks}，督促平台公司整改存在的问题。`;
  }
  const complaints = figure('taxi-complaints', `${countyNumber(chance, 'taxiComplaints', term)}件`);
  return say`规范出租车经营行为，受理出租车投诉${complaints}，全部回复投诉人。`;
}

function busWords(teller: Teller): Passage[] {
  const { chance, term } = teller;
  return countyProjects
    .filter(({ topic }) => topic === 'transport')
    .flatMap((story) => {
      const scene = story.scenes[term.id];
      const told = scene === undefined ? [] : [projectWords(teller, story, scene)];
      if (!isSince(term, '2021-h2')) return told;
      const rides = figure('bus-rides', `${countyNumber(chance, 'busRides', term)}万人次`, {
        coverage: term.id,
      });
      return [...told, say`${term.months}城乡公交运送乘客${rides}，群众出行更加方便。`];
    });
}
