import { writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { contentType } from '../release/content-type.ts';
import { type PublishedFolder, resolveRequest } from './resolve-request.ts';
import { steadyPdf } from './steady-pdf.ts';

/** What a ready PDF says beside what its page does. */
export interface PdfFacts {
  /** Scheme and host of the public address; undefined = not known, and links to other pages are left out. */
  readonly siteUrl: string | undefined;
  /** 2026年11月25日: the day that the site was made of. */
  readonly day: string;
  /** The time that each PDF carries, in seconds since 1970. */
  readonly seconds: number;
}

/** Nobody answers here: every request is answered from the folder. */
const NOWHERE = 'http://site.invalid';

/**
 * Prints report pages of a finished site: tagged, with an outline, the same bytes each time on one machine.
 *
 * @param paths of the PDFs within the site; each is printed of the page of the folder that it lies in
 * @throws Error where a page isn't there or can't be printed
 */
export async function printReportPdfs(
  browser: Browser,
  site: PublishedFolder,
  paths: readonly string[],
  facts: PdfFacts,
): Promise<void> {
  for (const path of paths) {
    const pdf = await printPage(browser, site, posix.dirname(path), facts);
    writeFileSync(join(site.folder, path), pdf);
  }
}

async function printPage(
  browser: Browser,
  site: PublishedFolder,
  folder: string,
  { siteUrl, day, seconds }: PdfFacts,
): Promise<Buffer> {
  // Without scripts a page is what its HTML says, whatever the clock and the window's size.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'light',
    locale: 'zh-CN',
  });
  try {
    const page = await context.newPage();
    // Links in a PDF are full addresses, so the page is printed under its own.
    const origin = siteUrl ?? NOWHERE;
    await page.route('**/*', (route) => answer(route, site, origin));
    const response = await page.goto(`${origin}${site.basePath}${folder}/`);
    if (response?.ok() !== true) throw new Error(`no page ${folder} in ${site.folder}`);
    await page.evaluate(dressForPaper, { day, hasAddress: siteUrl !== undefined });
    return steadyPdf(
      await page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: true, outline: true }),
      seconds,
    );
  } finally {
    await context.close();
  }
}

/** Runs in the page: the day in the place of the blank for it; links that lead nowhere without an address are plain text. */
function dressForPaper({ day, hasAddress }: { day: string; hasAddress: boolean }): void {
  for (const blank of document.querySelectorAll('print-day')) blank.textContent = `制作日期：${day}`;
  if (hasAddress) return;
  for (const link of document.querySelectorAll('a:not([href^="#"], [href^="http"])'))
    link.removeAttribute('href');
}

async function answer(route: Route, site: PublishedFolder, origin: string): Promise<void> {
  const url = new URL(route.request().url());
  const resolution = url.origin === origin ? resolveRequest(site, url.pathname) : undefined;
  await (resolution?.kind === 'file'
    ? route.fulfill({ path: resolution.path, contentType: contentType(resolution.path) })
    : route.abort());
}
