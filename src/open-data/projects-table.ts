import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import { openContractingStatus, projectSteps } from '#src/records/project.ts';
import { addressColumn, type Column, listColumn, oneOf, printed, required, textColumn } from './column.ts';
import {
  amendmentsColumn,
  type DatasetSource,
  type EntryRow,
  sharedColumns,
  topicName,
  withPeriod,
} from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 项目: the register or some of it, one project a row. What each report says of them is another table. */
export function projectsTable(source: DatasetSource): TableLayout<readonly Project[]> {
  const { catalogue, places } = source;
  const columns: Column<Project>[] = [
    textColumn('id', '编号', '项目编号，用于网址', ({ id }) => id, required),
    textColumn('name', '项目', '项目名称，按原文表述', ({ name }) => name, required),
    textColumn('short_name', '简称', '用于列表；空：无', ({ shortName }) => shortName),
    listColumn('aliases', '别称', '报告中用过的其他名称；多项以 ; 分隔', ({ aliases }) => aliases),
    textColumn('topic', '专题编号', '所属专题', ({ topic }) => topic, required),
    textColumn('topic_name', '专题', '专题名称', ({ topic }) => topicName(catalogue, topic), required),
    textColumn('kind', '种类', '项目类别，如危桥改造（本站归类）', ({ kind }) => kind, required),
    textColumn('road', '路线编号', '如 G6512；空：报告未写明', ({ road }) => road),
    textColumn('place', '地点', '空：报告未写明', ({ place }) => place),
    addressColumn('address', '网址', '项目在本站的网址', ({ id }) => places.project(id), required),
    textColumn('note', '本站说明', '如多个名称为同一项目的依据；空：无', ({ note }) => note),
    amendmentsColumn,
  ];
  return layOut(
    source,
    {
      name: 'projects',
      title: '项目登记表',
      description: '报告提及的项目，每行一个。各期报告中的进展见 project-statements。',
      primaryKey: ['id'],
      references: [],
    },
    columns,
    (projects) => projects,
  );
}

/** 项目进展: what each report says of each project, one report's word on one project a row. */
export function projectStatementsTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<EntryRow<ProjectStatement>>[] = [
    sharedColumns.report,
    sharedColumns.period,
    textColumn('project', '项目编号', '见 projects', ({ entry }) => entry.project.id, required),
    textColumn('project_name', '项目', '项目名称', ({ entry }) => entry.project.name, required),
    textColumn('stage', '原文表述', '报告对进展的表述', ({ entry }) => entry.stage, {
      ...required,
      ...printed,
    }),
    textColumn(
      'step',
      '进展阶段',
      '五个阶段之一（本站归类）',
      ({ entry }) => entry.step,
      oneOf(Object.fromEntries(projectSteps.map((step) => [step, '本站归类']))),
    ),
    textColumn(
      'oc4ids_status',
      'OC4IDS 状态',
      '进展阶段对应的国际通用代码（OC4IDS 0.9 projectStatus，本站归类）',
      ({ entry }) => openContractingStatus[entry.step],
      required,
    ),
    sharedColumns.quote,
    addressColumn(
      'address',
      '网址',
      '该处原文在本站的网址',
      ({ entry }) => places.report(entry.reportId, entry.clause),
      required,
    ),
    sharedColumns.reading,
    sharedColumns.clause,
  ];
  return layOut(
    source,
    {
      name: 'project-statements',
      title: '项目进展',
      description: '各期报告对各项目进展的表述，每份报告每个项目一行；报告未提及的项目无行。',
      primaryKey: ['report', 'project'],
      references: [
        { columns: ['report'], table: 'reports', keys: ['id'] },
        { columns: ['project'], table: 'projects', keys: ['id'] },
      ],
    },
    columns,
    (record) => withPeriod(record, record.statements),
  );
}
