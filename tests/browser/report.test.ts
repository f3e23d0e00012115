import { describe, expect, test } from 'vitest';
import { openBrowser, phone } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const site = serveSite('real');
const sample = serveSite('sample');
const report = () => site.address('/reports/2023-h1/');

describe('目录', () => {
  test('follows the reading position', async () => {
    const page = await open(report());
    const current = page.locator('.toc [aria-current="location"]');
    await page.locator('#s-1-3').evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => current.allInnerTexts()).toEqual([expect.stringContaining('1.3')]);
    await page.locator('#s-2-1').evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => current.allInnerTexts()).toEqual([expect.stringContaining('2.1')]);
  });

  test('is open on a desk; on a phone it is folded until asked for', async () => {
    const wide = await open(report());
    expect(await wide.locator('.toc a[href="#s-1-2"]').isVisible()).toBe(true);
    await wide.close();
    const narrow = await open(report(), phone);
    expect(await narrow.locator('.toc a[href="#s-1-2"]').isVisible()).toBe(false);
    await narrow.locator('.toc summary').click();
    await narrow.locator('.toc a[href="#s-1-2"]').click();
    await expect.poll(() => narrow.evaluate(() => location.hash)).toBe('#s-1-2');
  });
});

describe('addresses', () => {
  test('a click on a plate goes there, copies the full address and says so', async () => {
    const page = await open(report(), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('a.plate[href="#s-1-2-1"]').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${report()}#s-1-2-1`);
    expect(await page.evaluate(() => location.hash)).toBe('#s-1-2-1');
    await expect.poll(() => page.getByRole('status').innerText()).toBe('已复制第1.2.1条的链接');
  });

  test('opened from elsewhere, the place is in sight and marked', async () => {
    const page = await open(`${report()}#s-1-3-p3`);
    const place = page.locator('#s-1-3-p3');
    await expect
      .poll(() => place.evaluate((row) => Math.abs(row.getBoundingClientRect().top) < innerHeight / 2))
      .toBe(true);
    const background = (selector: string) =>
      page.locator(selector).evaluate((row) => {
        const painted = [row, ...row.querySelectorAll('.text')].map(
          (part) => getComputedStyle(part).backgroundColor,
        );
        return painted.join();
      });
    expect(await background('#s-1-3-p3')).not.toBe(await background('#s-1-3-p2'));
  });

  test('the first stop of the keyboard skips to the text; the next is inside', async () => {
    const page = await open(report());
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test('without JavaScript everything is there: text, 目录, links, downloads', async () => {
  const page = await open(report(), { ...phone, javaScriptEnabled: false });
  expect(await page.locator('.toc a[href="#s-1-2"]').isVisible()).toBe(true);
  expect(await page.locator('#s-1-3-p3 .sentence', { hasText: '罚款786300元' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: '下载原件（TXT）' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '打印' }).count()).toBe(0);
  expect(await page.getByRole('switch').isVisible()).toBe(false);
});

test('on paper: the text alone, run in as issued, on A4', async () => {
  const page = await open(report());
  await page.emulateMedia({ media: 'print' });
  for (const gone of [
    '.site-header',
    '.site-footer',
    '.toc',
    '.disclosure',
    'a.plate',
    'a.post',
    '.report-neighbours',
  ]) {
    expect(await page.locator(gone).first().isVisible()).toBe(false);
  }
  expect(await page.locator('.print-colophon').isVisible()).toBe(true);
  // 1、 and 一是 stand on one line of the page again, as they were issued.
  const [heading, item] = await Promise.all(
    ['#s-1-2-1', '#s-1-2-1-i1 .text'].map((selector) =>
      page.locator(selector).evaluate((element) => element.getClientRects()[0]?.top ?? 0),
    ),
  );
  expect(Math.abs((heading ?? 0) - (item ?? 99))).toBeLessThan(6);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const size = /\/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]/.exec(pdf.toString('latin1'));
  expect(Number(size?.[1])).toBeCloseTo(595, -1);
  expect(Number(size?.[2])).toBeCloseTo(842, -1);
});

test('the pages before and after, and what the site adds inside a report', async () => {
  const page = await open(sample.address('/reports/2023-h2/'));
  expect(await page.getByRole('link', { name: '2023年第三季度工作总结' }).getAttribute('rel')).toBe('prev');
  expect(await page.getByRole('link', { name: '2024年1—8月工作总结' }).getAttribute('rel')).toBe('next');
  expect(await page.locator('aside.site-note[data-site]').allInnerTexts()).toEqual([
    expect.stringContaining('本站说明：以上为示例数据。'),
  ]);
  expect(await page.locator('.report-chart[data-site] h3').innerText()).toContain('治超（示例数据）主要数据');
  expect(await page.locator('.attachment a').getAttribute('href')).toBe('%E9%99%84%E4%BB%B61.txt');
  expect(await page.getByRole('img').count()).toBe(1);
  expect(await page.locator('.disclosure').innerText()).toContain('示交〔2024〕1号');
});
