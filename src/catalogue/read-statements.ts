import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportInput } from './catalogue-input.ts';
import { placeQuote } from './place-quote.ts';
import { type RegisterIndex, unknownId } from './register-index.ts';
import type { ProjectStatement } from './report-reading.ts';

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
    const project = index.projects.get(entry.project);
    if (project === undefined) {
      errors.push(
        unknownId(input.at([...path, 'project']), '项目', entry.project, [...index.projects.keys()]),
      );
    }
    if (said.has(entry.project)) {
      errors.push({
        at: input.at([...path, 'project']),
        code: '项目-01',
        severity: 'error',
        message: `项目 ${entry.project} 在本报告里已经有一条。`,
        cure: '一份报告一个项目只写一条：删去一条。',
      });
    }
    said.add(entry.project);
    if (!entry.quote.includes(entry.stage)) {
      errors.push({
        at: input.at([...path, 'stage']),
        code: '项目-02',
        severity: 'error',
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
