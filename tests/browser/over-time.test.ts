import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { testInFullRun } from '../support/full-run.ts';
import { desk, openBrowser, overhang, smallPhone } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const demo = serveSite('demo');
const real = serveSite('real');

/** Typed from the texts of the reports: 建成…公里，完成总投资的…%, of 全长19.9公里. */
const road: readonly (readonly [report: string, kilometres: number, percent: number])[] = [
  ['2020年下半年', 3.2, 16],
  ['2021年上半年', 7.4, 37],
  ['2021年下半年', 11.5, 58],
  ['2022年上半年', 13.1, 66],
  ['2022年下半年', 18.1, 91],
  ['2023年第一季度', 19.1, 96],
  ['2023年上半年', 19.9, 100],
];

describe.each([
  ['light', desk],
  ['on a phone', smallPhone],
  ['without scripts', { javaScriptEnabled: false }],
])('a project’s progress, %s', (_, options) => {
  test('each strip is as long as the kilometres that are printed, each ring as full as the percentage', async () => {
    const page = await open(demo.address('/projects/x901-road/'), options);
    const told = page.locator('.progress-history tbody tr:has(svg)');
    expect(await told.locator('th').allInnerTexts()).toEqual(road.map(([report]) => report));
    const drawn = await told.evaluateAll((rows) =>
      rows.map((row) => {
        const width = (name: string) => row.querySelector(name)?.getBoundingClientRect().width ?? 0;
        const ring = row.querySelector<SVGCircleElement>('.progress-ring-done');
        const [full] = (ring === null ? '' : getComputedStyle(ring).strokeDasharray).split(/[ ,]+/);
        return {
          built: width('.progress-strip-built') / width('svg.progress-strip'),
          whole: width('.progress-strip-road') / width('svg.progress-strip'),
          ring: Number.parseFloat(full ?? '') / Number(ring?.getAttribute('pathLength')),
        };
      }),
    );
    for (const [index, [, kilometres, percent]] of road.entries()) {
      expect(drawn[index]?.built).toBeCloseTo(kilometres / 19.9, 3);
      expect(drawn[index]?.whole).toBeCloseTo(1, 3);
      expect(drawn[index]?.ring).toBeCloseTo(percent / 100, 5);
    }
    expect(await page.locator('.progress-history tr.not-provided').innerText()).toMatch(
      /2023年下半年\s+本期报告未提及进度/,
    );
  });
});

/** Days from 2020-01-01 to the end of the day. */
const daysTo = (day: string) => (Date.parse(`${day}T00:00Z`) - Date.parse('2019-12-31T00:00Z')) / 86_400_000;

describe('a promise put off twice', () => {
  /** What the texts say: promised by the second half of 2020 for 明年年底前, then put off to 2022年9月 and 2023年6月. */
  const chain: readonly (readonly [report: string, told: string | undefined, due: string | undefined])[] = [
    ['2020年下半年', '2020-12-31', '2021-12-31'],
    ['2021年上半年', undefined, undefined],
    ['2021年下半年', '2021-12-31', '2022-09-30'],
    ['2022年上半年', '2022-06-30', '2023-06-30'],
    ['2022年下半年', undefined, undefined],
    ['2023年上半年', '2023-06-30', undefined],
  ];

  test('is drawn where the days are: solid to each report, dashed to the time it names, broken where silent', async () => {
    const page = await open(demo.address('/projects/bing-bridge/'));
    const steps = page.locator('.due-history', { hasText: '丙河大桥建成通车' }).locator('.due-step');
    const drawn = await steps.evaluateAll((all) =>
      all.map((step) => {
        const frame = step.querySelector('svg')?.getBoundingClientRect();
        const centre = (name: string) => {
          const box = step.querySelector(name)?.getBoundingClientRect();
          return frame === undefined || box === undefined
            ? undefined
            : (box.x + box.width / 2 - frame.x) / frame.width;
        };
        const line = (name: string) => {
          const found = step.querySelector(name);
          const box = found?.getBoundingClientRect();
          if (found === null || found === undefined || frame === undefined || box === undefined)
            return undefined;
          return {
            from: (box.x - frame.x) / frame.width,
            to: (box.x + box.width - frame.x) / frame.width,
            dash: getComputedStyle(found).strokeDasharray,
          };
        };
        return {
          report: step.querySelector('a')?.textContent?.trim(),
          told: centre('.due-line-told'),
          due: centre('.due-line-due'),
          done: line('.due-line-done'),
          planned: line('.due-line-planned'),
          unsaid: line('.due-line-unsaid'),
        };
      }),
    );
    expect(drawn.map(({ report }) => report)).toEqual(chain.map(([report]) => report));
    const all = daysTo('2023-06-30');
    for (const [index, [, told, due]] of chain.entries()) {
      const step = drawn[index];
      if (told === undefined) {
        expect(step).toMatchObject({ told: undefined, due: undefined, done: undefined });
        expect(step?.unsaid?.dash).not.toBe('none');
        continue;
      }
      expect(step?.told).toBeCloseTo(daysTo(told) / all, 3);
      expect(step?.done).toMatchObject({ dash: 'none' });
      expect(step?.done?.to).toBeCloseTo(daysTo(told) / all, 3);
      if (due === undefined) expect(step?.due).toBeUndefined();
      else {
        expect(step?.due).toBeCloseTo(daysTo(due) / all, 3);
        expect(step?.planned?.from).toBeCloseTo(daysTo(told) / all, 3);
        expect(step?.planned?.to).toBeCloseTo(daysTo(due) / all, 3);
        expect(step?.planned?.dash).not.toBe('none');
      }
    }
  });
});

