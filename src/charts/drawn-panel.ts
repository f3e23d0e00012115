import type { Qualifier } from '#src/language/quantity/qualifier.ts';
import type {
  ChartAxis,
  ChartForm,
  ChartGap,
  ChartMark,
  ChartPanel,
  EarlierValue,
  FigurePlace,
} from './chart-spec.ts';

/** A number as the page shows it in its table, where the picture made live reads it. */
export interface ShownValue {
  /** In canonical units; of a range its upper end. */
  readonly value: number;
  readonly low?: number;
  readonly printed: string;
  /** What stands at the mark, where that isn't the printed words. */
  readonly label?: string;
}

/**
 * A panel without its numbers: what is written beside a drawn picture so that it can be made live. The numbers stand on
 * the page once, in the table, so the two can't disagree. What is usual is left out.
 */
export interface DrawnPanel {
  readonly form: ChartForm;
  readonly caption?: string;
  readonly axis: ChartAxis;
  readonly slots: readonly (DrawnMark | ChartGap)[];
  readonly joins?: ChartPanel['joins'];
}

interface DrawnValue {
  /** Where it is printed: report and id, as {@link placeKey} writes them. */
  readonly of: string;
  /** What is said around the printed words. */
  readonly said: readonly [before: string, after: string];
}

interface DrawnMark extends DrawnValue {
  readonly name: string;
  readonly ticks?: readonly string[];
  /** The unit at the end of the label, which narrow places leave out. */
  readonly unit?: string;
  readonly qualifier?: Qualifier;
  readonly isPlanned?: true;
  readonly isApart?: true;
  readonly earlier?: readonly DrawnValue[];
}

/** A figure's place as one word: `2023-h1/fines`. */
export function placeKey({ reportId, id }: FigurePlace): string {
  return `${reportId}/${id}`;
}

/** Takes the numbers out of a panel. */
export function drawnPanel({ form, caption, axis, slots, joins }: ChartPanel): DrawnPanel {
  return {
    form,
    ...(caption === undefined ? {} : { caption }),
    axis,
    slots: slots.map((slot) => (slot.kind === 'gap' ? slot : drawnMark(slot))),
    ...(joins.length === 0 ? {} : { joins }),
  };
}

function drawnMark(mark: ChartMark): DrawnMark {
  const { name, ticks, label, shortLabel, printed, said, qualifier, isPlanned, isApart, source, earlier } =
    mark;
  const unit = label.slice(shortLabel.length);
  return {
    of: placeKey(source),
    said: around(said, printed),
    name,
    ...(ticks.length === 1 && ticks[0] === name ? {} : { ticks }),
    ...(unit === '' ? {} : { unit }),
    ...(qualifier === 'exact' ? {} : { qualifier }),
    ...(isPlanned ? { isPlanned } : {}),
    ...(isApart ? { isApart } : {}),
    ...(earlier.length === 0
      ? {}
      : {
          earlier: earlier.map((one) => ({ of: placeKey(one.source), said: around(one.said, one.printed) })),
        }),
  };
}

/** The words before and after the printed ones in a sentence. */
function around(said: string, printed: string): [string, string] {
  const at = said.indexOf(printed);
  return [said.slice(0, at), said.slice(at + printed.length)];
}

/**
 * Puts the numbers back.
 *
 * @param shown the number that the page shows for a place
 */
export function filledPanel(drawn: DrawnPanel, shown: (key: string) => ShownValue): ChartPanel {
  return {
    form: drawn.form,
    caption: drawn.caption,
    axis: drawn.axis,
    slots: drawn.slots.map((slot) => ('of' in slot ? filledMark(slot, shown) : slot)),
    joins: drawn.joins ?? [],
  };
}

function filledMark(drawn: DrawnMark, shown: (key: string) => ShownValue): ChartMark {
  const {
    of,
    said,
    name,
    ticks = [name],
    unit = '',
    qualifier = 'exact',
    isPlanned = false,
    isApart = false,
  } = drawn;
  const { value, low, printed, label = printed } = shown(of);
  return {
    kind: 'mark',
    name,
    ticks,
    value,
    ...(low === undefined ? {} : { low }),
    label,
    printed,
    shortLabel: label.slice(0, label.length - unit.length),
    qualifier,
    isPlanned,
    isApart,
    said: said.join(printed),
    source: placeOf(of),
    earlier: (drawn.earlier ?? []).map((one) => filledEarlier(one, shown(one.of))),
  };
}

function filledEarlier({ of, said }: DrawnValue, { value, printed }: ShownValue): EarlierValue {
  return { value, printed, said: said.join(printed), source: placeOf(of) };
}

function placeOf(key: string): FigurePlace {
  const [reportId = '', id = ''] = key.split('/');
  return { reportId, id };
}
