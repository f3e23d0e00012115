import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { metricSchema, topicSchema } from '#src/records/metric.ts';
import { type Project, projectSchema } from '#src/records/project.ts';

const at = { file: 'register.yaml', line: 1, column: 1 };
const entries = <T>(values: readonly T[]) => values.map((value) => ({ value, at }));

/** Registers for tests, read by the real schemas. */
export function sampleRegisters(): Registers {
  return {
    topics: entries([topicSchema.parse({ id: 'roads', name: '公路' })]),
    metrics: entries(
      [
        { id: 'length', name: '里程', topic: 'roads', unit: 'km', definition: '里程', measure: 'stock' },
        { id: 'cases', name: '案件', topic: 'roads', unit: '起', definition: '案件数' },
        { id: 'letters', name: '函件', topic: 'roads', unit: '件', definition: '函件数' },
        { id: 'fines', name: '罚款', topic: 'roads', unit: '元', definition: '罚款金额' },
        { id: 'share', name: '比例', topic: 'roads', unit: '%', definition: '比例' },
      ].map((metric) => metricSchema.parse(metric)),
    ),
    projects: entries([
      projectSchema.parse({ id: 'bridge', name: '三江桥', topic: 'roads', kind: '桥' }),
      projectSchema.parse({ id: 'road', name: '甲路', topic: 'roads', kind: '路' }),
    ]),
  };
}

type ProjectFields = Partial<Project> & Pick<Project, 'id' | 'name'>;

/**
 * Registers of one topic for tests of rules, read by the real schemas.
 *
 * @param metrics each as `id name unit`, and `stock` behind it where it is no flow
 * @param projects each as `id name`, or with what else a project has
 */
export function registersOf(
  metrics: readonly string[],
  projects: readonly (string | ProjectFields)[],
): Registers {
  return {
    topics: entries([topicSchema.parse({ id: 'roads', name: '公路' })]),
    metrics: entries(
      metrics.map((words) => {
        const [id, name, unit, measure] = words.split(' ');
        return metricSchema.parse({ id, name, unit, measure, topic: 'roads', definition: name });
      }),
    ),
    projects: entries(
      projects.map((project) => {
        const [id, name] = typeof project === 'string' ? project.split(' ') : [project.id, project.name];
        const more = typeof project === 'string' ? {} : project;
        return projectSchema.parse({ id, name, topic: 'roads', kind: '工程', ...more });
      }),
    ),
  };
}
