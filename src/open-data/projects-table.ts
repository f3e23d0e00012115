import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import { openContractingStatus, projectSteps } from '#src/records/project.ts';
import { addressColumn, type Column, listColumn, oneOf, printed, required, textColumn } from './column.ts';
import { type DatasetSource, type EntryRow, sharedColumns, topicName, withPeriod } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 项目: the register or some of it, one project a row. What each report says of them is another table. */
export function projectsTable(source: DatasetSource): TableLayout<readonly Project[]> {
  const { catalogue, places } = source;
  const columns: Column<Project>[] = [
    textColumn('id', '编号', '项目的编号，也是它的网址', ({ id }) => id, required),
    textColumn('name', '项目', '名称，照报告的写法', ({ name }) => name, required),
    textColumn('short_name', '短名称', '用在列表里；空：没有', ({ shortName }) => shortName),
    listColumn('aliases', '其他叫法', '报告里用过的其他叫法；几个用 ; 隔开', ({ aliases }) => aliases),
    textColumn('topic', '专题编号', '属于哪个专题', ({ topic }) => topic, required),
    textColumn('topic_name', '专题', '专题的名称', ({ topic }) => topicName(catalogue, topic), required),
    textColumn('kind', '种类', '是什么，如危桥改造（本站归类）', ({ kind }) => kind, required),
    textColumn('road', '路线编号', '如 G6512；空：报告没有写', ({ road }) => road),
    textColumn('place', '地点', '空：报告没有写', ({ place }) => place),
    addressColumn('address', '网址', '项目在本站的页面', ({ id }) => places.project(id), required),
    textColumn('note', '本站说明', '如几个叫法为什么算同一个项目；空：没有', ({ note }) => note),
  ];
  return layOut(
    source,
    {
      name: 'projects',
      title: '项目登记表',
      description: '报告里提到的项目，一行一个。每份报告怎样说它，在 project-statements 里。',
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
    textColumn('project_name', '项目', '项目的名称', ({ entry }) => entry.project.name, required),
    textColumn('stage', '报告的说法', '报告说到了哪一步，原话', ({ entry }) => entry.stage, {
      ...required,
      ...printed,
    }),
    textColumn(
      'step',
      '分步',
      '本站归到哪一步（本站归类）',
      ({ entry }) => entry.step,
      oneOf(Object.fromEntries(projectSteps.map((step) => [step, '本站归类']))),
    ),
    textColumn(
      'oc4ids_status',
      'OC4IDS 状态',
      '分步对应的国际通用代码（OC4IDS 0.9 projectStatus，本站归类）',
      ({ entry }) => openContractingStatus[entry.step],
      required,
    ),
    sharedColumns.quote,
    addressColumn(
      'address',
      '网址',
      '打开就停在报告的这一处',
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
      description: '每份报告怎样说每个项目，一份报告一个项目一行。报告没有提到的项目，这份报告就没有行。',
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
