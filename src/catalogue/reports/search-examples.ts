import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Project } from '#src/records/project.ts';

/**
 * What can be typed into the search box, from what is there to be found: the project with the shortest name in the newest
 * report, the code of a road, a metric and a printed value of the newest report's highlights, the value that has most digits.
 */
export function searchExamples({ reportRecords }: Catalogue): string[] {
  const [newest] = reportRecords;
  if (newest === undefined) return [];
  const projects = newest.statements.map(({ project }) => project);
  const values = newest.highlights.map(({ quantity }) => quantity.printed);
  const metrics = newest.highlights.map(({ metric }) => metric.name);
  const examples = [
    least(projects, ({ name }) => name.length)?.name,
    projects.find(hasRoad)?.road,
    least(metrics, (name) => name.length),
    least(values, (printed) => -printed.replace(/\D/g, '').length),
  ];
  return [...new Set(examples.filter((example) => example !== undefined))];
}

function hasRoad({ road }: Project): boolean {
  return road !== undefined;
}

/** The first of those for which `measure` is least. */
function least<T>(candidates: readonly T[], measure: (candidate: T) => number): T | undefined {
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  return others.reduce((best, each) => (measure(each) < measure(best) ? each : best), first);
}
