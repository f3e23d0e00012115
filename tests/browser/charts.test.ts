import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';

const browser = openBrowser();
const real = serveSite('real');
const demo = serveSite('demo');
const sample = serveSite('sample');
const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 320, height: 700 } };

/** Typed from the report's own text, 一（二）1 and 2: the figure's id, and its number of 亿元 or of 万元. */
const inHundredMillions = {
  'g6512-investment': 63,
  'daxin-investment': 7.65,
  's335-investment': 2.4,
  'zhongzhai-mibei-investment': 1.8,
  'service-area-investment': 1.4,
};
const inTenThousands = {
  'butoujiang-investment': 2320,
  'stations-investment': 900,
  'industry-road-investment': 756,
  'safety-investment': 611,
  'swap-investment': 480,
  'liuzhai-investment': 282,
  'fangjiatun-investment': 270,
  'sanjiang-investment': 203,
  'rural-bridges-investment': 132.2,
};

async function open(address: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser().newPage(options);
  await page.goto(address);
  return page;
}

const isChartCode = (url: string) => /live-chart|chart-picture|chart-library/.test(url);

/** Makes the page's first chart live by keyboard. */
async function makeLive(page: Page): Promise<void> {
  await page.locator('.chart-handle').first().focus();
  await page.locator('.chart-stage-live').first().waitFor();
}

/** The first filled shape of each value in the drawn picture that shows: its length on the screen, by the figure's id. */
function drawnLengths(page: Page, side: 'width' | 'height'): Promise<Record<string, number>> {
  return page.locator('.chart-drawing a').evaluateAll(
    (links, side) =>
      Object.fromEntries(
        links.flatMap((link): [string, number][] => {
          const shape = link.querySelector('path');
          const box = shape?.getBoundingClientRect();
          const id = link.getAttribute('href')?.split('#f-')[1] ?? '';
          return box === undefined || link.getClientRects().length === 0 ? [] : [[id, box[side]]];
        }),
      ),
    side,
  );
}

/** The same on the live canvas: how far, from the foot of each bar, pixels are painted without a break. */
function paintedLengths(page: Page): Promise<Record<string, number>> {
  return page.locator('.chart-stage').evaluateAll((stages) =>
    Object.fromEntries(
      stages.flatMap((stage) => {
        const canvas = stage.querySelector('canvas');
        const context = canvas?.getContext('2d');
        if (!canvas || !context) return [];
        const frame = canvas.getBoundingClientRect();
        const ratio = canvas.width / frame.width;
        return [...stage.querySelectorAll('.chart-drawing a')].flatMap((link): [string, number][] => {
          const shape = link.querySelector('path');
          if (shape === null || link.getClientRects().length === 0) return [];
          const box = shape.getBoundingClientRect();
          const y = Math.round((box.y + box.height / 2 - frame.y) * ratio);
          const start = Math.ceil((box.x - frame.x) * ratio) + 1;
          const { data } = context.getImageData(start, y, canvas.width - start, 1);
          let length = 0;
          while ((data[length * 4 + 3] ?? 0) > 0) length += 1;
          return [[link.getAttribute('href')?.split('#f-')[1] ?? '', (length + 1) / ratio]];
        });
      }),
    ),
  );
}

/** Every length must be its number of the largest, to a pixel. */
function expectToScale(lengths: Record<string, number>, numbers: Record<string, number>): void {
  const [largest = ''] = Object.keys(numbers);
  const perUnit = (lengths[largest] ?? 0) / (numbers[largest] ?? 1);
  expect(perUnit).toBeGreaterThan(0);
  for (const [id, number] of Object.entries(numbers))
    expect(Math.abs((lengths[id] ?? -100) - number * perUnit), `${id}: ${lengths[id]}`).toBeLessThan(1.5);
}

describe.each([
  ['on a desk', desk],
  ['on a phone', phone],
])('investment %s', (_, view) => {
  test('drawn: as long as the report’s own numbers', async () => {
    const page = await open(real.address('/projects/'), { ...view, javaScriptEnabled: true });
    const lengths = await drawnLengths(page, 'width');
    expectToScale(lengths, inHundredMillions);
    expectToScale(lengths, inTenThousands);
    // 80亿元 ÷ 2500万元 is what the sentence says; a length of the second group is enlarged as much.
    const enlarged =
      (lengths['butoujiang-investment'] ?? 0) / 0.232 / ((lengths['g6512-investment'] ?? 1) / 63);
    expect(enlarged).toBeGreaterThan(315);
    expect(enlarged).toBeLessThan(325);
    expect(await page.locator('.figure-chart-notes').innerText()).toContain('放大了320倍（本站计算）');
    await page.close();
  });

  test('live: painted as long as that, too', async () => {
    const page = await open(real.address('/projects/'), view);
    await makeLive(page);
    const lengths = await paintedLengths(page);
    expectToScale(lengths, inHundredMillions);
    expectToScale(lengths, inTenThousands);
    await page.close();
  });
});

