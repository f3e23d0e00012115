import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { DatasetSource } from '#src/open-data/dataset-source.ts';
import { metricSchema } from '#src/records/metric.ts';
import { projectSchema } from '#src/records/project.ts';
import { sampleRegisters } from '../support/sample-registers.ts';
import { sampleReport } from '../support/sample-report.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };

/** Two reports that between them fill every column of every table at least once, read by the real readers. */
export function richSource(reports = richReports()): DatasetSource {
  const registers = sampleRegisters();
  const { catalogue, errors } = buildCatalogue(
    {
      ...registers,
      metrics: [
        ...registers.metrics,
        {
          at,
          value: metricSchema.parse({
            id: 'paid',
            name: '完成投资比例',
            topic: 'roads',
            unit: '%',
            definition: '完成投资占总投资的比例',
            progress: 'financial',
            breaks: [{ from: '2023-h1', why: '从这一期起按批复的总投资计算' }],
            atMost: '100%',
          }),
        },
      ],
      projects: [
        ...registers.projects,
        {
          at,
          value: projectSchema.parse({
            id: 'expressway',
            name: '示例高速公路',
            shortName: '高速',
            aliases: ['=高速', '甲乙高速;新线'],
            topic: 'roads',
            kind: '高速公路',
            road: 'G6512',
            place: '示例乡',
            note: '两个叫法是同一个项目',
          }),
        },
      ],
    },
    reports,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return {
    catalogue,
    places: {
      report: (id, clause) => `/reports/${id}/${clause === undefined ? '' : `#${clause}`}`,
      figure: ({ reportId, id }) => `/reports/${reportId}/#f-${id}`,
      metric: (id) => `/metrics/${id}/`,
      project: (id) => `/projects/${id}/`,
      commitment: ({ reportId, id }) => `/commitments/#c-${reportId}-${id}`,
      check: ({ reportId, id }) => `/checks/#k-${reportId}-${id}`,
    },
  };
}

/** The reports of {@link richSource}, the older first. */
export const richReports = () => [earlierReport(), laterReport()];

function earlierReport() {
  return sampleReport(
    '2022-h2',
    `
commitments:
  - { id: road-done, title: 甲路完工, topic: roads, projects: [road], quote: "争取明年3月份完成甲路", due: "2023-03", dueSaid: "3月份", strength: "争取", reading: "明年是2023年" }
  - { id: bridge-begun, title: 三江桥开工, topic: roads, projects: [bridge, road], quote: "三江桥明年开工", due: "2023", dueSaid: "明年" }
  - { id: study, title: 学习, topic: roads, quote: "继续学习" }
checks:
  - { id: road-first, relation: order, title: 先路后桥, earlier: road-done, later: bridge-begun }
`,
    '争取明年3月份完成甲路。三江桥明年开工。继续学习。',
  );
}

function laterReport() {
  return sampleReport(
    '2023-h1',
    `
issuer: 示例县交通运输局
documentNumber: 示交〔2023〕1号
indexNumber: 000-1
subject: 交通
issuedOn: "2023-07-05"
publishedOn: "2023-07-10"
validity: 有效
corrections:
  - { date: 2023-08-01, what: 数据, of: length, from: "13.20km", to: "12.30km", why: "录入时抄错" }
metrics:
  - { id: cases, metric: cases, value: "3起", quote: "1月至2月10日查处案件3起", coverage: 2023-01-01..2023-02-10 }
  - { id: warned, metric: cases, value: "1起", quote: "警告1起", coverage: 2023-01-01..2023-02-10, parent: cases }
  - { id: fined, metric: cases, value: "1起", quote: "处罚1起", coverage: 2023-01-01..2023-02-10, parent: cases }
  - { id: fines, metric: fines, value: "约1.48万元", quote: "罚款约1.48万元" }
  - { id: growth, metric: share, value: "8%—13%", quote: "今年提高8%—13%", kind: target, for: "2023" }
  - { id: letters, metric: letters, value: "40余件", quote: "春运期间发函40余件", coverageSaid: "春运期间", reading: "春运的起止日报告没有写" }
  - { id: length, metric: length, subject: road, value: "12.30km", quote: "甲路长12.30km" }
  - { id: paid, metric: paid, subject: road, value: "40%", quote: "完成投资40%" }
  - { id: third, metric: paid, subject: road, value: "三分之一", quote: "完成甲路投资的三分之一" }
projects:
  - { project: road, stage: "正在施工", step: 施工, quote: "甲路长12.30km，正在施工", reading: "甲路就是农村路" }
answers:
  - { to: 2022-h2/road-done, outcome: 推迟, until: "2023-09", quote: "甲路推迟到9月完工" }
  - { to: 2022-h2/bridge-begun, outcome: 已完成, done: "2023-05", doneSaid: 5月, quote: "三江桥已于5月开工" }
checks:
  - { id: cases-sum, relation: sum, title: 案件合计, whole: cases, parts: [warned, fined], acknowledged: 报告如此 }
  - { id: unclear, relation: undecided, title: 是否包含, figures: [cases, letters], reason: 报告没有写 }
`,
    '1月至2月10日查处案件3起，其中警告1起，处罚1起。罚款约1.48万元。今年提高8%—13%。春运期间发函40余件。\n\n甲路长12.30km，正在施工，完成投资40%。甲路推迟到9月完工。三江桥已于5月开工。完成甲路投资的三分之一。',
  );
}
