import type { Decimal } from '#src/domain/quantity/decimal.ts';
import type { Figure } from './figure.ts';

/** What a value is set beside. */
export type ChangeBasis = 'previous' | 'last-year';

/** How a basis is spoken of. */
export const changeBasisNames: Readonly<Record<ChangeBasis, string>> = {
  previous: '比上一期',
  'last-year': '比去年同期',
};

/** A change that may be computed (本站计算), or the reason why not, in one sentence. */
export type Change =
  | {
      readonly kind: 'computed';
      readonly basis: ChangeBasis;
      readonly base: Figure;
      /** The value less its base, in the canonical unit. */
      readonly difference: Decimal;
      /** In per cent of the base, one digit after the point, none beside a coarser printing; undefined for shares (their difference is in 百分点) and for a base of 0, and where the coarser printing leaves it open. */
      readonly percent: Decimal | undefined;
      /** One of the two is 约, or printed more coarsely than the other: so the change is 约. */
      readonly isApproximate: boolean;
      /** In words: `多20台（+6.4%）`, `约多3800万元（约+43%）`, `一样`. */
      readonly words: string;
      /** The arithmetic: `334 − 314 = 20台；20 ÷ 314 ≈ 6.4%`. */
      readonly formula: string;
    }
  | { readonly kind: 'refused'; readonly basis: ChangeBasis; readonly reason: string };