describe('several periods', () => {
  test('示例: a grey column of unlike days beside one of a quarter, as high as 11000 and 5300', async () => {
    const page = await open(sample.address('/metrics/vehicles/'), desk);
    const heights = await drawnLengths(page, 'height');
    expect((heights['vehicles'] ?? 0) / (heights['vehicles-q3'] ?? 1)).toBeCloseTo(11_000 / 5300, 1);
    const notes = await page.locator('.figure-chart-notes').innerText();
    expect(notes).toContain('的时段长短和');
    expect(notes).toContain('不连线，也不比高低。');
    expect(notes).toContain('2023年第三季度报告写5200台，2023年下半年报告写5300台');
    await page.close();
  });

  test('示例县: the line stops at what isn’t like it, and a sentence says so', async () => {
    const page = await open(demo.address('/metrics/fines/'), desk);
    expect(await page.locator('.figure-chart-notes').first().innerText()).toContain('不连线，也不比高低。');
    await page.close();
  });
});

describe('before interest', () => {
  test('not a byte of chart code is loaded, after scrolling neither; a pointer near the chart fetches it once', async () => {
    const page = await browser().newPage(desk);
    const complaints = listenForComplaints(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(real.address('/projects/'), { waitUntil: 'networkidle' });
    await page.locator('.figure-chart').scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(300);
    expect(asked.filter(isChartCode)).toEqual([]);
    await page.locator('.figure-chart-title').hover();
    await page.locator('.chart-stage-live').first().waitFor();
    expect(asked.filter(isChartCode)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['desk', desk],
    ['phone', phone],
  ])('nothing moves when the live picture takes over, on a %s', async (_, view) => {
    const page = await browser().newPage(view);
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(real.address('/projects/'));
    const before = await page.locator('.figure-chart').boundingBox();
    await page.locator('.chart-stage').first().hover();
    await page.locator('.chart-stage-live').first().waitFor();
    await page.locator('.chart-stage').last().hover();
    await page.waitForTimeout(300);
    const after = await page.locator('.figure-chart').boundingBox();
    expect(after?.height).toBe(before?.height);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    const place = (name: string) =>
      page.locator(`.chart-stage ${name}`).evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)),
      );
    expect(await place('canvas')).toEqual(await place('.chart-drawing'));
    await page.close();
  });
});

describe('by keyboard', () => {
  test('arrows go from number to number, each is said as a sentence and leads to its own; Escape brings the picture back', async () => {
    const page = await open(real.address('/projects/'), desk);
    await makeLive(page);
    const stage = page.getByRole('slider').first();
    await page.keyboard.press('ArrowRight');
    expect(await stage.getAttribute('aria-valuetext')).toBe('约63亿元，总投资，计划数，秀从高速（新晃段）');
    await page.keyboard.press('ArrowDown');
    expect(await stage.getAttribute('aria-valuetext')).toContain('约7.65亿元，总投资，计划数');
    const link = page.locator('.figure-chart-readout a');
    expect(await link.getAttribute('href')).toBe('/reports/2023-h1/#f-daxin-investment');
    await page.keyboard.press('End');
    expect(await stage.getAttribute('aria-valuetext')).toContain('1.4亿元，一期投资');
    await page.keyboard.press('Escape');
    expect(await page.locator('.chart-stage').first().getAttribute('class')).not.toContain('live');
    expect(await page.locator('.chart-wide').first().isVisible()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.chart-stage').first().getAttribute('class')).toContain('live');
    await page.close();
  });

  test('the picture is described in words, the numbers first', async () => {
    const page = await open(real.address('/projects/'), desk);
    expect(await page.locator('.figure-chart > .visually-hidden').textContent()).toContain(
      '约63亿元，总投资，计划数，秀从高速（新晃段）；约7.65亿元，总投资，计划数，',
    );
    await page.close();
  });
});

test.each([
  ['real', '/projects/', desk],
  ['real', '/projects/', phone],
  ['real', '/metrics/fines/', phone],
  ['demo', '/metrics/fines/', desk],
  ['demo', '/metrics/built-length/', phone],
] as const)('%s %s is accessible, still and live, and no wider than its screen', async (name, path, view) => {
  const page = await open({ real, demo }[name].address(path), view);
  expect(await findViolations(page)).toEqual([]);
  await makeLive(page);
  await page.keyboard.press('ArrowRight');
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.viewport.width);
  await page.close();
});

