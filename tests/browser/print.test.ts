import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { serveSite } from '../support/serve-site.ts';

const { open } = openBrowser();
const real = serveSite('real');
const demo = serveSite('demo');
const report = () => real.address('/reports/2023-h1/');
const px = (millimetres: number) => Math.ceil((millimetres * 96) / 25.4);

/** Opens a page the way it is laid out for paper of the given width of text. */
async function openOnPaper(address: string, textWidth: number): Promise<Page> {
  const page = await open(address, { viewport: { width: px(textWidth), height: 900 } });
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** How many sheets a page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe('a report on paper', () => {
  // The paragraph begins two characters in.
  test.each([
    ['28 × 22 × 3 characters fill three sheets', 28 * 22 * 3 - 2, 3],
    ['one more begins the fourth', 28 * 22 * 3 - 1, 4],
  ])('%s', async (_, characters, expected) => {
    const page = await openOnPaper(report(), 156);
    await page.evaluate((count) => {
      const clause = document.querySelector('.report-body .clause');
      const text = clause?.querySelector('.text');
      if (clause == null || text == null) throw new Error('no clause');
      text.textContent = '路'.repeat(count);
      document.querySelector('.report-body')?.replaceChildren(clause);
      for (const other of document.querySelectorAll('.report-head, .report-annex, .print-colophon'))
        other.remove();
    }, characters);
    expect(await sheets(page)).toBe(expected);
  });

  test('characters of 16 points on 22 lines of 225 mm, no line with more than 28 of them', async () => {
    const page = await openOnPaper(report(), 156);
    const lines = await page.locator('.report-body .clause').evaluateAll((clauses) =>
      clauses.flatMap((clause) => {
        const byTop = new Map<number, { text: string; right: number }>();
        const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (let index = 0; index < (node.nodeValue ?? '').length; index += 1) {
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0) continue;
            const top = Math.round(box.top);
            const line = byTop.get(top) ?? { text: '', right: 0 };
            byTop.set(top, {
              text: line.text + node.nodeValue?.[index],
              right: Math.max(line.right, box.right),
            });
          }
        }
        return [...byTop.values()];
      }),
    );
    expect(lines.length).toBeGreaterThan(100);
    // Lines of Chinese alone: Latin letters and digits are narrower, and 避头尾 may move one character or narrow a mark.
    const chinese = lines
      .filter(({ text }) => /^[\p{Script=Han}，。、；：]+$/u.test(text))
      .map(({ text }) => text.length);
    expect(Math.max(...chinese)).toBe(28);
    expect(chinese.filter((length) => length >= 27).length).toBeGreaterThan(10);
    for (const { right } of lines) expect(right).toBeLessThanOrEqual(px(156) + 1);

    const style = await page
      .locator('.report-body .clause')
      .first()
      .evaluate((clause) => {
        const { fontSize, lineHeight, textIndent, color } = getComputedStyle(clause);
        return {
          size: Number.parseFloat(fontSize) * 0.75,
          pitch: Number.parseFloat(lineHeight) * 0.75,
          textIndent,
          color,
        };
      });
    expect(style.size).toBeCloseTo(16, 1);
    expect(Math.floor(((225 / 25.4) * 72) / style.pitch)).toBe(22);
    expect(style.textIndent).toBe('42.6667px');
  });

  test('the title of 22 points stands in the middle; levels are 黑体, 楷体 and 仿宋, nothing is bold', async () => {
    const page = await openOnPaper(report(), 156);
    const styles = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { fontFamily, fontSize, fontWeight, textAlign } = getComputedStyle(element);
          return {
            face: fontFamily.split(',')[0],
            size: Number.parseFloat(fontSize) * 0.75,
            fontWeight,
            textAlign,
          };
        });
    expect(await styles('.report-title')).toMatchObject({
      size: expect.closeTo(22, 2),
      fontWeight: '400',
      textAlign: 'center',
    });
    const body = { size: expect.closeTo(16, 2), fontWeight: '400' };
    expect(await styles('.row-part > .text')).toMatchObject({ ...body, face: 'SimHei' });
    expect(await styles('.row-section > .text')).toMatchObject({ ...body, face: 'KaiTi_GB2312' });
    expect(await styles('.row-clause > .text')).toMatchObject({ ...body, face: 'FangSong_GB2312' });
    expect(await styles('.row-text > .text')).toMatchObject({ ...body, face: 'FangSong_GB2312' });
  });

  test('neither 长者模式 nor the dark colours reach the paper', async () => {
    const look = async (page: Page) =>
      page.evaluate(() =>
        ['html', 'body', '.report-title', '.row-text > .text', '.report-annex td', '.print-colophon'].map(
          (selector) => {
            const element = document.querySelector(selector);
            if (element === null) throw new Error(selector);
            const { color, backgroundColor, fontSize, lineHeight, colorScheme } = getComputedStyle(element);
            return { selector, color, backgroundColor, fontSize, lineHeight, colorScheme };
          },
        ),
      );
    const plain = await openOnPaper(report(), 156);
    const expected = await look(plain);
    expect(expected[1]).toMatchObject({ color: 'rgb(0, 0, 0)', colorScheme: 'light' });
    const other = await open(report(), { viewport: { width: px(156), height: 900 }, colorScheme: 'dark' });
    await other.locator('html').evaluate((root) => root.setAttribute('data-elder', ''));
    await other.emulateMedia({ media: 'print' });
    expect(await look(other)).toEqual(expected);
    await plain.close();
  });
});

describe.each([
  ['real', '/'],
  ['real', '/reports/'],
  ['real', '/commitments/'],
  ['real', '/metrics/'],
  ['real', '/projects/'],
  ['real', '/checks/'],
  ['real', '/data/'],
  ['real', '/topics/'],
  ['demo', '/'],
  ['demo', '/metrics/fines/'],
  ['demo', '/commitments/'],
  ['demo', '/compare/'],
  ['demo', '/corrections/'],
] as const)('on paper: %s %s', (site, path) => {
  test('only the content, nothing beyond the edge, its address and the day at the foot', async () => {
    const page = await openOnPaper((site === 'real' ? real : demo).address(path), 170);
    const screenOnly = '.skip-link, .site-header, .site-footer, .crumbs, search-box, canvas, .figure-chart';
    expect(await page.locator(screenOnly).count()).toBeGreaterThan(3);
    expect(
      await page
        .locator(screenOnly)
        .filter({ visible: true })
        .evaluateAll((shown) => shown.map(({ className }) => className)),
    ).toEqual([]);
    const beyond = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth + 1;
      return [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility() && element.closest('.visually-hidden, svg *') === null)
        .filter((element) => element.getBoundingClientRect().right > edge)
        .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 20)}`);
    });
    expect(beyond).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const foot = await page.locator('.print-colophon').innerText();
    expect(foot).toContain(`网址：`);
    expect(foot).toMatch(/打印日期：\d{4}年\d{1,2}月\d{1,2}日/);
  });
});
