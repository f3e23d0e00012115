import { numberForm } from '#src/importing/layout/number-form.ts';
import { splitAtRouteCodes } from '#src/language/text/cut-text.ts';
import type { Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import { isProjectCell, projectNamesIn, workNouns } from './project-names.ts';
import type { ReportText } from './report-text.ts';
import { idGiver, slugOf } from './slug.ts';
import { sentenceOf } from './text-stretch.ts';
import { topicOf } from './topic-words.ts';

/** Projects that the text names and no register knows. A name is cut out of a sentence, so a person has to look at it. */
export function findUnknownProjects(
  report: ReportText,
  known: readonly Project[],
  topics: readonly Topic[],
): Project[] {
  const idOf = idGiver(known.map(({ id }) => id));
  const knownNames = known.flatMap((project) => [project.name, ...project.aliases]);
  const found = new Map<string, Project>();
  for (const name of namesIn(report)) {
    // S932线改扩建工程 is short for S932线石坪至柳溪段改扩建工程, as far as one can tell.
    const isKnown = [...knownNames, ...found.keys()].some(
      (other) => name.includes(other) || other.includes(name),
    );
    if (isKnown) continue;
    const topic = topicOf(topics, '', name);
    const road = splitAtRouteCodes(name).find(({ route }) => route !== undefined)?.text;
    const project = { id: idOf(slugOf(name)), name, aliases: [], topic: topic.id, kind: kindOf(name) };
    found.set(name, road === undefined ? project : { ...project, road });
  }
  return [...found.values()];
}

/** The names of projects in reading order. */
function namesIn(report: ReportText): string[] {
  return report.blocks.flatMap((block, index): string[] => {
    const words = report.text.slice(block.start, block.end).trim();
    if (block.cell !== undefined) return isProjectCell(block.cell.columnHead, words) ? [words] : [];
    if (block.isHeading) return [];
    const isBelowHeading = report.blocks[index - 1]?.isHeading === true;
    const names: string[] = [];
    let at = block.start;
    while (at < block.end - 1) {
      const { end } = sentenceOf(report, { start: at, end: at + 1 });
      const heading = isBelowHeading && at === block.start ? wordsOf(block.headings.at(-1) ?? '') : undefined;
      names.push(...projectNamesIn(report.text.slice(at, end), heading));
      at = Math.max(end + 1, at + 1);
    }
    return names;
  });
}

/** A heading without its number. */
function wordsOf(heading: string): string {
  return heading.slice(numberForm(heading)?.length ?? 0).trim();
}

function kindOf(name: string): string {
  return Array.from(name.matchAll(new RegExp(workNouns, 'g'))).at(-1)?.[0] ?? '项目';
}
