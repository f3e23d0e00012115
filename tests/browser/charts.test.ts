import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unitForms } from '#src/language/quantity/unit.ts';
import { builtSite } from '../support/built-site.ts';
import { drawnLengths, expectToScale } from '../support/chart-scale.ts';
import { downloadedBytes } from '../support/downloaded-bytes.ts';
import { findViolations } from '../support/find-violations.ts';
import { isFullRun } from '../support/full-run.ts';
import { layoutShift, measureLayoutShift } from '../support/layout-shift.ts';
import { desk, openBrowser, overhang, smallPhone } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';
import { filesOf } from '../support/site-pages.ts';

const { newPage, open } = openBrowser();
const real = serveSite('real');
const demo = serveSite('demo');
const sample = serveSite('sample');

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

const isChartCode = (url: string) => /live-chart|save-sheet/.test(url);

/** Makes the page's first chart live by keyboard. */
async function makeLive(page: Page): Promise<void> {
  await page.locator('.chart-handle').first().focus();
  await page.locator('.chart-stage-live').first().waitFor();
}

/** The rings around values that the reader has gone to. */
const rings = (page: Page) => page.locator('.chart-drawing:visible .chart-focus');

/** The pictures that show, as markup. */
const pictures = (page: Page) =>
  page.locator('.chart-drawing:visible').evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));

describe.each([
  ['on a desk', desk],
  ['on a phone', smallPhone],
])('investment %s', (_, view) => {
  test('drawn: as long as the report’s own numbers', async () => {
    const page = await open(real.address('/projects/'), view);
    const lengths = await drawnLengths(page.locator('body'));
    expectToScale(lengths, inHundredMillions);
    expectToScale(lengths, inTenThousands);
    // 80亿元 ÷ 2500万元 is what the sentence says; a length of the second group is enlarged as much.
    const enlarged =
      (lengths['butoujiang-investment'] ?? 0) / 0.232 / ((lengths['g6512-investment'] ?? 1) / 63);
    expect(enlarged).toBeGreaterThan(315);
    expect(enlarged).toBeLessThan(325);
    expect(await page.locator('.figure-chart-notes').innerText()).toContain('下组为上组的320倍（本站计算）');
  });

  test('live: drawn again just as it was, but for a ring that comes and goes', async () => {
    const page = await open(real.address('/projects/'), view);
    await makeLive(page);
    const before = await pictures(page);
    await page.keyboard.press('ArrowRight');
    expect(await rings(page).count()).toBe(1);
    const lengths = await drawnLengths(page.locator('body'));
    expectToScale(lengths, inHundredMillions);
    expectToScale(lengths, inTenThousands);
    await page.keyboard.press('Tab');
    expect(await pictures(page)).toEqual(before);
  });
});

describe('several periods', () => {
  test('示例: a grey column of unlike days beside one of a quarter, as high as 11000 and 5300', async () => {
    const page = await open(sample.address('/metrics/vehicles/'));
    const heights = await drawnLengths(page.locator('body'), 'height');
    expect((heights['vehicles'] ?? 0) / (heights['vehicles-q3'] ?? 1)).toBeCloseTo(11_000 / 5300, 1);
    const notes = await page.locator('.figure-chart-notes').innerText();
    expect(notes).toContain('的时段长短与');
    expect(notes).toContain('不连线，不作比较。');
    expect(notes).toContain('2023年第三季度报告为5200台，2023年下半年报告为5300台');
  });

  test('示例县: the line stops at what isn’t like it, and a sentence says so', async () => {
    const page = await open(demo.address('/metrics/fines/'));
    expect(await page.locator('.figure-chart-notes').first().innerText()).toContain('不连线，不作比较。');
  });
});

describe('before interest', () => {
  test('not a byte of chart code is loaded, after scrolling neither; a pointer near the chart fetches it once', async () => {
    const page = await newPage();
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
  });

  test.each([
    ['desk', desk],
    ['phone', smallPhone],
  ])('nothing moves when the live picture takes over, on a %s', async (_, view) => {
    const page = await newPage(view);
    await measureLayoutShift(page);
    await page.goto(real.address('/projects/'));
    const before = await page.locator('.figure-chart').boundingBox();
    await page.locator('.chart-stage').first().hover();
    await page.locator('.chart-stage-live').first().waitFor();
    await page.locator('.chart-stage').last().hover();
    await rings(page).waitFor();
    const after = await page.locator('.figure-chart').boundingBox();
    expect(after?.height).toBe(before?.height);
    expect(await layoutShift(page)).toBe(0);
  });
});

