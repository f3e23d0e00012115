import type { Metric, Topic } from '#src/records/metric.ts';
import type { ContentFile } from './content-file.ts';
import { countyProjects } from './county-projects.ts';
import type { ProjectStory } from './project-story.ts';
import { flowLine, plain, quoted } from './written-yaml.ts';

const topics: readonly Topic[] = [
  { id: 'planning', name: '项目前期' },
  { id: 'construction', name: '工程建设' },
  { id: 'transport', name: '道路运输' },
  { id: 'maintenance', name: '公路养护' },
  { id: 'flood', name: '水毁抢险' },
  { id: 'road-administration', name: '路政执法' },
  { id: 'overload-control', name: '治超' },
  { id: 'safety', name: '安全应急' },
];

type MetricLine = Pick<Metric, 'id' | 'name' | 'topic' | 'unit' | 'definition'> &
  Partial<Pick<Metric, 'measure' | 'progress'>>;

function metric(
  id: string,
  name: string,
  topic: string,
  unit: string,
  definition: string,
  more: Partial<Pick<Metric, 'measure' | 'progress'>> = {},
): MetricLine {
  return { id, name, topic, unit, definition, ...more };
}

const stock = { measure: 'stock' } as const;

const metrics: readonly MetricLine[] = [
  metric('spending', '交通固定资产投资', 'construction', '元', '一段时间里完成的交通固定资产投资。'),
  metric('total-investment', '总投资', 'construction', '元', '报告写明“总投资”的金额。', stock),
  metric(
    'investment-progress',
    '完成投资比例',
    'construction',
    '%',
    '已完成投资占总投资的比例，说的是钱，不是里程。',
    { ...stock, progress: 'financial' },
  ),
  metric('route-length', '路线里程', 'construction', '公里', '一个项目的全长。', {
    ...stock,
    progress: 'whole',
  }),
  metric('built-length', '建成里程', 'construction', '公里', '一个项目已经建成的里程，说的是实物，不是钱。', {
    ...stock,
    progress: 'built',
  }),
  metric('bridge-length', '桥长', 'construction', '米', '桥梁的长度。', stock),
  metric('land-area', '占地', 'construction', '亩', '项目占地的面积。', stock),
  metric('passengers', '公路客运量', 'transport', '人次', '一段时间里公路运送的旅客。'),
  metric('freight', '公路货运量', 'transport', '吨', '一段时间里公路运送的货物。'),
  metric(
    'freight-growth',
    '公路货运量同比增长',
    'transport',
    '%',
    '公路货运量比上年同期增长的比例，照报告写的公布。',
  ),
  metric('spring-passengers', '春运运送旅客', 'transport', '人次', '春运期间运送的旅客。'),
  metric('spring-coaches', '春运投入客运车辆', 'transport', '台', '春运投入的客运车辆。'),
  metric('added-runs', '春运加开班次', 'transport', '班次', '春运加开的客运班次。'),
  metric('stranded', '旅客滞留', 'transport', '起', '春运期间旅客滞留的起数。'),
  metric('volunteers', '春运志愿者', 'transport', '人次', '春运组织的志愿者。'),
  metric('bus-rides', '城乡公交客运量', 'transport', '人次', '城乡公交运送的乘客。'),
  metric('taxi-complaints', '出租车投诉', 'transport', '件', '受理的出租车投诉。'),
  metric('hailing-checks', '检查网约车', 'transport', '台次', '检查网约车的台次。'),
  metric('pavement-repair', '处治路面病害', 'maintenance', '平方米', '处治路面病害的面积。'),
  metric('crack-sealing', '路面灌缝', 'maintenance', '米', '路面灌缝的长度。'),
  metric('shoulder-trimming', '整修路肩', 'maintenance', '平方米', '整修路肩的面积。'),
  metric('preventive-maintenance', '预防性养护', 'maintenance', '公里', '实施预防性养护的里程。'),
  metric('ditch-cleaning', '清理边沟', 'maintenance', '公里', '清理边沟的长度。'),
  metric('culvert-dredging', '疏通涵洞', 'maintenance', '道', '疏通涵洞的道数。'),
  metric('patrols', '巡路保洁', 'maintenance', '公里', '巡路保洁的里程。'),
  metric('good-road-rate', '县道优良路率', 'maintenance', '%', '县道里程中路况评为优、良的比例。', stock),
  metric('rural-road-length', '农村公路总里程', 'maintenance', '公里', '全县农村公路的总里程。', stock),
  metric('flooded-places', '公路水毁', 'flood', '处', '公路发生水毁的处数。'),
  metric('closed-roads', '阻断道路', 'flood', '条', '因水毁阻断的道路。'),
  metric('reopened-roads', '抢通道路', 'flood', '条', '阻断道路中已经抢通的。'),
  metric('reopening-time', '每条道路抢通用时', 'flood', '小时', '抢通一条道路所用的时间。'),
  metric('rescue-workers', '出动抢险人员', 'flood', '人次', '水毁抢险出动的人员。'),
  metric('rescue-machines', '调用抢险机械', 'flood', '台次', '水毁抢险调用的机械设备。'),
  metric('collapse-clearing', '清理塌方', 'flood', '立方米', '水毁抢险清理的塌方。'),
  metric('rescue-spending', '水毁抢险经费', 'flood', '元', '投入水毁抢险的经费。'),
  metric('road-violations', '路政违章', 'road-administration', '起', '查处路政违章的起数。'),
  metric(
    'correction-letters',
    '责令改正文书',
    'road-administration',
    '起',
    '路政违章中发出责令改正文书的起数。',
  ),
  metric('damage-claims', '路产损失赔偿', 'road-administration', '起', '路政违章中办理路产损失赔偿的起数。'),
  metric(
    'stopped-violations',
    '制止占道堆物',
    'road-administration',
    '起',
    '路政违章中现场制止占道堆物的起数。',
  ),
  metric(
    'land-occupations',
    '违法占用公路用地',
    'road-administration',
    '起',
    '路政违章中违法占用公路用地的起数。',
  ),
  metric('vehicles-inspected', '检测车辆', 'overload-control', '台', '治超检测车辆的台数。'),
  metric('vehicles-penalized', '处罚车辆', 'overload-control', '台', '治超处罚车辆的台数。'),
  metric(
    'transferred-vehicles',
    '移送交警处理车辆',
    'overload-control',
    '台',
    '处罚车辆中移送交警处理的台数。',
  ),
  metric('off-site-vehicles', '非现场处罚车辆', 'overload-control', '台', '非现场执法处罚车辆的台数。'),
  metric('cargo-unloaded', '卸载货物', 'overload-control', '吨', '治超卸载货物的重量。'),
  metric('fines', '罚款', 'overload-control', '元', '治超罚款的金额。'),
  metric('overload-rate', '货车超限率', 'overload-control', '%', '检测的货车中超限的比例。'),
  metric('companies-inspected', '检查企业和工地', 'safety', '家次', '安全检查企业和工地的家次。'),
  metric('hazards-found', '排查隐患', 'safety', '处', '排查出的安全隐患。'),
  metric('hazards-mended', '整改隐患', 'safety', '处', '排查出的隐患中已经整改的。'),
  metric('mending-rate', '隐患整改率', 'safety', '%', '已经整改的隐患占排查出的隐患的比例。'),
  metric('spring-inspections', '春运安全检查', 'safety', '家次', '春运检查运输企业和客运站的家次。'),
  metric('spring-hazards', '春运排查隐患', 'safety', '处', '春运排查出的安全隐患。'),
];

/** The registers of 示例县: topics, metrics, and a file for each project. */
export function countyRegisters(): ContentFile[] {
  const words = new Set(['name', 'definition']);
  const line = (entry: object) =>
    `- ${flowLine(
      Object.entries(entry).map(
        ([name, value]) =>
          [name, words.has(name) || value === '%' ? quoted(String(value)) : plain(String(value))] as const,
      ),
    )}\n`;
  const register = (title: string, entries: readonly object[]) =>
    `# ${title}。示例数据，由程序生成。\n${entries.map(line).join('')}`;
  return [
    { path: 'topics.yaml', text: register('专题', topics) },
    { path: 'metrics/all.yaml', text: register('指标登记表', metrics) },
    ...countyProjects.map(projectFile),
  ];
}

function projectFile({ id, name, shortName, topic, kind, road, place }: ProjectStory): ContentFile {
  const fields = { name, shortName, topic, kind, road, place };
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}: ${value}\n`],
  );
  return { path: `projects/${id}.yaml`, text: `# 示例数据，由程序生成。\n${lines.join('')}` };
}
