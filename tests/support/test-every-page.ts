import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { BuiltSite, SiteName } from './built-site.ts';
import { builtSite } from './built-site.ts';
import { findViolations } from './find-violations.ts';
import { isFullRun } from './full-run.ts';
import { leastLayoutShift, measureLayoutShift } from './layout-shift.ts';
import { openBrowser, overhang } from './open-browser.ts';
import { listenForComplaints } from './page-complaints.ts';
import { serveSite } from './serve-site.ts';
import { pagesToTest } from './site-pages.ts';

const widths = [1440, 1024, 768, 390, 320];

/** The looks in which axe examines a page: all of them in a full run, in a short one the first or some others. */
const looks = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const;
type Look = (typeof looks)[number];
export const lightOnPhone = looks[0];
export const darkOnDesk = looks[1];

/**
 * The tests of every page of a site (in a short run: one of each template), to be called at the top of a file: no
 * violation of an axe rule, no error, no request elsewhere, nothing wider than its window between 320 and 1440 pixels, no
 * layout shift.
 *
 * @param shortLooks the looks in which axe examines a page in a short run
 */
export async function testEveryPage(
  name: SiteName,
  shortLooks?: (page: string) => readonly Look[],
): Promise<void> {
  const site = await builtSite(name);
  testPages(name, site, pagesToTest(site.outDir), shortLooks);
}

/** The same for some pages of a site. */
export function testPages(
  name: string,
  built: BuiltSite,
  pages: readonly string[],
  shortLooks: (page: string) => readonly Look[] = () => [lightOnPhone],
): void {
  const { newPage } = openBrowser();
  const site = serveSite(built);

  test.each(pages)(`${name} %s: nothing complains, moves, sticks out or shuts anyone out`, async (file) => {
    const [first, ...others] = isFullRun ? looks : shortLooks(file);
    if (first === undefined) throw new Error(`${file} is looked at in no look`);
    const page = await newPage({ ...windowOf(first), locale: 'zh-CN', colorScheme: first.colorScheme });
    const complaints = listenForComplaints(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await measureLayoutShift(page);
    await page.goto(site.address(`/${file.replace(/index\.html$/, '')}`));
    // axe takes so long that whatever the page does after loading has happened by then.
    expect(await findViolations(page)).toEqual([]);
    expect(await leastLayoutShift(page)).toBeLessThan(0.0005);
    for (const look of others) {
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.setViewportSize(windowOf(look).viewport);
      expect(await findViolations(page, { onlyLook: true }), JSON.stringify(look)).toEqual([]);
    }
    expect(await overhangs(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.origin()))).toEqual([]);
  });
}

const windowOf = ({ width }: Look) => ({ viewport: { width, height: 900 } });

/** The widths at which the page is wider than its window. */
async function overhangs(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await overhang(page);
    if (excess > 0) found.push(`${excess} px at ${width}`);
  }
  return found;
}