describe('by keyboard', () => {
  test('arrows go from number to number, each is said as a sentence and leads to its own; Escape ends it', async () => {
    const page = await open(real.address('/projects/'));
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
    expect(await rings(page).count()).toBe(0);
    expect(await page.locator('.figure-chart-readout').innerText()).toBe(
      '点击图形或使用方向键，可逐项查看数值。',
    );
    await page.keyboard.press('ArrowLeft');
    expect(await stage.getAttribute('aria-valuenow')).toBe('5');
    expect(await rings(page).count()).toBe(1);
  });

  test('the picture is described in words, the numbers first', async () => {
    const page = await open(real.address('/projects/'));
    expect(await page.locator('.figure-chart > .visually-hidden').textContent()).toContain(
      '约63亿元，总投资，计划数，秀从高速（新晃段）；约7.65亿元，总投资，计划数，',
    );
  });
});

test('a finger asks for a value, and its link below leads to the sentence; a mouse goes there at once', async () => {
  const touch = await open(real.address('/projects/'), { ...smallPhone, hasTouch: true, isMobile: true });
  const address = touch.url();
  // The first touch fetches the code, and is answered when that has come.
  for (const [id, said] of [
    ['daxin-investment', '约7.65亿元，总投资，计划数'],
    ['sanjiang-investment', '203万元'],
  ]) {
    await touch.locator(`.chart-narrow a[href$="#f-${id}"]`).tap();
    await expect.poll(() => touch.locator('.figure-chart-readout').innerText()).toContain(said);
    expect(touch.url()).toBe(address);
    expect(await touch.locator('.figure-chart-readout a').getAttribute('href')).toContain(`#f-${id}`);
  }
  await touch.close();
  const page = await open(real.address('/projects/'));
  await makeLive(page);
  // Beside its bar, in its row.
  const name = page.locator('.chart-wide:visible text', { hasText: '三江' }).first();
  await name.scrollIntoViewIfNeeded();
  const { x, y } = (await name.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 5, y + 5);
  await page.waitForURL(/#f-sanjiang-investment$/);
});

const liveCharts = [
  ['real', '/projects/', smallPhone],
  ['demo', '/metrics/fines/', desk],
  ['demo', '/metrics/built-length/', smallPhone],
  ['real', '/projects/', desk],
  ['real', '/metrics/fines/', smallPhone],
] as const;

test.each(isFullRun ? liveCharts : liveCharts.slice(0, 1))(
  '%s %s is accessible when its chart is live, and no wider than its screen',
  async (name, path, view) => {
    const page = await open({ real, demo }[name].address(path), view);
    await makeLive(page);
    await page.keyboard.press('ArrowRight');
    expect(await findViolations(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  },
);

test('without scripts there is the picture, each number leading to its sentence, and the table', async () => {
  const page = await open(real.address('/projects/'), { javaScriptEnabled: false });
  expect(await page.locator('.chart-wide').first().isVisible()).toBe(true);
  expect(await page.locator('.figure-chart-readout').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: /PNG/ }).isVisible()).toBe(false);
  expect(await page.getByRole('region', { name: '各项目投资' }).locator('tbody tr').count()).toBe(14);
  await page.locator('.chart-wide a[href$="#f-sanjiang-investment"] path').first().click();
  expect(page.url()).toContain('/reports/2023-h1/#f-sanjiang-investment');
});

test('on paper there is the table only', async () => {
  const page = await open(real.address('/projects/'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.figure-chart').isVisible()).toBe(false);
  expect(await page.locator('table', { hasText: '约63亿元' }).isVisible()).toBe(true);
});

test('the rows are a CSV file, and the picture a PNG of what is seen', async () => {
  const page = await open(real.address('/projects/'), { acceptDownloads: true });
  const href = await page.getByRole('link', { name: '下载图中数据（CSV）' }).getAttribute('href');
  const csv = await (await page.request.get(new URL(href ?? '', page.url()).href)).text();
  expect(csv).toContain('约63亿元,6300000000');
  const button = page.getByRole('button', { name: '下载图片（PNG）' });
  await button.hover();
  await page.locator('.chart-stage-live').first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('investment.png');
  const bytes = await downloadedBytes(download);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('the live picture follows the colour scheme', async () => {
  const page = await open(real.address('/metrics/fines/'));
  await makeLive(page);
  await page.keyboard.press('ArrowRight');
  const colours = () =>
    page
      .locator('.chart-wide a path, .chart-wide .chart-focus')
      .evaluateAll((all) => all.map((shape) => getComputedStyle(shape).color));
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [index, dark] of (await colours()).entries()) expect(dark).not.toBe(light[index]);
});

test('forced colours: bars are in the system’s text colour', async () => {
  const page = await open(real.address('/metrics/fines/'), { forcedColors: 'active' });
  const [bar, text] = await page
    .locator('.chart-wide')
    .first()
    .evaluate((svg) => [
      getComputedStyle(svg.querySelector('a path:not(.chart-target)') as Element).color,
      getComputedStyle(document.body).color,
    ]);
  expect(bar).toBe(text);
});

test.each([
  ['desk', desk],
  ['phone', { viewport: { width: 390, height: 800 } }],
])('长者模式 on a %s: the chart’s text is 18 pt, and the page no wider than its screen', async (_, view) => {
  const page = await newPage(view);
  await page.addInitScript(() => localStorage.setItem('tongtu-elder', 'on'));
  await page.goto(real.address('/projects/'));
  const size = await page.locator('.chart-drawing').evaluateAll((all) => {
    const shown = all.find((one) => one.getBoundingClientRect().width > 0) as SVGSVGElement;
    return (shown.getBoundingClientRect().width / shown.viewBox.baseVal.width) * 14;
  });
  expect(size).toBeGreaterThanOrEqual(24);
  expect(await overhang(page)).toBe(0);
});

/** The lines that the titles and findings of all charts of a site's pages are broken into, put into one page. */
async function titleLines(page: Page, pages: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (addresses) => {
    const titles = '.figure-chart-title, .figure-chart-finding, .chart-stage-caption';
    const host = document.querySelector('.figure-chart figcaption');
    const texts = await Promise.all(addresses.map((address) => fetch(address).then((it) => it.text())));
    const documents = texts.map((text) => new DOMParser().parseFromString(text, 'text/html'));
    host?.replaceChildren(...documents.flatMap((other) => [...other.querySelectorAll(titles)]));
    return Array.from(host?.children ?? [], (title) => {
      const lines: string[] = [];
      let bottom = 0;
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          if (box.top >= bottom || lines.length === 0) {
            lines.push('');
            bottom = box.bottom;
          }
          lines[lines.length - 1] += text[at] ?? '';
        }
      }
      return lines;
    });
  }, pages);
}

test.each([390, 320])(
  'at %d px no line of a title ends within a number, its unit or a word',
  async (width) => {
    const { outDir } = await builtSite('demo');
    const pages = filesOf(outDir).filter((file) => /^(?:metrics|reports)\/[^/]+\/index\.html$/.test(file));
    const page = await open(demo.address('/metrics/fines/'), { viewport: { width, height: 800 } });
    const titles = await titleLines(
      page,
      pages.map((file) => demo.address(`/${file}`)),
    );
    const words = new Intl.Segmenter('zh', { granularity: 'word' });
    const amount = new RegExp(`[0-9][0-9.,]*[余多]?[十百千万亿]*(?:${unitForms.join('|')}|年)`, 'g');
    const broken = titles.filter((lines) => {
      const title = lines.join('');
      const ends = lines.slice(0, -1).map((_, index) => lines.slice(0, index + 1).join('').length);
      const wholes = [
        ...Array.from(words.segment(title), ({ segment, index }) => ({ start: index, text: segment })),
        ...Array.from(title.matchAll(amount), ({ 0: text, index }) => ({ start: index, text })),
      ];
      return wholes.some(({ start, text }) => ends.some((end) => end > start && end < start + text.length));
    });
    expect(titles.filter((lines) => lines.length > 1).length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
    expect(await overhang(page)).toBe(0);
  },
);
