import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const demo = serveSite('demo');
const real = serveSite('real');
const subPath = serveSite('sub-path');

/** The rows of a section of the comparison, white space dropped, cells parted by |. */
function rows(page: Page, section: string): Promise<string[]> {
  return page
    .locator(`section[aria-labelledby="${section}"] tbody tr`)
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, '')).join('|')),
    );
}

const status = (page: Page) => page.locator('period-comparison [role="status"]');

async function chosen(page: Page): Promise<string> {
  return `${await page.locator('select[name="a"]').inputValue()} ${await page.locator('select[name="b"]').inputValue()}`;
}

describe('a ready-made comparison', () => {
  test('both printings, their days, the change with its arithmetic', async () => {
    const page = await open(demo.address('/compare/2022-h2..2023-h1/'));
    const comparable = await rows(page, 'comparable');
    // Typed from the two texts: 1.40亿元 and 1.12亿元; 618500元 and 54.09万元.
    expect(comparable[0]).toMatch(
      /^交通固定资产投资\|1\.40亿元2022年下半年查看原文[^|]*\|1\.12亿元2023年上半年查看原文[^|]*\|减少2800万元，下降20%1\.12−1\.4=−0\.28亿元；−0\.28÷1\.4≈−20%$/,
    );
    expect(comparable.find((row) => row.startsWith('罚款|'))).toMatch(
      /\|618500元.*\|54\.09万元.*\|减少约7\.76万元，下降约13%/,
    );
  });

  test('a number that was restated is reckoned anew, and both printings are there', async () => {
    const page = await open(demo.address('/compare/2022-h1..2023-h1/'));
    const freight = (await rows(page, 'comparable')).find((row) => row.startsWith('公路货运量|'));
    expect(freight).toMatch(
      /270\.8万吨.*2023年上半年报告改为278\.1万吨，按改后数计算.*\|288\.5万吨.*\|增加10\.4万吨，增长3\.7%288\.5−278\.1=10\.4万吨/,
    );
  });

  test('says why the rest can’t be compared, and what only one report mentions', async () => {
    const page = await open(demo.address('/compare/2022-h2..2023-h1/'));
    const unlike = await rows(page, 'unlike');
    expect(unlike.every((row) => /[^|]。$/.test(row))).toBe(true);
    expect(unlike).toContainEqual(expect.stringMatching(/^货车超限率\|1\.4%—2\.0%.*是范围，不计算变化。$/));
    expect(unlike).toContainEqual(
      expect.stringMatching(
        /2\.38亿元2022年查看原文.*\|无相同时段数据\|2023年上半年报告无与“2022年”相同时段的数据/,
      ),
    );
    const once = await rows(page, 'once');
    expect(once.length).toBeGreaterThan(0);
    expect(once.every((row) => row.split('|').filter((cell) => cell === '本期报告未提及').length === 1)).toBe(
      true,
    );
  });

  test('what was promised, and what the later report answers', async () => {
    const page = await open(demo.address('/compare/2022-h2..2023-h1/'));
    const promises = page.locator('section[aria-labelledby="promises"]');
    const opened = promises.locator('li').filter({ hasText: 'X901甲镇至乙镇公路建成通车' });
    expect((await opened.innerText()).replace(/\s+/g, '')).toMatch(
      /按期完成（原定2023年6月，2023年6月完成）“?全线已于6月建成通车/,
    );
    expect(await promises.getByRole('heading', { name: /^2023年上半年报告未提及（\d+项）$/ }).count()).toBe(
      1,
    );
  });

  test('is reached from the report and from the metric', async () => {
    const page = await open(demo.address('/reports/2023-h1/'));
    await page.getByRole('link', { name: '与上年同期（2022年上半年）对比' }).click();
    await page.waitForURL(/\/compare\/2022-h1\.\.2023-h1\/$/);
    await page.goto(demo.address('/metrics/fines/'));
    await page.getByRole('link', { name: '对比' }).first().click();
    await page.waitForURL(/\/compare\/2023-h1\.\.2023-h2\/$/);
  });

  test('on a phone the two values of a row stand beside each other', async () => {
    const page = await open(demo.address('/compare/2022-h2..2023-h1/'), {
      viewport: { width: 320, height: 800 },
    });
    const boxes = await page
      .locator('section[aria-labelledby="comparable"] tbody tr')
      .first()
      .locator('td')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON()));
    expect(boxes[0].top).toBe(boxes[1].top);
    expect(boxes[0].right).toBeLessThanOrEqual(boxes[1].left);
    expect(boxes[2].top).toBeGreaterThanOrEqual(boxes[0].bottom);
  });
});

