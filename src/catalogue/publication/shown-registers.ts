import type { Registers } from '#src/catalogue/catalogue-input.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';

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
