import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { decimal } from '#src/language/quantity/decimal.ts';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { publishingDay } from '#src/records/publication.ts';
import { type Report, reportKinds, titleInOneLine } from '#src/records/report.ts';
import {
  addressColumn,
  type Column,
  dateColumn,
  numberColumn,
  oneOf,
  required,
  textColumn,
} from './column.ts';
import type { DatasetSource } from './dataset-source.ts';
import { layOut, type TableLayout } from './table.ts';

/** 报告: the documents that everything else is read from, one a row. */
export function reportsTable(source: DatasetSource): TableLayout<ReportRecord> {
  const { places } = source;
  const columns: Column<Report>[] = [
    textColumn('id', '编号', '报告编号，用于网址', ({ id }) => id, required),
    textColumn('title', '标题', '与原件一致', ({ title }) => titleInOneLine(title), required),
    textColumn(
      'kind',
      '种类',
      '报告种类',
      ({ kind }) => kind,
      oneOf(Object.fromEntries(reportKinds.map((kind) => [kind, kind]))),
    ),
    textColumn('period', '报告期', '2023-h1 为 2023 年上半年', ({ period }) => printPeriod(period), required),
    textColumn('period_name', '报告期名称', '如 2023年上半年', ({ period }) => periodName(period), required),
    dateColumn(
      'period_start',
      '报告期首日',
      '含当日',
      ({ period }) => printCalendarDate(period.firstDay),
      required,
    ),
    dateColumn(
      'period_end',
      '报告期末日',
      '含当日',
      ({ period }) => printCalendarDate(period.lastDay),
      required,
    ),
    textColumn('issuer', '发文机关', '空：未提供', ({ issuer }) => issuer),
    textColumn('document_number', '文号', '空：未提供', ({ documentNumber }) => documentNumber),
    textColumn('index_number', '索引号', '空：未提供', ({ indexNumber }) => indexNumber),
    textColumn('subject', '主题分类', '空：未提供', ({ subject }) => subject),
    dateColumn(
      'issued_on',
      '成文日期',
      '空：未提供',
      ({ issuedOn }) => issuedOn && printCalendarDate(issuedOn),
    ),
    dateColumn('published_on', '发布日期', '空：未提供', (report) => {
      const day = publishingDay(report);
      return day && printCalendarDate(day);
    }),
    numberColumn(
      'corrections',
      '更正',
      '本站公布后的更正处数',
      ({ corrections }) => decimal(corrections.length),
      required,
    ),
    numberColumn(
      'revisions',
      '修订',
      '发文单位重新印发后的修订处数',
      ({ revisions }) => decimal(revisions.length),
      required,
    ),
    textColumn('validity', '有效性', '空：未提供', ({ validity }) => validity),
    addressColumn('address', '网址', '报告在本站的网址', ({ id }) => places.report(id), required),
  ];
  return layOut(
    source,
    {
      name: 'reports',
      title: '报告',
      description: '本站收录的报告，每行一份，由新到旧排列。',
      primaryKey: ['id'],
      references: [],
    },
    columns,
    ({ report }) => [report],
  );
}
