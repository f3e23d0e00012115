import type { Decimal } from '#src/language/quantity/decimal.ts';
import type { Figure } from '#src/records/figure.ts';

/** What a value is set beside: the one before it, or that of the same days one year earlier. */
export type ChangeBasis = 'previous' | 'last-year';

/** What a number differs by from an earlier one (本站计算). */
export interface Difference {
  readonly kind: 'computed';
  /** The later less the earlier, in the canonical unit. */
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

/** Why a change may not be computed, in one sentence. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** The change of a value over another of its series, or the reason why there is none. */
export type Change = (Difference & { readonly base: Figure }) | Refusal;
