import type { Chance } from './chance.ts';
import { between, pick } from './chance.ts';
import { say } from './passage.ts';
import { items, paragraph, part, type ReportDraft, section } from './report-draft.ts';
import { figure } from './teller.ts';

/** 专项报告: the first half of the 春运 of 2022, which has a report of its own. */
export function springReport(chance: Chance, issuer: string): ReportDraft {
  const covered = { coverage: '2022-01-17..2022-01-31' };
  const number = (name: string, low: number, high: number, decimals = 0) =>
    between(chance, `spring report ${name}`, low, high, decimals);
  const passengers = figure('spring-passengers', `${number('passengers', 5.8, 7.6, 1)}万人次`, covered);
  const coaches = figure('spring-coaches', `${number('coaches', 212, 286)}台`);
  const added = figure('added-runs', `${number('runs', 140, 260)}班次`, covered);
  const stranded = figure('stranded', '无一起', covered);
  const checked = figure('spring-inspections', `${number('checks', 68, 120)}家次`, covered);
  const hazards = figure('spring-hazards', `${number('hazards', 22, 46)}处`, covered);
  const volunteers = figure('volunteers', `${number('volunteers', 6, 14) * 10}余人次`, covered);
  return {
    id: '2022-01-chunyun',
    title: `${issuer} 关于2022年春运前半程工作情况的报告`,
    kind: '专项报告',
    period: '2022-01',
    publishedOn: '2022-02-05',
    blocks: [
      paragraph(
        say`2022年春运从1月17日开始。我局提前谋划、周密部署，把保安全、保畅通、保服务作为重点，春运前半程的运输秩序总体平稳。县里多次召开会议研究部署，分管领导带队到客运站、加油站、公路养护站点检查，帮助解决运力调配、物资储备等方面的困难。现将1月17日至31日的工作情况报告如下。`,
      ),
      part('运输情况'),
      section('客流情况'),
      paragraph(
        say`1月17日至31日，全县投入客运车辆${coaches}，加开班次${added}，运送旅客${passengers}，${stranded}旅客滞留现象。客流以返乡探亲和学生放假为主，节前呈逐日上升的趋势，城南、甲镇、乙镇方向的客流比较集中，省际方向的客流少于往年。客运班线运行正常，没有发生道路运输责任事故。货运方面，重点保障了粮油、蔬菜、药品等生活物资和电煤的运输，市场供应充足。`,
      ),
      section('主要做法'),
      ...items([
        say`加强组织领导。成立春运工作领导小组，制定工作方案和应急预案，明确责任股室，实行领导带班、专人值守。`,
        say`${pick(chance, 'spring report safety', ['严格安全监管。', '守牢安全底线。'])}检查运输企业和客运站${checked}，排查隐患${hazards}，全部督促整改到位。严格落实安全例检和出站检查，严禁车辆带病上路。`,
        say`做好服务保障。在客运站设置咨询台和母婴候车区，组织志愿者${volunteers}，为老弱病残孕等重点旅客提供帮助。开通学生和务工人员包车，方便群众出行。`,
        say`加强信息报送。每日汇总客流、班次和路况信息，遇有雨雪天气及时发布出行提示。对新闻媒体和群众反映的问题，当天核实、当天回复。`,
        say`抓好疫病防控和环境卫生。督促客运站、客运车辆和汽车维修企业做好通风、清洁和消毒，提醒旅客做好个人防护，候车区域保持整洁，垃圾日产日清。`,
      ]),
      section('保畅情况'),
      paragraph(
        say`节前对县道、乡道的临水临崖、急弯陡坡路段逐一排查，补齐缺失的标志标线。组织养护人员和机械设备在X901甲镇至乙镇公路、X905乙镇至丁乡公路的背阴路段备勤，储备融雪剂和防滑料。与公安交警建立信息共享机制，及时通报路况，对易堵路段提前疏导，在建工程的施工路段设置绕行提示。${pick(chance, 'spring report road', ['节前没有发生长时间、大范围的交通拥堵。', '各主要通道通行正常。'])}`,
      ),
      section('存在的问题'),
      paragraph(
        say`乡镇之间的夜间班次偏少，个别站点候车条件比较简陋；部分山区路段遇低温天气容易结冰，巡查和撒布融雪剂的力量不足；少数驾驶员安全意识不强，超速和疲劳驾驶的现象仍有发生。`,
      ),
      part('下步打算'),
      section('做好返程运输'),
      paragraph(
        say`针对节后返岗返校客流，提前摸清出行需求，储备应急运力，加密重点方向班次，做好与铁路的接驳。对务工人员集中的乡镇实行上门登记、专车接送，错开出行高峰。继续加强恶劣天气的预警和值守，及时处置突发情况。`,
      ),
      section('加强监督检查'),
      paragraph(
        say`继续开展客运市场秩序整治，严查非法营运和站外揽客，及时办理旅客投诉，确保春运安全有序。春运结束以后，认真总结经验，查找不足，把好的做法坚持下去。`,
      ),
      section('补齐设施短板'),
      paragraph(
        say`加快城南客运枢纽站建设，改善乡镇候车条件，研究开行夜间接驳线路。结合城乡公交一体化，逐步解决群众反映的末班车过早、换乘不便等问题。`,
      ),
    ],
    highlights: ['spring-passengers', 'stranded', 'added-runs'],
    checks: [],
    amendments: [],
  };
}
