import { describe, expect, test } from 'vitest';
import { isHonestReason } from '#src/language/numeral/excuse-reason.ts';
import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { findNumeralMentions } from '#src/language/numeral/numeral-mentions.ts';
import { suggestedReason } from '#src/language/numeral/suggested-reason.ts';
import { holderOf } from '#src/language/text-range.ts';
import { sentencesOfOthers as sentences } from '../../../support/other-bureaus.ts';

/** What a number comes to, short enough to be typed by hand. */
function meaning({ quantity, direction }: Numeral): string {
  if (!quantity.ok) return '—';
  const { value } = quantity;
  const unit = value.canonicalUnit;
  const way = direction?.isComparison === true ? { rise: ' ↑', fall: ' ↓' }[direction.direction] : '';
  switch (value.kind) {
    case 'single':
      return `${value.qualifier === 'exact' ? '' : `${value.qualifier} `}${value.amount.value}${unit}${way}`;
    case 'range':
      return `${value.qualifier === 'exact' ? '' : `${value.qualifier} `}${value.low.value}..${value.high.value}${unit}${way}`;
    case 'pair':
      return `${value.first}:${value.second}`;
    case 'vague':
      return `?${unit}`;
  }
}

function readings(text: string): string[] {
  const mentions = findNumeralMentions(text, [0]);
  return findNumerals(text, mentions).map((numeral) => {
    const { core, whole } = numeral;
    const name = text.slice(core.start, core.end);
    const { dates, codes, ordinals } = mentions;
    if (holderOf(dates)(core)) return `${name}@日期`;
    if (holderOf(codes)(core)) return `${name}@编号`;
    if (holderOf(ordinals)(core)) return `${name}@序数`;
    const reason = suggestedReason(text, numeral);
    const printed = text.slice(whole.start, whole.end);
    return reason === undefined ? `${printed}=${meaning(numeral)}` : `${printed}?${reason}`;
  });
}

describe('sentences of other bureaus', () => {
  test.each(sentences)('%s', (sentence, ...numbers) => {
    expect(readings(sentence)).toEqual(numbers);
  });

  test('every reason that is offered is taken', () => {
    const refused = sentences.flatMap(([sentence]) =>
      findNumerals(sentence).flatMap((numeral) => {
        const reason = suggestedReason(sentence, numeral);
        return reason === undefined || isHonestReason(sentence, numeral, reason) ? [] : [numeral.printed];
      }),
    );
    expect(refused).toEqual([]);
  });
});
