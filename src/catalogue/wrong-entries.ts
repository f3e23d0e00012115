import type { Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { locateQuote } from '#src/language/text/locate-quote.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { ReportInput } from './catalogue-input.ts';

/** The lists of a report whose entries others name. */
type NamedList = 'metrics' | 'commitments';

/** Whether a report has an entry of this id, be it wrong: who names it isn't wrong for that. */
export function declares({ frontmatter, unread = [] }: ReportInput, list: NamedList, id: string): boolean {
  return (
    frontmatter[list].some((entry) => entry.id === id) ||
    unread.some((entry) => entry.list === list && entry.id === id)
  );
}

/** An entry for a figure that is wrong, as far as it can be told what it was to be. */
interface WrongFigure {
  readonly reportId: string;
  readonly id: string | undefined;
  readonly metric: string | undefined;
  /** Its value; undefined where the schema couldn't read it. */
  readonly value: Pick<Quantity, 'canonicalUnit' | 'dimension'> | undefined;
  /** Where its quote stands; undefined where that isn't known. */
  readonly quote: TextRange | undefined;
}

/**
 * The entries that are wrong for a reason of their own. What only follows from one of them isn't told: it goes with its cause, and
 * would mislead until then.
 */
export interface WrongEntries {
  /** Whether an entry that is named by its id is wrong. */
  has(reportId: string, list: NamedList, id: string): boolean;
  /** Whether a wrong entry may be missing among the numbers of a figure's metric, so that they aren't what they will be. */
  mayMissIn(figure: Figure): boolean;
  /** Whether one may be missing in its paragraph. */
  mayMissBeside(figure: Figure): boolean;
  /** Whether one may be missing among the numbers of its unit, of whatever metric. */
  mayMissOfUnit(figure: Figure): boolean;
}

/** @param errors what has been told so far, of entries by themselves */
export function wrongEntries(
  inputs: readonly ReportInput[],
  figures: readonly Figure[],
  errors: readonly AuthoringError[],
): WrongEntries {
  const wrong = new Set(errors.flatMap(({ severity, at }) => (severity === 'error' ? [placeOf(at)] : [])));
  const known = new Set(figures.map(({ reportId, id }) => `${reportId}/${id}`));
  const metrics = new Map(figures.map(({ metric }) => [metric.id, metric]));
  const named = new Set<string>();
  const wrongFigures: WrongFigure[] = [];
  for (const { id: reportId, frontmatter, body, at, unread = [] } of inputs) {
    const isWrong = (list: NamedList, position: number, entry: object) =>
      [[], ...Object.keys(entry).map((field) => [field])].some((rest) =>
        wrong.has(placeOf(at([list, position, ...rest]))),
      );
    for (const { list, id } of unread) if (id !== undefined) named.add(`${reportId} ${list} ${id}`);
    if (wrong.size > 0) {
      for (const [position, entry] of frontmatter.commitments.entries())
        if (isWrong('commitments', position, entry)) named.add(`${reportId} commitments ${entry.id}`);
    }
    for (const [position, entry] of frontmatter.metrics.entries()) {
      const isRefused = !known.has(`${reportId}/${entry.id}`);
      if (!isRefused && (wrong.size === 0 || !isWrong('metrics', position, entry))) continue;
      named.add(`${reportId} metrics ${entry.id}`);
      const place = locateQuote(body, entry.quote, entry.occurrence);
      const quote = place.found ? place : undefined;
      const { id, metric, value } = entry;
      wrongFigures.push({ reportId, id, metric, value, quote });
    }
    for (const { list, id, metric, quote } of unread) {
      if (list !== 'metrics') continue;
      const place = quote === undefined ? undefined : locateQuote(body, quote);
      wrongFigures.push({
        reportId,
        id,
        metric,
        value: undefined,
        quote: place?.found === true ? place : undefined,
      });
    }
  }
  const fits = ({ metric: id, value }: WrongFigure, metric: Metric) => {
    if (id === metric.id) return true;
    const unit = value?.canonicalUnit;
    const own = parseUnit(metric.unit);
    const entered = id === undefined ? undefined : metrics.get(id);
    const enteredUnit = entered && parseUnit(entered.unit);
    // A metric that isn't there, or isn't of the value's unit, is itself the slip.
    const isSlip = enteredUnit === undefined || (enteredUnit.ok && enteredUnit.value.canonical !== unit);
    return isSlip && own.ok && (unit === undefined || own.value.canonical === unit);
  };
  return {
    has: (reportId, list, id) => named.has(`${reportId} ${list} ${id}`),
    mayMissIn: ({ metric }) => wrongFigures.some((entry) => fits(entry, metric)),
    mayMissBeside: ({ reportId, valueRange, quantity }) => {
      const own = wrongFigures.filter((entry) => entry.reportId === reportId);
      if (own.length === 0) return false;
      const paragraphs = inputs.find(({ id }) => id === reportId)?.body.paragraphs ?? [];
      const { start, end } =
        paragraphs.find((one) => one.start <= valueRange.start && valueRange.end <= one.end) ?? valueRange;
      return own.some(({ quote, value }) =>
        quote === undefined
          ? value === undefined || value.dimension === quantity.dimension
          : quote.start < end && start < quote.end,
      );
    },
    mayMissOfUnit: ({ quantity }) =>
      wrongFigures.some(({ value }) => value === undefined || value.canonicalUnit === quantity.canonicalUnit),
  };
}

/** The line of a message, by which those of one entry are known. */
export function placeOf({ file, line }: SourcePosition): string {
  return `${file}:${line}`;
}
