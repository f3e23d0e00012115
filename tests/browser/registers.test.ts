import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, overhang, smallPhone } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const real = serveSite('real');
const empty = serveSite('empty');
const demo = serveSite('demo');

/** The text of the rows of the first table, cells parted by |. */
function rows(page: Page): Promise<string[]> {
  return page
    .locator('table tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, '')).join('|')),
    );
}

describe('查看原文', () => {
  test.each([
    ['/metrics/fines/', '罚款', '786300元'],
    ['/projects/sanjiang-bridge/', '投资', '203万元'],
    ['/projects/rural-safety-works/', '已完成里程', '8.4km'],
  ])('from %s, %s: the number is in sight, and it is %s', async (path, metric, printed) => {
    const page = await open(real.address(path));
    await page.locator(`a.source-link[aria-label*="${metric} ${printed}"]`).first().click();
    await page.waitForURL(/#f-/);
    const target = page.locator(':target');
    expect((await target.innerText()).replace(/\s/g, '')).toContain(printed);
    await expect
      .poll(() =>
        target.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });
});

describe('a metric', () => {
  test('罚款 covers 1月1日—6月10日 and says that there is one period only', async () => {
    const page = await open(real.address('/metrics/fines/'));
    expect(await rows(page)).toEqual([expect.stringMatching(/^2023年1月1日—6月10日\|786300元\|/)]);
    expect(await page.getByText('仅一期数据').isVisible()).toBe(true);
  });

  test('a table too wide for the screen scrolls in its own region, by keyboard too', async () => {
    const page = await open(real.address('/metrics/total-investment/'), smallPhone);
    const region = page.getByRole('region', { name: '总投资各期数据' });
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await overhang(page)).toBe(0);
  });
});

describe('a project', () => {
  test('步头降: 40% is money, and nothing is said of its length', async () => {
    const page = await open(real.address('/projects/butoujiang-road/'));
    expect(await page.locator('.progress-financial').innerText()).toContain('40');
    expect(await page.locator('.progress-physical').innerText()).toContain('报告未提及');
  });

  test('安防工程: 8.4 of 16 km are built, drawn to scale; nothing is said of its money', async () => {
    const page = await open(real.address('/projects/rural-safety-works/'));
    expect(await page.locator('.progress-physical').innerText()).toContain('8.4km ÷ 16km = 52.5%');
    expect(await page.locator('.progress-financial').innerText()).toContain('报告未提及');
    const width = (name: string) =>
      page.locator(name).evaluate((element) => element.getBoundingClientRect().width);
    const share = (await width('.progress-strip-built')) / (await width('.progress-strip-road'));
    expect(share).toBeCloseTo(0.525, 2);
  });

  test('七公开 has seven rows for a rural road, and is not there for an expressway', async () => {
    const page = await open(real.address('/projects/sanjiang-bridge/'));
    expect(await page.locator('.seven-disclosures > li').count()).toBe(7);
    await page.goto(real.address('/projects/g6512-xinhuang/'));
    expect(await page.locator('.seven-disclosures').count()).toBe(0);
  });

  test('all seventeen stand at a step', async () => {
    const page = await open(real.address('/projects/'));
    expect(await page.locator('.step-column li').count()).toBe(17);
  });
});

describe('the demonstration county', () => {
  test('money is never said in bare yuan, and a year is compared once', async () => {
    const page = await open(demo.address('/metrics/spending/'));
    const all = await rows(page);
    expect(all.join('\n')).not.toMatch(/(?:增加|减少)约?[0-9]{5,}元/);
    expect(all.find((row) => row.startsWith('2021年|'))?.split('|')).toHaveLength(4);
  });

  test('a single day is seen on the ruler', async () => {
    const page = await open(demo.address('/metrics/investment-progress/'));
    const tick = await page.locator('.figure-table .coverage-ruler rect').first().boundingBox();
    expect(tick?.width).toBeGreaterThanOrEqual(3);
  });

  test('a promise put off twice has three places, and a long name stays whole', async () => {
    const page = await open(demo.address('/projects/bing-bridge/'));
    const places = await page.locator('.timeline-promise .timeline-when').allInnerTexts();
    expect(places.filter((place) => /原定|延期至/.test(place)).map((place) => place.slice(0, 3))).toEqual([
      '原定2',
      '延期至',
      '延期至',
    ]);
    const { height, lineHeight } = await page.locator('h1').evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      lineHeight: Number.parseFloat(getComputedStyle(element).lineHeight),
    }));
    expect(height).toBeLessThan(1.5 * lineHeight);
  });

  test('a project called off says so in its step, with the place', async () => {
    const page = await open(demo.address('/projects/'));
    const cancelled = page.locator('.step-column li').filter({ hasText: '已取消' });
    expect(await cancelled.count()).toBe(1);
    expect(await cancelled.locator('a.source-link').getAttribute('href')).toContain('/reports/2021-h2/#');
  });
});

test('empty registers say so', async () => {
  const page = await newPage();
  for (const [path, words] of [
    ['/metrics/', '尚未登记指标'],
    ['/projects/', '尚未登记项目'],
    ['/topics/', '尚未登记专题'],
  ] as const) {
    await page.goto(empty.address(path));
    expect(await page.locator('main').innerText()).toContain(words);
  }
});

test('the three lines, which are content, are drawn in forced colours too', async () => {
  const page = await open(real.address('/projects/rural-safety-works/'), { forcedColors: 'active' });
  for (const drawn of ['.figure-card', '.timeline-report', '.steps-now']) {
    const { image, adjust } = await page
      .locator(drawn)
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element, '::before');
        return { image: style.backgroundImage, adjust: style.forcedColorAdjust };
      });
    expect([drawn, image.startsWith('linear-gradient'), adjust]).toEqual([drawn, true, 'none']);
  }
});
