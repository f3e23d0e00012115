import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { openBrowser, phone } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const site = serveSite('real');
const demo = serveSite('demo');
const commitments = (rest = '') => site.address(`/commitments/${rest}`);
const shown = '.commitment:visible';
const chip = (facet: string, value: string) => `.chip:has(input[name="${facet}"][value="${value}"])`;

describe('the filter', () => {
  test('narrows the list, counts what each chip would show, and is kept in the address', async () => {
    const page = await open(commitments());
    const all = await page.locator(shown).count();
    await page.locator(chip('due', '2023-h2')).click();
    expect(await page.locator(shown).count()).toBe(11);
    expect(await page.getByRole('status').innerText()).toBe(`显示11项，共${all}项`);
    const promised = Number(await page.locator(`${chip('strength', '争取')} b`).innerText());
    await page.locator(chip('strength', '争取')).click();
    expect(await page.locator(shown).count()).toBe(promised);
    expect(new URL(page.url()).searchParams.get('strength')).toBe('争取');
    await page.reload();
    expect(await page.locator(shown).count()).toBe(promised);
    await page.getByRole('button', { name: '全部显示' }).click();
    expect(await page.locator(shown).count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('goes by keyboard, and gives way to a link to a commitment that it hides', async () => {
    const page = await open(commitments('?due=undated'));
    await page.locator('input[name="due"]:checked').focus();
    await page.keyboard.press('ArrowLeft');
    expect(new URL(page.url()).searchParams.get('due')).toBe('later');
    await page.goto(commitments('?due=undated#c-2023-h1-stations-start'));
    await expect.poll(() => page.locator('#c-2023-h1-stations-start').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('is folded on a phone until asked for', async () => {
    const page = await open(commitments(), phone);
    expect(await page.locator(chip('due', '2023-h2')).isVisible()).toBe(false);
    await page.locator('.filter-fold summary').click();
    await page.locator(chip('due', '2023-h2')).click();
    expect(await page.locator(shown).count()).toBe(11);
  });

  test('without scripts it is not there, and the whole list is', async () => {
    const page = await open(commitments('?due=undated'), { javaScriptEnabled: false });
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator(shown).count()).toBe(await page.locator('.commitment').count());
  });
});

describe('the list', () => {
  test('is by due date; a month without anything stays; every entry says when, how firmly, and where', async () => {
    const page = await open(commitments());
    const stops = await page
      .locator('[data-stop] h2')
      .evaluateAll((headings) => headings.map(({ id }) => id));
    expect(stops.slice(0, 6)).toEqual(['07', '08', '09', '10', '11', '12'].map((month) => `m-2023-${month}`));
    expect(stops.at(-1)).toBe('m-undated');
    const september = page.locator('section[aria-labelledby="m-2023-09"]');
    expect(await september.innerText()).toContain('无到期事项');
    const start = page.locator('#c-2023-h1-logistics-park-start');
    expect(await start.locator('.commitment-quote b').allInnerTexts()).toEqual(['争取10月份']);
    expect(await start.innerText()).toContain('待反馈');
    await start.locator('.source-link').click();
    await page.waitForURL('**/reports/2023-h1/#s-2-1-i2');
  });
});

describe('the list of many reports', () => {
  const years = (open: string) => `.past-dues .fold${open} summary b`;

  test('what is due next comes first; years gone by are folded, the latest first', async () => {
    const page = await open(demo.address('/commitments/'));
    const first = page.locator('[data-stop]').first();
    expect(await first.locator('h2').getAttribute('id')).toBe('m-2024-01');
    const names = await page.locator(years('')).allInnerTexts();
    expect(names.slice(0, 2)).toEqual(['2023年到期', '2022年到期']);
    expect(await page.locator('.fold[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8_000);
    await page.locator('.fold').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    expect(await findViolations(page)).toEqual([]);
  });

  test('the filter opens the years that hold matches, counts in them, hides the others, and folds them again', async () => {
    const page = await open(demo.address('/commitments/'));
    const before = await page.locator('.past-dues [data-fold-count]').allInnerTexts();
    await page.locator(chip('report', '2021-h1')).click();
    const wanted = Number(await page.locator(`${chip('report', '2021-h1')} b`).innerText());
    expect(await page.locator(shown).count()).toBe(wanted);
    expect(await page.locator(years(':visible')).first().innerText()).toBe('2021年到期');
    expect(await page.locator('.past-dues .fold:visible:not([open])').count()).toBe(0);
    const counts = await page.locator('.past-dues .fold:visible [data-fold-count]').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(wanted);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '全部显示' }).click();
    expect(await page.locator('.fold[open]').count()).toBe(0);
    expect(await page.locator('.past-dues [data-fold-count]').allInnerTexts()).toEqual(before);
  });

  test('a link to a folded commitment, or to its month, opens the year, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(demo.address('/commitments/'), { javaScriptEnabled });
      const id = await page.locator('.past-dues .commitment').last().getAttribute('id');
      for (const anchor of [`${id}`, 'm-2021-12']) {
        await page.goto(demo.address('/'));
        await page.goto(demo.address(`/commitments/#${anchor}`));
        await expect.poll(() => page.locator(`#${anchor}`).isVisible()).toBe(true);
      }
    }
  });

  test.each([1440, 768, 390])('at %i px chips begin under chips, not under their label', async (width) => {
    const page = await open(demo.address('/commitments/'), { viewport: { width, height: 900 } });
    if (width < 900) await page.locator('.filter-fold summary').click();
    const facet = page.locator('.filter-facet').first();
    const lefts = await facet
      .locator('.chip')
      .evaluateAll((chips) => chips.map((one) => one.getBoundingClientRect().left));
    const label = await facet.locator('legend').evaluate((legend) => legend.getBoundingClientRect().right);
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(label);
  });
});
