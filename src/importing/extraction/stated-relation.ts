import { addDecimals, compareDecimals } from '#src/language/quantity/decimal.ts';
import { printedUnitOf } from '#src/language/quantity/quantity.ts';
import { checkPart, checkRatio, checkSum, type Outcome } from '#src/records/check.ts';
import type { CheckedFigure } from './checked-figure.ts';

/** How figures stand to one another by the words of a report. */
export type StatedRelation = (
  | { readonly relation: 'sum'; readonly whole: CheckedFigure; readonly parts: readonly CheckedFigure[] }
  | { readonly relation: 'part'; readonly part: CheckedFigure; readonly whole: CheckedFigure }
  | {
      readonly relation: 'ratio';
      readonly part: CheckedFigure;
      readonly whole: CheckedFigure;
      readonly ratio: CheckedFigure;
    }
) & {
  /** Whether the words leave no doubt, so that numbers which don't bear it out are a person's to look at. */
  readonly isSaid: boolean;
};

/** What the numbers come to, by the arithmetic of the check. */
export function outcomeOf(stated: StatedRelation): Outcome {
  switch (stated.relation) {
    case 'sum':
      return checkSum(stated.parts, stated.whole);
    case 'part':
      return checkPart(stated.part, stated.whole);
    case 'ratio':
      return checkRatio(stated.part, stated.whole, stated.ratio);
  }
}

/** The figures of a relation in the order of its arithmetic. */
export function figuresOf(stated: StatedRelation): readonly CheckedFigure[] {
  switch (stated.relation) {
    case 'sum':
      return [...stated.parts, stated.whole];
    case 'part':
      return [stated.part, stated.whole];
    case 'ratio':
      return [stated.part, stated.whole, stated.ratio];
  }
}

/** Whether a figure is so much of something, and neither a share, a rate nor a change. */
export function isAmount({ quantity: { change, dimension, kind } }: CheckedFigure): boolean {
  const isRelative = /^(?:ratio|multiple|percentage-points|proportion|index|temperature)$|\//;
  return change === undefined && kind === 'single' && !isRelative.test(dimension);
}

/** Whether two figures are in units that convert: 元 and 万元. */
export function isAlike(a: CheckedFigure, b: CheckedFigure): boolean {
  return a.quantity.canonicalUnit === b.quantity.canonicalUnit;
}

/** Whether two figures count things, be they 件 and 起. */
export function areCounts(a: CheckedFigure, b: CheckedFigure): boolean {
  return a.quantity.dimension === 'count' && b.quantity.dimension === 'count';
}

/** Whether two figures are printed in the same unit. */
export function isOfUnit(a: CheckedFigure, b: CheckedFigure): boolean {
  return isAlike(a, b) && printedUnitOf(a.quantity) === printedUnitOf(b.quantity);
}

/** Whether two figures are of one project, or both of none. */
export function isOfSubject(a: CheckedFigure, b: CheckedFigure): boolean {
  return a.subject?.id === b.subject?.id;
}

/** Whether parts come to a whole to the last digit, which by accident they hardly do. */
export function addsUp(parts: readonly CheckedFigure[], whole: CheckedFigure): boolean {
  const [total, ...amounts] = [whole, ...parts].map(({ quantity }) =>
    quantity.kind === 'single' && quantity.qualifier === 'exact' ? quantity.amount.value : undefined,
  );
  const known = amounts.filter((amount) => amount !== undefined);
  return (
    total !== undefined &&
    known.length === amounts.length &&
    compareDecimals(addDecimals(...known), total) === 0
  );
}
