import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { calendarDateName } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { AmendedThing } from '#src/records/publication.ts';
import type { PublishedThing } from '#src/records/published-state.ts';
import { titleInOneLine } from '#src/records/report.ts';
import type { CheckEntry } from '#src/records/report-entries.ts';

/** A thing with where its words stand in the file. */
export interface PlacedThing extends PublishedThing {
  readonly what: AmendedThing;
  readonly path: readonly PropertyKey[];
  /** Offset in the text, of what stands there. */
  readonly start?: number;
}

/** Digests (SHA-256, hexadecimal) of the files that are published beside a report, by their names. */
export type FileDigests = ReadonlyMap<string, string>;

/**
 * What a report shows besides its text. What may be read out of a text later without changing what was read before (a part
 * of what, for when a target is) is there only where it is written; what means something by being absent is named.
 */
export function reportThings({ frontmatter, body }: ReportInput, files: FileDigests): PlacedThing[] {
  const { metrics, commitments, answers, projects, checks, errata } = frontmatter;
  return [
    thing('标题', undefined, titleInOneLine(frontmatter.title), {}, ['title']),
    ...reportFacts(frontmatter),
    ...Array.from(files, ([name, digest]) => thing('附件', name, name, { 校验: digest }, [])),
    ...body.extras.map(({ kind, name, says, start }) => ({
      ...thing('其他', `${kind} ${name.trim()}`, says),
      start,
    })),
    ...metrics.map((figure, position) =>
      thing(
        '数据',
        figure.id,
        figure.value.printed,
        {
          指标: figure.metric,
          项目: figure.subject ?? '无',
          数据时段: figure.coverage === undefined ? '整个报告期' : coverageName(figure.coverage),
          时段的原话: figure.coverageSaid,
          性质: { actual: '已发生', planned: '计划', target: '目标' }[figure.kind],
          目标期: figure.for && periodName(figure.for),
          其中: figure.parent,
          本站理解: figure.reading,
        },
        ['metrics', position, 'value'],
      ),
    ),
    ...commitments.map((promise, position) =>
      thing(
        '承诺',
        promise.id,
        promise.title,
        {
          时限: promise.due === undefined ? '未写明' : periodName(promise.due),
          时限的原话: promise.dueSaid,
          限定词: promise.strength ?? '无',
          项目: promise.projects.join('、') || '无',
          本站理解: promise.reading,
        },
        ['commitments', position, 'id'],
      ),
    ),
    ...answers.map((answer, position) =>
      thing(
        '反馈',
        answer.to,
        answer.outcome,
        {
          推迟到: answer.until && periodName(answer.until),
          完成时间: answer.done && coverageName(answer.done),
          项目: answer.projects && (answer.projects.join('、') || '无'),
          本站理解: answer.reading,
        },
        ['answers', position, 'outcome'],
      ),
    ),
    ...projects.map(({ project, stage, step, reading }, position) =>
      thing('项目', project, stage, { 阶段: step, 本站理解: reading }, ['projects', position, 'stage']),
    ),
    ...checks.map((check, position) =>
      thing('核对', check.id, check.title, checkFields(check), ['checks', position, 'id']),
    ),
    ...errata.map(({ id, quote, reading, note, confidence }, position) =>
      thing('勘误', id, quote, { 疑应作: reading, 疑点: note, 把握: confidence }, ['errata', position, 'id']),
    ),
  ];
}

/** The 信息公开 block, and that a report was withdrawn. */
export function reportFacts(
  facts: Pick<ReportInput['frontmatter'], 'kind' | 'period' | 'withdrawal'> &
    Partial<ReportInput['frontmatter']>,
): PlacedThing[] {
  const { issuedOn, publishedOn, withdrawal } = facts;
  const printed: readonly (readonly [field: string, name: string, words: string | undefined])[] = [
    ['kind', '种类', facts.kind],
    ['period', '报告期', periodName(facts.period)],
    ['issuer', '发文机关', facts.issuer],
    ['documentNumber', '文号', facts.documentNumber],
    ['indexNumber', '索引号', facts.indexNumber],
    ['subject', '主题分类', facts.subject],
    ['issuedOn', '成文日期', issuedOn && calendarDateName(issuedOn)],
    ['publishedOn', '发布日期', publishedOn && calendarDateName(publishedOn)],
    ['validity', '有效性', facts.validity],
    ['withdrawal', '撤回', withdrawal && `${calendarDateName(withdrawal.date)}撤回：${withdrawal.why}`],
  ];
  return printed.flatMap(([field, name, words]) =>
    words === undefined ? [] : [thing('其他', name, words, {}, [field])],
  );
}

function checkFields(check: CheckEntry): Record<string, string | undefined> {
  const { id: _, relation, title: __, ...rest } = check;
  const { acknowledged, reason, ...ids } = { acknowledged: undefined, reason: undefined, ...rest };
  const named = Object.entries(ids).map(([role, named]) => `${role} ${[named].flat().join('、')}`);
  return { 关系: `${relation} ${named.join('，')}`, 说明: acknowledged ?? reason };
}

/** What a metric is called, what it counts and in what, and since when its numbers are of another kind. */
export function metricThings({
  name,
  unit,
  definition,
  measure,
  breaks = [],
  atMost,
}: Metric): PlacedThing[] {
  return [
    thing('名称', undefined, name),
    thing('定义', undefined, definition),
    thing('单位', undefined, unit),
    thing('口径', undefined, { flow: '时期数', stock: '时点数' }[measure]),
    ...breaks.map(({ from, why }) => thing('断点', printPeriod(from), why)),
    ...(atMost === undefined ? [] : [thing('其他', '上限', atMost.printed)]),
  ];
}

/** What a project is called, and what it is. */
export function projectThings({ name, shortName, kind, road, place }: Project): PlacedThing[] {
  return [
    thing('名称', undefined, name),
    ...(shortName === undefined ? [] : [thing('其他', '短名称', shortName)]),
    thing('其他', '种类', kind),
    ...(road === undefined ? [] : [thing('其他', '路线', road)]),
    ...(place === undefined ? [] : [thing('其他', '地点', place)]),
  ];
}

export function topicThings({ name }: Topic): PlacedThing[] {
  return [thing('名称', undefined, name)];
}

function thing(
  what: AmendedThing,
  of: string | undefined,
  says: string,
  more: Readonly<Record<string, string | undefined>> = {},
  path: readonly PropertyKey[] = [],
): PlacedThing {
  const written = Object.entries(more).filter((field): field is [string, string] => field[1] !== undefined);
  return { what, ...(of === undefined ? {} : { of }), says, more: Object.fromEntries(written), path };
}
