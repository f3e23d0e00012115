import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { drawnLengths, expectToScale } from '../support/chart-scale.ts';
import { downloadedBytes } from '../support/downloaded-bytes.ts';
import { findViolations } from '../support/find-violations.ts';
import { isFullRun } from '../support/full-run.ts';
import { desk, openBrowser, overhang, smallPhone } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open, share } = openBrowser();
const real = serveSite('real');
const demo = serveSite('demo');
const views = [
  ['on a desk', desk],
  ['on a phone', smallPhone],
] as const;

const openReport = (view: object = desk) => open(real.address('/reports/2023-h1/'), view);
const chart = (page: Page, id: string) => page.locator(`#chart-2023-h1-${id}`);

/** Expects a panel to show these values alone, and to scale. */
async function expectPanel(panel: Locator, numbers: Record<string, number>): Promise<void> {
  const lengths = await drawnLengths(panel);
  expect(Object.keys(lengths)).toEqual(Object.keys(numbers));
  expectToScale(lengths, numbers);
}

describe.each(views)('the real report %s', (_, view) => {
  const report = share(() => real.address('/reports/2023-h1/'), view);

  test('治超 is drawn as the text says: 11980, 334, 14, 65台; 10149.1, 576.15吨; 786300, 18700, 99900元', async () => {
    const page = report();
    const panels = chart(page, 'topic-overload-control').locator('.chart-stage');
    expect(await panels.count()).toBe(4);
    const small = { 'vehicles-penalized': 334, 'transferred-vehicles': 14, 'off-site-vehicles': 65 };
    await expectPanel(panels.nth(0), { 'vehicles-inspected': 11_980, ...small });
    await expectPanel(panels.nth(1), small);
    await expectPanel(panels.nth(2), { 'cargo-unloaded': 10_149.1, 'transferred-cargo': 576.15 });
    await expectPanel(panels.nth(3), {
      fines: 786_300,
      'transferred-fines': 18_700,
      'off-site-fines': 99_900,
    });
    expect(await chart(page, 'topic-overload-control').innerText()).toContain('数据截至6月10日');
  });

  test('养护: 3000 and 1675m2; 4682m, 30 and 98km, in metres of one scale', async () => {
    const page = report();
    const panels = chart(page, 'topic-maintenance').locator('.chart-stage');
    await expectPanel(panels.nth(0), { 'pavement-repair': 3000, 'shoulder-trimming': 1675 });
    await expectPanel(panels.nth(1), { weeding: 4682, 'ditch-dredging': 30_000, 'patrol-cleaning': 98_000 });
  });

  test('works: 40% of a ring; 7.486, 16 and 9.45km on one scale, of which 8.4 and 5 are built', async () => {
    const page = report();
    const works = page.locator('.works-entry');
    const length = (index: number, shape: string) =>
      works
        .nth(index)
        .locator(`.works-road ${shape}`)
        .evaluate((one) => one.getBoundingClientRect().width);
    const kilometre = (await length(1, '.progress-strip-road')) / 16;
    expect(kilometre).toBeGreaterThan(10);
    for (const [index, shape, kilometres] of [
      [0, '.progress-unsaid', 7.486],
      [1, '.progress-strip-built', 8.4],
      [2, '.progress-strip-road', 9.45],
      [2, '.progress-strip-built', 5],
    ] as const)
      expect(Math.abs((await length(index, shape)) - kilometres * kilometre)).toBeLessThan(2.5);
    const ring = works.nth(0).locator('.progress-ring-done');
    expect(await ring.getAttribute('stroke-dasharray')).toBe('40 100');
    expect(await works.nth(1).locator('.works-money').innerText()).toContain('报告未提及');
  });

  test('promises: 4, 1, none, 2, 1 and 3 squares over 7—12月, all hollow and dashed', async () => {
    const page = report();
    const months = page.locator('.promise-road li');
    const counts = await months.evaluateAll((all) => all.map((one) => one.querySelectorAll('i').length));
    expect(counts).toEqual([4, 1, 0, 2, 1, 3]);
    expect((await months.allTextContents()).map((text) => text.replaceAll(/\s/g, ''))).toEqual([
      '7月',
      '8月',
      '9月',
      '10月',
      '11月',
      '12月',
    ]);
    expect(await page.locator('.promise-road .promise-unit').count()).toBe(11);
    expect(await page.locator('.promise-road .promise-unit-ahead').count()).toBe(11);
    expect(await page.locator('.promise-chart tbody tr').count()).toBe(25);
  });

  test('路政: 24 filled cells and two that are missing', async () => {
    const page = report();
    const check = page.locator('.report-chart .check');
    expect(await check.locator('.check-cell:not(.check-cell-missing)').count()).toBe(24);
    expect(await check.locator('.check-cell-missing').count()).toBe(2);
  });

  test('with every table open it is accessible and no wider than its screen', async () => {
    const page = await openReport(view);
    await page.locator('.chart-table summary').evaluateAll((all) => {
      for (const one of all as HTMLElement[]) one.click();
    });
    if (isFullRun) expect(await findViolations(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });
});

test('each value of a live picture can be gone to by keyboard and leads to its sentence', async () => {
  const page = await openReport();
  const figure = chart(page, 'topic-overload-control');
  const handle = figure.locator('.chart-handle').last();
  await handle.focus();
  await figure.locator('.chart-stage-live').first().waitFor();
  await page.keyboard.press('End');
  expect(await handle.getAttribute('aria-valuetext')).toBe('99900元，非现场罚款，2023年1月1日—6月10日');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#f-off-site-fines$/);
});

test('长者模式 at 320 px: nothing is wider than the screen', async () => {
  const page = await newPage(smallPhone);
  await page.addInitScript(() => localStorage.setItem('tongtu-elder', 'on'));
  await page.goto(real.address('/reports/2023-h1/'));
  expect(await overhang(page)).toBe(0);
});

test('without scripts there are the pictures and, folded, the tables', async () => {
  const page = await openReport({ javaScriptEnabled: false });
  const figure = chart(page, 'topic-overload-control');
  expect(await figure.locator('.chart-wide').first().isVisible()).toBe(true);
  await figure.locator('summary').click();
  expect(await figure.locator('tbody tr').count()).toBe(9);
});

test('on paper the charts are gone, and the annex has every number, promise and check', async () => {
  const page = await openReport();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.report-chart:visible').count()).toBe(0);
  const rows = await page
    .locator('.report-annex table')
    .evaluateAll((tables) => tables.map((table) => table.querySelectorAll('tbody tr').length));
  expect(rows).toEqual([70, 25, 13]);
});

test('示例县: promises that later reports answered have their look, and no chart is cut off on a phone', async () => {
  const page = await open(demo.address('/reports/2021-h2/'), smallPhone);
  const looks = await page
    .locator('.promise-chart tbody td:last-child')
    .evaluateAll((all) => new Set(all.map(({ textContent }) => textContent?.trim())).size);
  expect(looks).toBeGreaterThan(1);
  expect(await overhang(page)).toBe(0);
  expect(await findViolations(page)).toEqual([]);
});

/** Lengths of the unbroken runs of a colour in a picture's rows, the longest of each row, each length once, longest first. */
async function colourRuns(page: Page, png: Buffer, colour: string): Promise<number[]> {
  return page.evaluate(
    async ([address, wanted]) => {
      const image = new Image();
      image.src = address ?? '';
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const ctx = canvas.getContext('2d');
      if (ctx === null) return [];
      ctx.drawImage(image, 0, 0);
      const { data } = ctx.getImageData(0, 0, canvas.width, canvas.height);
      const [red, green, blue] = (wanted ?? '').match(/\d+/g)?.map(Number) ?? [];
      const runs = new Set<number>();
      for (let y = 0; y < canvas.height; y++) {
        let [longest, run] = [0, 0];
        for (let x = 0; x < canvas.width; x++) {
          const at = (y * canvas.width + x) * 4;
          run = data[at] === red && data[at + 1] === green && data[at + 2] === blue ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
        runs.add(longest);
      }
      return [...runs].sort((a, b) => b - a);
    },
    [`data:image/png;base64,${png.toString('base64')}`, colour],
  );
}

const pictures = ['topic-overload-control', 'promises', 'progress', 'check-violations-sum'];

test.each(isFullRun ? pictures : pictures.slice(0, 2))(
  '%s is saved as a picture without a byte of its code before',
  async (id) => {
    const page = await newPage({ acceptDownloads: true });
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(real.address('/reports/2023-h1/'));
    expect(scripts.filter((url) => url.includes('save-sheet'))).toEqual([]);
    const button = page.locator(`picture-button[data-name="2023-h1-${id}"] button`);
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe(`2023-h1-${id}.png`);
    const png = await downloadedBytes(download);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    if (id === 'topic-overload-control') {
      const bars = await chart(page, id)
        .locator('.chart-wide a path.chart-green')
        .evaluateAll((all) =>
          all.map((bar) => [bar.getBoundingClientRect().width, getComputedStyle(bar).color] as const),
        );
      const runs = await colourRuns(page, png, bars[0]?.[1] ?? '');
      // Twice as large as on the screen, to a pixel at either end.
      const long = bars.map(([width]) => width * 2).filter((width) => width > 100);
      expect(long.length).toBeGreaterThan(5);
      for (const width of long)
        expect(
          runs.some((run) => Math.abs(run - width) <= 2),
          `${width}`,
        ).toBe(true);
    }
    if (id === 'progress') {
      const built = page.locator('.progress-strip-built').first();
      const fill = await built.evaluate((element) => getComputedStyle(element).fill);
      const [longer = 0, shorter = 0] = (await colourRuns(page, png, fill)).filter((run) => run > 300);
      // 8.4 and 5 km, on one scale.
      expect(Math.abs(longer / shorter - 8.4 / 5)).toBeLessThan(0.01);
    }
  },
);
