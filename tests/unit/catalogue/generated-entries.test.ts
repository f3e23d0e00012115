import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import { parseFigureValue } from '#src/language/quantity/parse-quantity.ts';
import { randomNumbers } from '../../../scripts/demonstration/random-numbers.ts';
import { runs } from '../../support/full-run.ts';
import { type GeneratedNumber, generateNumber } from '../../support/generated-numbers.ts';
import { registersOf } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

const registerUnits: Readonly<Record<string, string>> = { m: '公里', m2: '平方米', m3: '立方米' };

/** What the check tells of a value as a figure of a generated sentence; undefined for what is no value at all. */
function told(
  { before, printed, after, unit, direction }: GeneratedNumber,
  value: string,
): string[] | undefined {
  if (!parseFigureValue(value).ok) return undefined;
  const text = `${before}${printed}${after}`.replace(/^[|\n] ?| ?[|\n]$/g, '');
  // A value may begin with the word before the number: 下降了2.3%.
  const at = text.indexOf(value, Math.max(0, text.indexOf(printed) - 3));
  const quote = text.slice(0, at + value.length);
  const registers = registersOf(
    [`m ${direction === undefined ? '指标数' : '货运量同比'} ${registerUnits[unit] ?? unit}`],
    [],
  );
  const entry = `id: a, metric: m, value: ${JSON.stringify(value)}, quote: ${JSON.stringify(quote)}`;
  return buildCatalogue(registers, [sampleReport('2023-h1', `metrics:\n  - { ${entry} }`, text)])
    .errors.filter(({ code }) => /^(?:引文|数据-(?:0[12]|1[67]))/.test(code))
    .map(({ code }) => code);
}

test('of generated sentences no honest entry is refused, and none of a part is taken', () => {
  const random = randomNumbers(7);
  const refused: string[] = [];
  const taken: string[] = [];
  for (let index = 0; index < runs(1200); index += 1) {
    const generated = generateNumber(random);
    const { before, printed, direction } = generated;
    // A no-break space is asked to be replaced wherever it stands.
    if (printed.includes('\u00a0')) continue;
    const word = direction === 'fall' ? (/(?:下降|减少|回落|降低)了?$/.exec(before)?.[0] ?? '') : '';
    const whole = told(generated, `${word}${printed}`);
    if (whole === undefined || whole.length > 0) refused.push(`${before}【${printed}】 ${whole?.join()}`);
    const start = Math.floor(random() * printed.length);
    const end = random() < 0.5 ? printed.length : start + 1 + Math.floor(random() * (printed.length - start));
    const part = printed.slice(start, end).trim();
    if (part === printed || (word !== '' && start === 0 && end === printed.length)) continue;
    if (told(generated, part)?.length === 0) taken.push(`${before}【${printed}】 ${part}`);
  }
  expect(refused).toEqual([]);
  expect(taken).toEqual([]);
}, 240_000);
