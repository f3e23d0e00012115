import { between, pick } from './chance.ts';
import { type CountyNumber, countyNumber } from './county-numbers.ts';
import { joined, type Passage, say } from './passage.ts';
import { chart, type DraftBlock, paragraph, section } from './report-draft.ts';
import { figure, slip, type Teller } from './teller.ts';
import { isSince } from './term.ts';

/** The half-year in which the floods came. */
export const floodTerm = '2022-h1';

/** （三）: upkeep of roads, and the floods. */
export function maintenanceSection(teller: Teller): DraftBlock[] {
  const { chance, term } = teller;
  return [
    section(pick(chance, `maintenance heading ${term.id}`, ['加强公路养护', '抓好公路养护管理'])),
    paragraph(openingWords(teller), worksWords(teller), qualityWords(teller)),
    chart('topic-maintenance'),
    ...(term.id === floodTerm ? [paragraph(floodWords(teller))] : []),
  ];
}

function openingWords({ chance, term }: Teller): Passage {
  if (term.id === '2020-h2') {
    return say`制定年度养护计划，合理${slip('按排', { id: 'arrange', reading: '安排', note: '疑“安”误作“按”', confidence: '高' })}养护力量，加强日常巡查。`;
  }
  if (term.id === '2022-h2') {
    return say`全面推行${slip('“路长制工作机制', { id: 'open-quotation', reading: undefined, note: '引号没有收尾', confidence: '高' })}，压实乡镇和村级管护责任。`;
  }
  return say`${pick(chance, `maintenance opening ${term.id}`, [
    '坚持建养并重，加强日常养护和预防性养护，保持路况稳定。',
    '完善养护考核办法，签订养护合同，按月检查、按季通报。',
    '落实管护责任，做好雨季和低温时段的巡查，及时处治病害。',
  ])}`;
}

function worksWords({ chance, term }: Teller): Passage {
  const done = (words: string, metric: string, name: CountyNumber, unit: string) =>
    say`${words}${figure(metric, `${countyNumber(chance, name, term)}${unit}`, { coverage: term.id })}`;
  const works = [
    done('处治路面病害', 'pavement-repair', 'pavementRepair', '平方米'),
    done('路面灌缝', 'crack-sealing', 'crackSealing', '米'),
    ...(isSince(term, '2021-h2')
      ? []
      : [done('整修路肩', 'shoulder-trimming', 'shoulderTrimming', '平方米')]),
    ...(isSince(term, '2022-h1')
      ? [done('实施预防性养护', 'preventive-maintenance', 'preventive', '公里')]
      : []),
    done('清理边沟', 'ditch-cleaning', 'ditches', '公里'),
    done('疏通涵洞', 'culvert-dredging', 'culverts', '道'),
    done('巡路保洁', 'patrols', 'patrols', '公里'),
  ];
  return say`${term.months}${joined(works, '，')}。${restatedWords({ chance, term })}`;
}

/** A half-year later the first half's number is another one. */
function restatedWords({ chance, term }: Teller): Passage {
  if (term.id !== '2021-h2') return say``;
  const first = countyNumber(chance, 'pavementRepair', { ...term, id: '2021-h1', part: 'h1' });
  const recounted = Math.round(first * between(chance, 'pavement recount', 0.93, 0.96, 3));
  const restated = figure('pavement-repair', `${recounted}平方米`, {
    id: 'pavement-recounted',
    coverage: '2021-h1',
  });
  return say`上半年处治路面病害的面积，经复核为${restated}。`;
}

function qualityWords({ chance, term }: Teller): Passage {
  const asOf =
    term.id === '2023-h1'
      ? say`${slip('截止', { id: 'as-of', reading: '截至', note: '疑“截至”误作“截止”', confidence: '中' })}${term.lastDaySaid}`
      : say`截至${term.lastDaySaid}`;
  const dated = { coverage: term.lastDay };
  const halves = (term.year - 2020) * 2 + (term.part === 'h2' ? 1 : 0);
  const fallen = term.id === floodTerm ? 2.4 : 0;
  const share = (80.6 + halves * 0.9 - fallen + between(chance, `good ${term.id}`, -0.3, 0.3, 1)).toFixed(1);
  const good = figure('good-road-rate', `${share}%`, dated);
  if (term.part !== 'h2') return say`${asOf}，县道优良路率为${good}。`;
  const length = (1180 + halves * 11 + between(chance, `net ${term.id}`, 0, 5, 1)).toFixed(1);
  const rural = figure('rural-road-length', `${length}公里`, dated);
  return say`${asOf}，县道优良路率为${good}，全县农村公路总里程达到${rural}。`;
}

function floodWords({ chance }: Teller): Passage {
  const number = (name: string, low: number, high: number) => between(chance, `flood ${name}`, low, high);
  const closed = number('closed', 24, 38);
  const places = figure('flooded-places', `${number('places', 31, 52) * 10}余处`);
  const roads = figure('closed-roads', `${closed}条`);
  const reopened = figure('reopened-roads', `${closed - number('left', 1, 3)}条`, { parent: 'closed-roads' });
  const workers = figure('rescue-workers', `近${number('workers', 9, 14) * 100}人次`);
  const machines = figure('rescue-machines', `${number('machines', 260, 420)}台次`);
  const cleared = figure('collapse-clearing', `${number('cleared', 96, 158) * 100}余立方米`);
  const spending = figure('rescue-spending', `约${number('spending', 15, 24) * 10}万元`);
  const hours = figure('reopening-time', `${number('fast', 2, 4)}—${number('slow', 7, 11)}小时`);
  return say`6月以来连续强降雨，全县公路发生水毁${places}，造成${roads}道路阻断。局里启动防汛应急响应，出动抢险人员${workers}，调用机械设备${machines}，清理塌方${cleared}，投入水毁抢险经费${spending}。受阻道路抢通${reopened}，每条道路抢通用时${hours}，其余道路设置警示标志并安排人员值守。水毁抢险期间没有人员伤亡。`;
}
