import { join } from 'node:path';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { calendarDate } from '#src/language/time/calendar-date.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { reportInput } from '#src/workspace/read-report.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { commandOptions, runCommand } from '../cli/run-command.ts';
import { type Swap, swapsOf } from './swapped-entries.ts';

const root = join(import.meta.dirname, '..', '..');

const usage = `node scripts/trials/swaps.ts [--every=1] [--list] [--folder=content]
  把每一条登记的一项换成另一个写法正确、意思不同的值，看检查发现多少；--list 列出没有发现的。`;

interface Tally {
  swapped: number;
  noticed: number;
  contradicted: number;
  contradictedNoticed: number;
}

/** Tries every swap of a content folder. */
function trySwaps(folder: string, every: number, tallies: Map<string, Tally>, missed: Swap[]): void {
  const { registers, reports } = readWorkspace(join(root, folder), calendarDate(2026, 1, 1), root);
  const inputs = reports.flatMap(reportInput);
  const key = ({ code, at, message }: AuthoringError) => `${code} ${at.file}:${at.line} ${message}`;
  const known = new Set(buildCatalogue(registers, inputs).errors.map(key));
  if (known.size > 0) console.log(`${folder}: ${known.size} messages before any swap`);
  const swaps = inputs.flatMap((input) => swapsOf(input, inputs, registers));
  for (const [index, swap] of swaps.entries()) {
    if (index % every !== 0) continue;
    const swapped = inputs.map((input) =>
      input.id === swap.reportId ? { ...input, frontmatter: swap.frontmatter } : input,
    );
    const isNoticed = buildCatalogue(registers, swapped).errors.some((error) => !known.has(key(error)));
    const tally = tallies.get(swap.field) ?? {
      swapped: 0,
      noticed: 0,
      contradicted: 0,
      contradictedNoticed: 0,
    };
    tallies.set(swap.field, tally);
    tally.swapped += 1;
    tally.noticed += Number(isNoticed);
    tally.contradicted += Number(swap.isContradicted);
    tally.contradictedNoticed += Number(swap.isContradicted && isNoticed);
    if (swap.isContradicted && !isNoticed) missed.push(swap);
  }
}

// Part of `npm run trials`: how much of what an entry means the check holds against the words. Fails below nine of ten.
await runCommand(() => {
  const text = { type: 'string' } as const;
  const { values } = commandOptions(
    {
      options: { every: { ...text, default: '1' }, list: { type: 'boolean', default: false }, folder: text },
    },
    usage,
  );
  const tallies = new Map<string, Tally>();
  const missed: Swap[] = [];
  for (const folder of values.folder === undefined ? ['content', 'examples/county'] : [values.folder])
    trySwaps(folder, Number(values.every), tallies, missed);
  const share = (part: number, whole: number) => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`);
  const row = (field: string, { swapped, noticed, contradicted, contradictedNoticed }: Tally) =>
    [
      field.padEnd(32),
      swapped,
      noticed,
      share(noticed, swapped),
      contradicted,
      contradictedNoticed,
      share(contradictedNoticed, contradicted),
    ]
      .map((cell) => String(cell).padStart(13))
      .join('');
  console.log(
    ['field'.padEnd(32), 'swapped', 'noticed', '', 'contradicted', 'of those', '']
      .map((cell) => cell.padStart(13))
      .join(''),
  );
  for (const [field, tally] of tallies) console.log(row(field, tally));
  const all = { swapped: 0, noticed: 0, contradicted: 0, contradictedNoticed: 0 };
  for (const tally of tallies.values())
    for (const count of ['swapped', 'noticed', 'contradicted', 'contradictedNoticed'] as const)
      all[count] += tally[count];
  console.log(row('all', all));
  if (values.list)
    for (const { field, reportId, told } of missed) console.log(`missed: ${field}\t${reportId}\t${told}`);
  return all.contradictedNoticed >= 0.9 * all.contradicted ? 0 : 1;
});
