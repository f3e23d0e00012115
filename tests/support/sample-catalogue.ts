import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { sampleRegisters } from './sample-registers.ts';
import { sampleReport } from './sample-report.ts';

/** A figure of a test report: `fines 100元`, with further fields as in the frontmatter: `fines 100元 coverage: 2023-q1`. */
export type FigureLine = `${string} ${string}`;

/**
 * A report that prints one sentence for each figure, read by the real readers.
 *
 * @param lines metric, value and further fields, as in {@link FigureLine}
 */
export function reportOfFigures(id: string, ...lines: readonly FigureLine[]): ReportInput {
  const figures = lines.map((line, index) => {
    const [metric = '', value = '', ...fields] = line.split(' ');
    const intention = fields.includes('planned') ? '计划' : fields.includes('target') ? '力争' : '';
    const quote = `第${'甲乙丙丁戊己庚辛'[index]}项${intention}计${value}`;
    const more = fields.length === 0 ? '' : `, ${fields.join(' ')}`;
    return {
      quote,
      entry: `  - { id: f${index + 1}, metric: ${metric}, value: "${value}", quote: "${quote}"${more} }`,
    };
  });
  const frontmatter = figures.length === 0 ? '' : `metrics:\n${figures.map(({ entry }) => entry).join('\n')}`;
  return sampleReport(id, frontmatter, `${figures.map(({ quote }) => `${quote}。`).join('')}报告至今完毕。`);
}

/**
 * The catalogue of some reports.
 *
 * @throws Error where the catalogue finds anything to mend in them; warnings are let be
 */
export function sampleCatalogue(
  reports: readonly ReportInput[],
  registers: Registers = sampleRegisters(),
): Catalogue {
  const { catalogue, errors } = buildCatalogue(registers, reports);
  const mustMend = errors.filter(({ severity }) => severity === 'error');
  if (mustMend.length > 0) throw new Error(JSON.stringify(mustMend, null, 2));
  return catalogue;
}