test('without scripts there is the picture, each number leading to its sentence, and the table', async () => {
  const page = await open(real.address('/projects/'), { ...desk, javaScriptEnabled: false });
  expect(await page.locator('.chart-wide').first().isVisible()).toBe(true);
  expect(await page.locator('.figure-chart-readout').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: /PNG/ }).isVisible()).toBe(false);
  expect(await page.getByRole('region', { name: '各个项目写明的投资' }).locator('tbody tr').count()).toBe(14);
  await page.locator('.chart-wide a[href$="#f-sanjiang-investment"] path').first().click();
  expect(page.url()).toContain('/reports/2023-h1/#f-sanjiang-investment');
  await page.close();
});

test('on paper there is the table only', async () => {
  const page = await open(real.address('/projects/'), desk);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.figure-chart').isVisible()).toBe(false);
  expect(await page.locator('table', { hasText: '约63亿元' }).isVisible()).toBe(true);
  await page.close();
});

test('the rows are a CSV file, and the picture a PNG of what is seen', async () => {
  const page = await open(real.address('/projects/'), { ...desk, acceptDownloads: true });
  const href = await page.getByRole('link', { name: '下载图上的数（CSV）' }).getAttribute('href');
  const csv = await (await page.request.get(new URL(href ?? '', page.url()).href)).text();
  expect(csv).toContain('约63亿元,6300000000');
  const button = page.getByRole('button', { name: '下载图片（PNG）' });
  await button.hover();
  await page.locator('.chart-stage-live').first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('investment.png');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(20_000);
  await page.close();
});

test('dark: the live picture has the drawn one’s colours, and follows when the scheme changes', async () => {
  const page = await open(real.address('/metrics/fines/'), desk);
  await makeLive(page);
  const colours = () =>
    page
      .locator('.chart-stage')
      .first()
      .evaluate((stage) => {
        const link = [...stage.querySelectorAll('.chart-drawing a')].find(
          (one) => one.getClientRects().length > 0,
        );
        const shape = link?.querySelector('path');
        const canvas = stage.querySelector('canvas');
        if (!shape || !canvas) return [];
        const [box, frame] = [shape.getBoundingClientRect(), canvas.getBoundingClientRect()];
        const ratio = canvas.width / frame.width;
        const [x, y] = [box.x + 20 - frame.x, box.y + box.height / 2 - frame.y];
        const pixel = canvas.getContext('2d')?.getImageData(x * ratio, y * ratio, 1, 1).data ?? [];
        return [getComputedStyle(shape).color, `rgb(${[...pixel].slice(0, 3).join(', ')})`];
      });
  const [light, painted] = await colours();
  expect(painted).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => new Set(await colours()).size).toBe(1);
  expect((await colours())[0]).not.toBe(light);
  await page.close();
});

test('forced colours: bars are in the system’s text colour', async () => {
  const page = await open(real.address('/metrics/fines/'), { ...desk, forcedColors: 'active' });
  const [bar, text] = await page
    .locator('.chart-wide')
    .first()
    .evaluate((svg) => [
      getComputedStyle(svg.querySelector('a path') as Element).color,
      getComputedStyle(document.body).color,
    ]);
  expect(bar).toBe(text);
  await page.close();
});

test.each([
  ['desk', desk],
  ['phone', { viewport: { width: 390, height: 800 } }],
])('长者模式 on a %s: the chart’s text is 18 pt, and the page no wider than its screen', async (_, view) => {
  const page = await browser().newPage(view);
  await page.addInitScript(() => localStorage.setItem('tongtu-elder', 'on'));
  await page.goto(real.address('/projects/'));
  const size = await page.locator('.chart-drawing').evaluateAll((all) => {
    const shown = all.find((one) => one.getBoundingClientRect().width > 0) as SVGSVGElement;
    return (shown.getBoundingClientRect().width / shown.viewBox.baseVal.width) * 14;
  });
  expect(size).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.viewport.width);
  await page.close();
});
