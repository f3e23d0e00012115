import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { metricSchema, topicSchema } from '#src/records/metric.ts';
import { projectSchema } from '#src/records/project.ts';

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