describe('two chosen reports', () => {
  test('are shown as the ready-made page shows them, to the letter, from one small file each', async () => {
    const page = await newPage();
    const complaints = listenForComplaints(page);
    const files: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.json')) files.push(response.url().replace(/.*\//, ''));
    });
    await page.goto(demo.address('/compare/?a=2022-h2&b=2023-h1'), { waitUntil: 'networkidle' });
    await expect.poll(() => status(page).innerText()).toContain('可比指标35项');
    const shown = await page.locator('[data-result]').innerHTML();
    expect(files.sort()).toEqual(['2022-h2.json', '2023-h1.json']);
    await page.goto(demo.address('/compare/2022-h2..2023-h1/'));
    const ready = await page.locator('main > .band').evaluateAll((all) => all.map((one) => one.outerHTML));
    expect(shown).toBe(ready.join(''));
    expect(complaints).toEqual([]);
  });

  test('are kept in the address; back and forward go from choice to choice', async () => {
    const page = await open(demo.address('/compare/'));
    expect(await page.getByRole('heading', { name: '常用对比' }).isVisible()).toBe(true);
    await page.locator('select[name="a"]').selectOption('2021-h1');
    await expect.poll(() => status(page).innerText()).toBe('请选择另一份报告。');
    await page.locator('select[name="b"]').selectOption('2023-h1');
    await expect.poll(() => page.locator('#comparable').innerText()).toMatch(/^可比指标（\d+项）$/);
    expect(await page.getByRole('heading', { name: '常用对比' }).isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?a=2021-h1&b=2023-h1');
    await page.locator('select[name="b"]').selectOption('2023-h2');
    await expect.poll(() => status(page).innerText()).toContain('2023年下半年');
    await page.goBack();
    await expect.poll(() => status(page).innerText()).toContain('2023年上半年');
    expect(await chosen(page)).toBe('2021-h1 2023-h1');
    await page.goBack();
    await expect.poll(() => page.locator('[data-result]').innerHTML()).toBe('');
    expect(await chosen(page)).toBe('2021-h1 ');
    await page.goForward();
    await expect.poll(() => status(page).innerText()).toContain('2023年上半年');
    await page.reload();
    await expect.poll(() => status(page).innerText()).toContain('2023年上半年');
  });

  test('a report can’t be compared with itself, nor with one that isn’t there', async () => {
    const page = await open(demo.address('/compare/?a=2021-h1&b=2021-h1'));
    await expect.poll(() => status(page).innerText()).toBe('两项为同一份报告，请另选一份。');
    await page.goto(demo.address('/compare/?a=2021-h1&b=1999-h1'));
    await expect.poll(() => status(page).innerText()).toBe('请选择另一份报告。');
    expect(await chosen(page)).toBe('2021-h1 ');
  });

  test('without the network it says so, and the next choice tries again', async () => {
    const page = await open(demo.address('/compare/'));
    await page.route('**/*.json', (route) => route.abort());
    await page.locator('select[name="a"]').selectOption('2021-h1');
    await page.locator('select[name="b"]').selectOption('2023-h1');
    await expect.poll(() => status(page).innerText()).toContain('未能读取所选报告的数据');
    await page.unroute('**/*.json');
    await page.locator('select[name="b"]').selectOption('2022-h1');
    await expect.poll(() => status(page).innerText()).toContain('可比指标');
  });

  test('of unlike kinds: the special report has hardly anything to be compared', async () => {
    const page = await open(demo.address('/compare/?a=2023-h1&b=2022-01-chunyun'), {
      viewport: { width: 390, height: 844 },
    });
    await expect.poll(() => status(page).innerText()).toContain('可比指标0项');
    expect(await page.locator('#comparable').innerText()).toBe('无可比指标');
    expect(await findViolations(page)).toEqual([]);
  });
});

test('without scripts the choice isn’t offered, and the ready-made comparisons are', async () => {
  const page = await open(demo.address('/compare/?a=2022-h2&b=2023-h1'), { javaScriptEnabled: false });
  expect(await page.locator('.period-chooser').isVisible()).toBe(false);
  // Eight half-years: seven with one before them, six with one a year before.
  expect(await page.locator('.ready-comparisons a').count()).toBe(13);
  await page.locator('.ready-comparisons a').first().click();
  expect(await page.locator('#comparable').innerText()).toMatch(/^可比指标（\d+项）$/);
});

test.each([
  ['the real site', real],
  ['a sub-path', subPath],
] as const)('%s has one report, says so, and leads to it', async (_, site) => {
  const page = await open(site.address('/compare/'));
  expect(await page.locator('main').innerText()).toContain('仅收录2023年上半年报告');
  expect(await page.locator('select').count()).toBe(0);
  await page.getByRole('link', { name: '2023年上半年报告' }).click();
  await page.waitForURL(site.address('/reports/2023-h1/'));
});