test('a project that one report speaks of has neither', async () => {
  const page = await open(real.address('/projects/sanjiang-bridge/'));
  expect(await page.locator('.progress-history, .due-history').count()).toBe(0);
});

/** How many squares of each look a row has, told by how they are drawn. */
function squares(page: Page, report: string): Promise<Record<string, number>> {
  return page
    .locator('.promise-tally', { has: page.getByRole('link', { name: report, exact: true }) })
    .locator('.promise-unit')
    .evaluateAll((all) => {
      const counts: Record<string, number> = {};
      for (const square of all) {
        const { borderStyle, backgroundColor, backgroundImage, borderColor } = getComputedStyle(square);
        const isFilled = backgroundColor === borderColor;
        const look = isFilled
          ? 'filled'
          : backgroundImage === 'none'
            ? borderStyle
            : `${borderStyle} with a drawing`;
        counts[look] = (counts[look] ?? 0) + 1;
      }
      return counts;
    });
}

describe('what became of the promises', () => {
  test('a square for each, as many of each look as the reports say', async () => {
    const page = await open(demo.address('/commitments/'));
    // 2022下半年 promises nine things. Four are reported done later: 通车, 公交全覆盖 and 中修开工 by their time, 便民桥开工 late
    // after being put off. Two aren't (可研, 投资目标), three have no time.
    expect(await squares(page, '2022年下半年')).toEqual({
      filled: 3,
      'solid with a drawing': 1,
      solid: 2,
      dotted: 3,
    });
    await page
      .locator('details', { hasText: '更早报告' })
      .first()
      .evaluate((box) => box.setAttribute('open', ''));
    // 2021下半年 promises seven: 投入使用 in time, 站点选址 nobody says when, 全线贯通 in part, the target missed, three without a time.
    expect(await squares(page, '2021年下半年')).toEqual({
      filled: 1,
      'solid with a drawing': 2,
      solid: 1,
      dotted: 3,
    });
    // The newest report's: nothing of what it promises can have fallen due.
    expect(await squares(page, '2023年下半年')).toEqual({ dashed: 6, dotted: 3 });
    expect(await page.locator('main').innerText()).toContain(
      '共9项：到期6项，其中按期完成3项、逾期完成1项（其中1项曾延期）、未完成2项；未写明时限3项。',
    );
    const legend = await page.locator('.promise-legend .promise-unit').evaluateAll((all) =>
      all.map((square) => {
        const { borderStyle, borderColor, backgroundColor, backgroundImage } = getComputedStyle(square);
        return [borderStyle, borderColor, backgroundColor, backgroundImage].join(' ');
      }),
    );
    expect(new Set(legend).size).toBe(legend.length);
    expect(legend.length).toBeGreaterThan(7);
  });

  test('a square leads to its entry, which is opened', async () => {
    const page = await open(demo.address('/commitments/'));
    await page.locator('.promise-units a[href="#c-2022-h2-x901-open"]').click();
    await expect.poll(() => page.locator('#c-2022-h2-x901-open').isVisible()).toBe(true);
  });

  test('one report: 25 promises, none due yet, and no share is said anywhere', async () => {
    const page = await open(real.address('/commitments/'));
    expect(await page.locator('.promise-tally').count()).toBe(1);
    expect(await page.locator('.promise-unit').count()).toBe(
      25 + (await page.locator('.promise-legend li').count()),
    );
    const said = await page.locator('.promise-tallies').innerText();
    expect(said).toMatch(/共25项：未到期\d+项，未写明时限\d+项。/);
    expect(said).not.toContain('%');
  });

  test('in forced colours, and on paper, the squares and lines are still drawn', async () => {
    const page = await open(demo.address('/commitments/'), { forcedColors: 'active' });
    const done = page.locator('.promise-unit-done').first();
    const style = await done.evaluate((element) => {
      const { backgroundColor, forcedColorAdjust, printColorAdjust } = getComputedStyle(element);
      return { backgroundColor, forcedColorAdjust, printColorAdjust };
    });
    expect(style).toMatchObject({ forcedColorAdjust: 'none', printColorAdjust: 'exact' });
    expect(style.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    await page.emulateMedia({ media: 'print' });
    await page.goto(demo.address('/projects/bing-bridge/'));
    expect(await page.locator('.due-line').first().isVisible()).toBe(true);
    expect(await page.locator('.progress-history').isVisible()).toBe(true);
  });
});

const looks = [
  ['on a phone', smallPhone],
  ['in the dark', { colorScheme: 'dark' }],
] as const;

// A short run has these pages among those of every template.
for (const [name, options] of looks)
  testInFullRun(`axe finds nothing, and nothing sticks out, ${name}`, async () => {
    const page = await newPage(options);
    for (const path of ['/commitments/', '/projects/bing-bridge/', '/projects/x901-road/']) {
      await page.goto(demo.address(path));
      expect(await findViolations(page)).toEqual([]);
      expect(await overhang(page)).toBe(0);
    }
  });
