import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawPagePicture } from '#src/open-data/pictures/page-picture.ts';
import { readTypeface } from '#src/open-data/pictures/typeface.ts';

const typeface = readTypeface(
  readFileSync(new URL('../../../../src/open-data/pictures/typeface/noto-sans-sc-600.woff', import.meta.url)),
);
const facts = {
  bureau: '示例县交通运输局',
  title: '2023年上半年',
  subtitle: '工作总结',
  isDemonstration: false,
};
const numbersOf = (svg: string) =>
  [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, data]) => (data ?? '').match(/-?[\d.]+|[a-zA-Z]+/g) ?? []);

test('every character is an outline of numbers, and stays on the picture however long the text', () => {
  const long = '怀化市新晃侗族自治县交通运输局农村公路养护与应急保障中心'.repeat(3);
  const svg = drawPagePicture(
    {
      ...facts,
      bureau: long,
      title: long,
      subtitle: long,
      figures: Array.from({ length: 3 }, () => ({ printed: '约123456789.01万元', name: long, isDone: true })),
    },
    typeface,
  );
  expect(svg).not.toMatch(/NaN|undefined/);
  const outlines = [...svg.matchAll(/<path fill="[^"]*" d="([^"]*)"/g)].map(([, data]) => data ?? '');
  expect(outlines).toHaveLength(10);
  for (const data of outlines) {
    const xs = [...data.matchAll(/[MLQC]([^MLQCZ]*)/g)].flatMap(([, numbers]) =>
      (numbers ?? '')
        .split(' ')
        .filter((_, index) => index % 2 === 0)
        .map(Number),
    );
    expect(Math.max(...xs)).toBeLessThan(1200 - 40);
    expect(Math.min(...xs)).toBeGreaterThan(40);
  }
});

test('done is a solid line, planned a dashed one', () => {
  const figure = { printed: '63亿元', name: '总投资' };
  const draw = (isDone: boolean) => drawPagePicture({ ...facts, figures: [{ ...figure, isDone }] }, typeface);
  expect(draw(true)).not.toContain('stroke-dasharray="16 8"');
  expect(draw(false)).toContain('stroke-dasharray="16 8"');
  expect(numbersOf(draw(true)).length).toBeGreaterThan(1000);
});

test('a character that the typeface lacks is a box, not nothing', () => {
  expect(typeface.outlines('㵲', 0, 100, 50)).toBe(typeface.outlines('□', 0, 100, 50));
  expect(typeface.width('㵲水', 50)).toBeGreaterThan(typeface.width('水', 50));
});

test('示例数据 is said on the picture', () => {
  const said = typeface.outlines('示例数据', 72, 616, 28);
  expect(drawPagePicture({ ...facts, figures: [] }, typeface)).not.toContain(said);
  expect(drawPagePicture({ ...facts, isDemonstration: true, figures: [] }, typeface)).toContain(said);
});

// Written by `-u`; an outline is shown by where it begins and how long its path is.
test('a picture is laid out as it was', async () => {
  const figures = [
    { printed: '约63亿元', name: '总投资', isDone: true },
    { printed: '12.30km', name: '里程', isDone: false },
  ];
  const svg = drawPagePicture({ ...facts, isDemonstration: true, figures }, typeface);
  const laid = svg
    .replaceAll(/ d="(M\S+ \S+?)([A-Z][^"]*)"/g, (_, start: string, rest: string) =>
      rest.length < 80 ? ` d="${start}${rest}"` : ` d="${start}… ${rest.length}"`,
    )
    .replaceAll('><', '>\n<');
  await expect(`${laid}\n`).toMatchFileSnapshot('page-picture.svg.txt');
});
