import { didYouMean } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Erratum } from '#src/records/erratum.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ProjectStatement } from '#src/records/project.ts';
import { complainer, placeQuote, type ReportInput } from './catalogue-input.ts';
import { lookUp, type RegisterIndex } from './registers.ts';
import { declares } from './wrong-entries.ts';

/** Reads what a report says of each project; what can't be traced or joined is reported and left out. */
export function readStatements(
  input: ReportInput,
  index: RegisterIndex,
  errors: AuthoringError[],
): ProjectStatement[] {
  const statements: ProjectStatement[] = [];
  const said = new Set<string>();
  for (const [position, entry] of input.frontmatter.projects.entries()) {
    const path = ['projects', position];
    const complain = complainer(input, path, errors);
    const project = lookUp(
      index.projects,
      '项目',
      entry.project,
      () => input.at([...path, 'project']),
      errors,
    );
    if (said.has(entry.project)) {
      complain('project', {
        code: '项目-01',
        message: `项目 ${entry.project} 在本报告里已经有一条。`,
        cure: '一份报告一个项目只写一条：删去一条。',
      });
    }
    said.add(entry.project);
    if (!entry.quote.includes(entry.stage)) {
      complain('stage', {
        code: '项目-02',
        message: `引文里没有“${entry.stage}”。`,
        current: entry.quote,
        cure: 'stage 照抄引文里说进展的几个字。',
      });
    }
    const quoted = placeQuote(input, path, entry, errors);
    if (project === undefined || quoted === undefined) continue;
    const { stage, step, quote, reading } = entry;
    statements.push({ reportId: input.id, project, stage, step, quote, clause: quoted.clause, reading });
  }
  return statements;
}

/** Reads the errata of a report and numbers them in reading order; one that can't be traced is reported and left out. */
export function readErrata(input: ReportInput, errors: AuthoringError[]): Erratum[] {
  const placed = input.frontmatter.errata.flatMap((entry, position) => {
    const quoted = placeQuote(input, ['errata', position], entry, errors);
    return quoted === undefined ? [] : [{ entry, quoted }];
  });
  placed.sort((a, b) => a.quoted.range.start - b.quoted.range.start);
  return placed.map(({ entry, quoted }, index) => ({
    id: entry.id,
    reportId: input.id,
    number: index + 1,
    quote: entry.quote,
    suspected: entry.reading,
    note: entry.note,
    confidence: entry.confidence,
    clause: quoted.clause,
    range: quoted.range,
  }));
}

/** The figures that a report puts on the home page, in the order given. */
export function readHighlights(
  input: ReportInput,
  figures: readonly Figure[],
  errors: AuthoringError[],
): Figure[] {
  return input.frontmatter.highlights.flatMap((id, position) => {
    const figure = figures.find((candidate) => candidate.id === id);
    if (figure !== undefined) return [figure];
    if (declares(input, 'metrics', id)) return [];
    const known = figures.map((candidate) => candidate.id);
    errors.push({
      at: input.at(['highlights', position]),
      code: '数据-07',
      severity: 'error',
      message: `本报告没有编号为 ${id} 的数。`,
      current: id,
      cure: didYouMean(id, known) ?? '写本报告 metrics 里的编号。',
    });
    return [];
  });
}
