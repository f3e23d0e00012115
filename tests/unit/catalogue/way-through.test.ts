import { expect, test } from 'vitest';
import { buildCatalogue } from '#src/catalogue/build-catalogue.ts';
import type { Registers } from '#src/catalogue/catalogue-input.ts';
import { parseFigureValue } from '#src/language/quantity/parse-quantity.ts';
import { metricSchema } from '#src/records/metric.ts';
import { sentencesOfOthers } from '../../support/other-bureaus.ts';
import { sampleRegisters } from '../../support/sample-registers.ts';
import { sampleReport } from '../../support/sample-report.ts';

// What the check offers to paste must get a number through. What else it has to say of the made-up metric doesn't count here.

const aboutNumbers = /^(?:引文|数字|字段|登记|数据-(?:01|02|04|16|17))/;

function withMetric(unit: string): Registers {
  const { metrics, ...others } = sampleRegisters();
  const [{ at } = { at: { file: '', line: 1, column: 1 } }] = metrics;
  return {
    ...others,
    metrics: [
      { at, value: metricSchema.parse({ id: 'm', name: '数', unit, topic: 'roads', definition: '数' }) },
    ],
  };
}

function told(sentence: string, frontmatter: string, unit: string) {
  return buildCatalogue(withMetric(unit), [sampleReport('2023-h1', frontmatter, sentence)]).errors.filter(
    ({ code }) => aboutNumbers.test(code),
  );
}

test.each(sentencesOfOthers)('every number of it has a way through: %s', (sentence, ...numbers) => {
  const before = told(sentence, '', '元');
  expect(before).toHaveLength(numbers.filter((number) => !number.includes('@')).length);
  for (const { cure } of before) {
    const [line = ''] = /- \{ .*? \}(?=；|。|$)/.exec(cure) ?? [];
    const list = line.includes('reason:') ? 'excused' : 'metrics';
    const value = /value: "([^"]*)"/.exec(line)?.[1] ?? '';
    const quantity = list === 'metrics' ? parseFigureValue(value) : undefined;
    if (quantity?.ok === false) throw new Error(quantity.reason);
    const unit = quantity?.value.canonicalUnit || '元';
    const entry = line.replace('id: …, metric: …', 'id: a, metric: m');
    const after = told(sentence, `${list}:\n  ${entry}`, unit).map(
      ({ code, message }) => `${code} ${message}`,
    );
    expect(after, entry).toHaveLength(before.length - 1);
  }
});
