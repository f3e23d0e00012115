import { join } from 'node:path';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import { parseCoverage } from '#src/language/time/coverage.ts';
import { startOfDay } from '#src/language/time/moment.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import { openContent } from '#src/workspace/open-content.ts';
import { reportInput } from '#src/workspace/read-report.ts';

const lists = ['metrics', 'projects', 'commitments', 'answers', 'errata', 'excused'] as const;
type ListName = (typeof lists)[number];
type Entry = ReportFrontmatter[ListName][number];
type Breaking = (entry: Entry) => Entry | undefined;

const future = parseCoverage('2199');

const breakings: Readonly<Record<string, Breaking>> = {
  'a quote that stands nowhere': (entry) => ({ ...entry, quote: `${entry.quote}☒` }),
  'a word of the quote mistyped': (entry) => ({
    ...entry,
    quote: `${entry.quote.slice(0, 1)}☒${entry.quote.slice(1)}`,
  }),
  'a place that there is not': (entry) => ({ ...entry, occurrence: 99 }),
  'a value that the quote does not have': (entry) => {
    if (!('value' in entry)) return undefined;
    const value = parseQuantity(`8${entry.value.printed.replace(/^[^0-9]*/, '')}`);
    return value.ok ? { ...entry, value: value.value } : undefined;
  },
  'a value cut short': (entry) => {
    if (!('value' in entry)) return undefined;
    const value = parseQuantity(entry.value.printed.replace(/^(?:[^0-9]+|[0-9](?=[0-9]))/, ''));
    return value.ok && value.value.printed !== entry.value.printed
      ? { ...entry, value: value.value }
      : undefined;
  },
  'a metric that is not there': (entry) => ('metric' in entry ? { ...entry, metric: 'nowhere' } : undefined),
  'a metric of another unit': (entry) =>
    'metric' in entry
      ? { ...entry, metric: entry.value.dimension === 'money' ? otherThanMoney : money }
      : undefined,
  'a project that is not there': (entry) => {
    if ('subject' in entry && entry.subject !== undefined) return { ...entry, subject: 'nowhere' };
    if ('step' in entry) return { ...entry, project: 'nowhere' };
    return 'due' in entry && entry.projects.length > 0 ? { ...entry, projects: ['nowhere'] } : undefined;
  },
  'days that are not over': (entry) =>
    'coverage' in entry && future.ok && !('to' in entry) ? { ...entry, coverage: future.value } : undefined,
  'a topic that is not there': (entry) => ('topic' in entry ? { ...entry, topic: 'nowhere' } : undefined),
  'a promise that is not there': (entry) => ('to' in entry ? { ...entry, to: '2020-h1/nowhere' } : undefined),
};
const [money, otherThanMoney] = ['fines', 'vehicles-inspected'];

/** A content folder of this repository, as the catalogue is built from it. */
export function contentOf(path: string) {
  const folder = join(import.meta.dirname, '../..', path);
  const day = startOfDay({ year: 2026, month: 11, day: 22 });
  const { reports, registers } = openContent(folder, 'preview', day, (file) => file);
  return { registers: registers.registers, inputs: reports.flatMap(reportInput) };
}

/** A message, for comparison. */
export const key = ({ at, code, message }: AuthoringError) => `${at.file}:${at.line} ${code} ${message}`;

/** The lines of an entry. */
function linesOf({ at }: ReportInput, list: ListName, position: number, entry: Entry): Set<number> {
  return new Set(
    [[], ...Object.keys(entry).map((field) => [field])].map((rest) => at([list, position, ...rest]).line),
  );
}

/** A report without one entry of a list, which its schema refused. */
function without(input: ReportInput, list: ListName, position: number): ReportInput {
  const entries = input.frontmatter[list].toSpliced(position, 1);
  const { id, metric, quote }: Readonly<Partial<Record<string, unknown>>> = {
    ...input.frontmatter[list][position],
  };
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    ...input,
    frontmatter: { ...input.frontmatter, [list]: entries },
    unread: [{ list, id: word(id), metric: word(metric), quote: word(quote), numeral: undefined }],
    at: ([name, index, ...rest]) =>
      input.at(
        name === list && typeof index === 'number' && index >= position
          ? [name, index + 1, ...rest]
          : [name, index, ...rest].filter((step) => step !== undefined),
      ),
  };
}

function brokenEntries(oneOf: number) {
  return ['examples/county', 'content'].flatMap((path) => {
    const content = contentOf(path);
    const ways = Object.entries(breakings);
    return content.inputs.flatMap((input) =>
      lists.flatMap((list) =>
        input.frontmatter[list].flatMap((entry, position) => {
          const own = linesOf(input, list, position, entry);
          const place = `${input.id} ${list}/${position}`;
          const isTried = (number: number) => (position * 3 + number) % oneOf === 0;
          // A promise of several projects is named by what answers it for one of them.
          const isOfSeveral =
            list === 'commitments' && 'projects' in entry && (entry.projects?.length ?? 0) > 1;
          const refused = {
            ...content,
            input,
            place: `${place} (unread)`,
            own,
            changed: without(input, list, position),
          };
          const broken = ways.flatMap(([way, breaking], number) => {
            const isOfProjects = isOfSeveral && way === 'a project that is not there';
            const other = isTried(number) || isOfProjects ? breaking(entry) : undefined;
            if (other === undefined) return [];
            const entries = input.frontmatter[list].with(position, other as never);
            const changed = { ...input, frontmatter: { ...input.frontmatter, [list]: entries } };
            return [{ ...content, input, place: `${place} (${way})`, own, changed }];
          });
          return isTried(ways.length) ? [refused, ...broken] : broken;
        }),
      ),
    );
  });
}

/**
 * Breaks the entries of the demonstration county and of the real report in turn, in every way that gets them refused.
 *
 * @param oneOf 1 = every entry in every way; 151 = one case of so many
 * @returns the messages that are not of the broken entry, and how many of the cases were told at all
 */
export function messagesBesideTheCause(oneOf: number) {
  const wrong: string[] = [];
  let [told, count] = [0, 0];
  for (const { registers, inputs, input, place, own, changed } of brokenEntries(oneOf)) {
    count += 1;
    const { errors } = buildCatalogue(
      registers,
      inputs.map((one) => (one === input ? changed : one)),
    );
    const { file } = input.at([]);
    if (errors.length > 0 || changed.unread !== undefined) told += 1;
    // What an entry that wasn't read accounts for is left to who reads it.
    const others = errors.filter(
      ({ at, code }) =>
        (at.file !== file || !own.has(at.line)) && !(changed.unread !== undefined && code === '数字-01'),
    );
    wrong.push(...others.map((error) => `${place}: ${key(error)}`));
  }
  return { wrong, told, count };
}
