import { expect, test } from 'vitest';
import { steadyPdf } from '../../../../scripts/release/steady-pdf.ts';

const printed = (time: string, firstNode: number) =>
  Buffer.from(
    [
      `<</Producer (Skia/PDF m150) /CreationDate (D:${time}+08'00') /ModDate (D:${time}+08'00')>>`,
      // In a stream the same characters are data.
      `<</Length 60>> stream\n/CreationDate (D:20200101000000+00'00') (node00000007)\u00ff\nendstream`,
      `<</ID (node0000${firstNode + 5})>> <</ID (node0000${firstNode})>>`,
      `<</Limits [(node0000${firstNode}) (node0000${firstNode + 5})]>>`,
    ].join('\n'),
    'latin1',
  );

test('two printings become one, of the given time, their tags numbered in the same order', () => {
  const steady = steadyPdf(printed('20261125015015', 4284), 1_784_000_000);
  expect(steady).toEqual(steadyPdf(printed('20261231235959', 5120), 1_784_000_000));
  expect(steady.length).toBe(printed('20261125015015', 4284).length);
  const text = steady.toString('latin1');
  expect(text).toContain("/CreationDate (D:20260714033320+00'00') /ModDate (D:20260714033320+00'00')");
  expect(text).toContain('<</ID (node00000002)>> <</ID (node00000001)>>');
  expect(text).toContain('[(node00000001) (node00000002)]');
  expect(text).toContain("stream\n/CreationDate (D:20200101000000+00'00') (node00000007)\u00ff\nendstream");
});
