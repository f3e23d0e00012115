/**
 * What a hit is (类型): the words of a report, the figures read out of it, its commitments, its checks, or an entry of
 * the register of projects or metrics.
 */
export const searchKinds = ['report', 'figure', 'project', 'metric', 'commitment', 'check'] as const;

/** One of {@link searchKinds}. */
export type SearchKind = (typeof searchKinds)[number];

/** How a kind is spoken of. */
export const searchKindNames: Readonly<Record<SearchKind, string>> = {
  report: '报告',
  figure: '数据',
  project: '项目',
  metric: '指标',
  commitment: '承诺',
  check: '核对',
};
