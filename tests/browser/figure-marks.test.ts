import { describe, expect, test } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { testInFullRun } from '../support/full-run.ts';
import { layoutShift, measureLayoutShift } from '../support/layout-shift.ts';
import { desk, openBrowser, overhang, phone, smallPhone } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { serveSite } from '../support/serve-site.ts';

const { newPage, open } = openBrowser();
const site = serveSite('real');
const report = (hash = '') => site.address(`/reports/2023-h1/${hash}`);

describe('arriving at a figure', () => {
  test.each([
    ['a desk', desk],
    ['a phone', phone],
  ])('on %s, each stands in sight and its sentence is highlighted', async (_name, view) => {
    const page = await open(report(), { ...view, reducedMotion: 'reduce' });
    const ids = await page.locator('.figure-mark').evaluateAll((marks) => marks.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(60);
    for (const id of ids) {
      const seen = await page.evaluate(async (target) => {
        location.hash = target;
        await new Promise(requestAnimationFrame);
        const mark = document.getElementById(target) as HTMLElement;
        const sentence = mark.closest('.sentence') as HTMLElement;
        const { top, bottom } = mark.getBoundingClientRect();
        const painted = [mark, sentence].map((element) => getComputedStyle(element).backgroundColor);
        return { isInSight: top > 0 && bottom < innerHeight, painted };
      }, id);
      expect(seen.isInSight, id).toBe(true);
      expect(new Set([...seen.painted, 'rgba(0, 0, 0, 0)']).size, id).toBe(3);
    }
  });

  test('from another page, once loaded', async () => {
    const page = await open(report('#f-fines'));
    const mark = page.locator('#f-fines');
    await expect
      .poll(() => mark.evaluate((each) => each.getBoundingClientRect().top / innerHeight), {
        timeout: 10_000,
      })
      .toBeLessThan(0.8);
    expect(await mark.evaluate((each) => each.matches('.sentence:has(:target) :target'))).toBe(true);
  });
});

describe('the sheet of a figure', () => {
  test('on a phone comes from below, closes with Escape, and the number has the focus again', async () => {
    const page = await newPage(phone);
    const complaints = listenForComplaints(page);
    await page.goto(report());
    expect(await page.locator('#n-fines').isVisible()).toBe(false);
    await page.locator('#f-fines').tap();
    const sheet = page.getByRole('dialog', { name: '786300元的出处' });
    expect(await sheet.isVisible()).toBe(true);
    expect(await sheet.innerText()).toMatch(
      /罚款\s+786300元\s+2023年1月1日—6月10日\s+今年1月至6月10日共检测车辆/,
    );
    expect(await sheet.innerText()).toContain('移送交警罚款18700元');
    const box = await sheet.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(844);
    expect(await findViolations(page, { within: 'dialog' })).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-fines');
    expect(complaints).toEqual([]);
  });

  test('on a desk opens beside the number by keyboard, over nothing of the text', async () => {
    const page = await open(report());
    await page.locator('#f-claim-amount').focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: '1.48万元的出处' });
    expect(await sheet.isVisible()).toBe(true);
    const [card, text] = await Promise.all([
      sheet.boundingBox(),
      page.locator('#s-1-3-p2 > .text').boundingBox(),
    ]);
    expect(card?.x ?? 0).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0) - 1);
    expect((card?.y ?? 0) + (card?.height ?? 9999)).toBeLessThanOrEqual(900);
    expect(await findViolations(page, { within: 'dialog' })).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await sheet.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await sheet.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-claim-amount');
  });

  test('leads back to the sentence', async () => {
    const page = await open(report(), phone);
    await page.locator('#f-fines').tap();
    await page.getByRole('dialog').getByRole('link', { name: '返回原句' }).click();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => location.hash)).toBe('#f-fines');
  });
});

describe('margins', () => {
  test('stand beside their paragraph on a desk and none overlaps another', async () => {
    const page = await open(report());
    const boxes = await page.locator('.margin').evaluateAll((margins) =>
      margins.map((margin) => {
        const { top, bottom } = margin.getBoundingClientRect();
        return { top, bottom, row: margin.parentElement?.getBoundingClientRect().top ?? 0 };
      }),
    );
    expect(boxes.length).toBeGreaterThan(15);
    for (const [index, { top, row }] of boxes.entries()) {
      expect(Math.abs(top - row)).toBeLessThan(12);
      expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
    }
  });

  test('wait folded under it on a phone, without moving the text', async () => {
    const page = await newPage(phone);
    await measureLayoutShift(page);
    await page.goto(report());
    const fold = page.locator('#s-1-3-p3 .margin-fold');
    expect(await fold.locator('> summary').innerText()).toContain('本段数据（9）');
    expect(await fold.getAttribute('open')).toBeNull();
    await page.mouse.wheel(0, 4000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    expect(await layoutShift(page)).toBeLessThan(0.01);
    await fold.locator('> summary').click();
    expect(await page.locator('#n-fines').isVisible()).toBe(true);
  });

  test('show which note and which number belong together', async () => {
    const page = await open(report());
    await page.locator('#f-fines').hover();
    expect(await page.locator('#n-fines').getAttribute('data-linked')).not.toBeNull();
    await page.locator('#n-vehicles-inspected summary').first().focus();
    expect(await page.locator('#f-vehicles-inspected').getAttribute('data-linked')).not.toBeNull();
  });
});

test.each([
  ['a desk', desk],
  ['a phone', phone],
])(
  'without JavaScript a number on %s leads to its note, also where that is folded away',
  async (_name, view) => {
    const page = await open(report(), { ...view, javaScriptEnabled: false });
    for (const id of ['vehicles-inspected', 'off-site-fines']) {
      await page.locator(`#f-${id}`).click();
      await expect.poll(() => page.locator(`#n-${id}`).isVisible()).toBe(true);
    }
  },
);

testInFullRun('the report is accessible in dark, and no wider than a small screen', async () => {
  const page = await open(report('#f-fines'), { ...smallPhone, colorScheme: 'dark' });
  for (const fold of await page.locator('.margin-fold').all()) {
    await fold.evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
  }
  expect(await findViolations(page)).toEqual([]);
  expect(await overhang(page)).toBe(0);
});

test('on paper the marks are gone and the annex is there', async () => {
  const page = await open(report());
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.margin').first().isVisible()).toBe(false);
  expect(await page.locator('.erratum-sign').first().isVisible()).toBe(false);
  const mark = page.locator('#f-fines');
  expect(await mark.evaluate((each) => getComputedStyle(each).textDecorationLine)).toBe('none');
  expect(await mark.evaluate((each) => getComputedStyle(each).fontWeight)).toBe('400');
  expect(await page.locator('.report-annex').isVisible()).toBe(true);
});
