import { expect, test } from 'vitest';
import { findNumerals } from '#src/language/numeral/numeral.ts';
import { randomNumbers } from '../../../../scripts/demonstration/random-numbers.ts';
import { runs } from '../../../support/full-run.ts';
import { type GeneratedNumber, generateNumber, type Ratio } from '../../../support/generated-numbers.ts';

function ratioOf(decimal: string): Ratio {
  const [integer = '', part = ''] = decimal.replace('-', '').split('.');
  return [BigInt(integer + part) * (decimal.startsWith('-') ? -1n : 1n), 10n ** BigInt(part.length)];
}

const isEqual = (decimal: string, [over, under]: Ratio) => {
  const [a, b] = ratioOf(decimal);
  return a * under === over * b;
};

/** What is wrong with the reading of a number where it stands; empty where nothing is. */
function faultOf({ printed, before, after, low, high, unit, qualifier, direction }: GeneratedNumber): string {
  const text = `${before}${printed}${after}`;
  const end = before.length + printed.length;
  const found = findNumerals(text).filter(({ range }) => range.start < end && before.length < range.end);
  const [numeral] = found;
  const wholes = found.map(({ whole }) => text.slice(whole.start, whole.end));
  if (numeral === undefined || wholes.length !== 1 || wholes[0] !== printed)
    return `read as ${wholes.join(' | ')}`;
  if (!numeral.quantity.ok) return numeral.quantity.reason;
  const { value } = numeral.quantity;
  if (numeral.direction?.direction !== direction) return `goes ${numeral.direction?.direction}`;
  if (value.canonicalUnit !== unit) return `of ${value.canonicalUnit}`;
  if (value.kind === 'range')
    return qualifier === 'range' && isEqual(value.low.value, low) && isEqual(value.high.value, high)
      ? ''
      : 'range';
  if (value.kind !== 'single') return value.kind;
  return value.qualifier === qualifier && isEqual(value.amount.value, low)
    ? ''
    : `${value.qualifier} ${value.amount.value}`;
}

// 20,000 in a full run.
test.each(Array.from({ length: runs(8) }, (_, index) => index + 1))(
  'generated numbers are read whole, and for what they are; seed %i',
  (seed) => {
    const random = randomNumbers(seed);
    const wrong = Array.from({ length: runs(2500) }, () => generateNumber(random)).flatMap((generated) => {
      const fault = faultOf(generated);
      return fault === '' ? [] : [`${generated.before}【${generated.printed}】${generated.after}: ${fault}`];
    });
    expect(wrong).toEqual([]);
  },
);

test('a word in front of a numeral, or at its end, cuts nothing off it', () => {
  const frames = '完成X 同比增加X 与公安局查处X、 对上年X的 每年X 另X 其中X 到X 上X 共X'.split(' ');
  const numerals = '二十一 三百一十 一百零一 八十 一百 三千 九十九 十一 两百 一千零一'.split(' ');
  const units = '台 起 件 座 道 项 批 期 轮 家 户 次 组 对 面 口 天 分 亩 公里'.split(' ');
  const cut = frames.flatMap((frame) =>
    numerals.flatMap((numeral) =>
      units.flatMap((unit) => {
        const read = findNumerals(frame.replace('X', `${numeral}${unit}`)).map(({ printed }) => printed);
        return read.join() === `${numeral}${unit}` ? [] : [`${frame} ${numeral}${unit}: ${read.join()}`];
      }),
    ),
  );
  expect(cut).toEqual([]);
});
