import { nearestName } from '#src/language/nearest-name.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import type { EntryFault, RegisterEntry, Registers } from './catalogue-input.ts';

/** The registers by id, ready to be joined to. */
export interface RegisterIndex {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly projects: ReadonlyMap<string, Project>;
}

/** Indexes the registers; ids given twice, topics and units that don't exist are reported where they stand. */
export function indexRegisters({ topics, metrics, projects }: Registers): {
  readonly index: RegisterIndex;
  readonly errors: readonly AuthoringError[];
} {
  const errors: AuthoringError[] = [];
  const index = {
    topics: indexById(topics, '专题', errors),
    metrics: indexById(metrics, '指标', errors),
    projects: indexById(projects, '项目', errors),
  };
  for (const { value, at } of [...metrics, ...projects])
    lookUp(index.topics, '专题', value.topic, () => at, errors);
  for (const { value, at } of metrics) {
    const unit = parseUnit(value.unit);
    if (unit.ok) continue;
    errors.push({
      at,
      code: '登记-03',
      severity: 'error',
      message: `指标 ${value.id} 的单位不认识：${unit.reason}`,
      current: `unit: ${value.unit}`,
      cure: '写报告里用的单位，如 台、元、km，不带“万”“亿”。',
    });
  }
  for (const { value, at } of metrics) {
    const fault = faultOfMost(value);
    if (fault !== undefined) errors.push({ at, severity: 'error', ...fault });
  }
  return { index, errors };
}

/** The most that a metric may come to must be one exact number in its unit. */
function faultOfMost({ id, unit, atMost }: Metric): EntryFault | undefined {
  const parsed = parseUnit(unit);
  if (atMost === undefined || !parsed.ok) return undefined;
  const isExact = atMost.kind === 'single' && atMost.qualifier === 'exact' && atMost.change === undefined;
  if (isExact && atMost.canonicalUnit === parsed.value.canonical) return undefined;
  return {
    code: '登记-05',
    message: isExact
      ? `指标 ${id} 的 atMost 是“${atMost.printed}”，和它的单位（${unit}）不能换算。`
      : `指标 ${id} 的 atMost 是“${atMost.printed}”，不是一个确数。`,
    current: `atMost: "${atMost.printed}"`,
    cure: '写一个数，连同指标的单位，如 "100%"。',
  };
}

function indexById<T extends { readonly id: string }>(
  entries: readonly RegisterEntry<T>[],
  name: string,
  errors: AuthoringError[],
): Map<string, T> {
  const index = new Map<string, T>();
  for (const { value, at } of entries) {
    if (!index.has(value.id)) {
      index.set(value.id, value);
      continue;
    }
    errors.push({
      at,
      code: '登记-01',
      severity: 'error',
      message: `${name}的编号 ${value.id} 已经有了。`,
      cure: '同一个留一份；不同的换一个编号。',
    });
  }
  return index;
}

/** The entry of a register that an id names; an id that it doesn't have is reported at `at`, with the nearest one there is. */
export function lookUp<Entry>(
  register: ReadonlyMap<string, Entry>,
  name: '专题' | '指标' | '项目',
  id: string,
  at: () => SourcePosition,
  errors: AuthoringError[],
): Entry | undefined {
  const entry = register.get(id);
  if (entry !== undefined) return entry;
  const nearest = nearestName(id, [...register.keys()]);
  errors.push({
    at: at(),
    code: '登记-02',
    severity: 'error',
    message: `没有编号为 ${id} 的${name}。${nearest === undefined ? '' : `是不是 ${nearest}？`}`,
    current: id,
    cure:
      nearest === undefined
        ? `改成已有的${name}编号，或者先在登记表里加上这个${name}。`
        : `改成 ${nearest}，或者先登记 ${id}。`,
  });
  return undefined;
}

/**
 * The registers without what only unpublished reports speak of: a bridge that was registered for a draft must not have a
 * page before the report has.
 *
 * @param shown the reports that the site shows; what none of them mentions is left out
 */
export function shownRegisters(registers: Registers, shown: readonly ReportFrontmatter[]): Registers {
  const metricIds = new Set(shown.flatMap(({ metrics }) => metrics.map(({ metric }) => metric)));
  const projectIds = new Set(
    shown.flatMap(({ metrics, projects, commitments }) => [
      ...metrics.map(({ subject }) => subject),
      ...projects.map(({ project }) => project),
      ...commitments.flatMap((commitment) => commitment.projects),
    ]),
  );
  const metrics = registers.metrics.filter(({ value }) => metricIds.has(value.id));
  const projects = registers.projects.filter(({ value }) => projectIds.has(value.id));
  const topicIds = new Set([
    ...metrics.map(({ value }) => value.topic),
    ...projects.map(({ value }) => value.topic),
    ...shown.flatMap(({ commitments }) => commitments.map(({ topic }) => topic)),
  ]);
  return { topics: registers.topics.filter(({ value }) => topicIds.has(value.id)), metrics, projects };
}
