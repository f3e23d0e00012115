import { existsSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { findBrowser, hasChineseFont, launchBrowser } from '../programs/browser.ts';
import { contentType } from './content-type.ts';
import { steadyPdf } from './steady-pdf.ts';

/** A browser that can print Chinese, or what to do to have one, in Chinese. */
export type Printer =
  | { readonly ok: true; readonly browser: Browser }
  | { readonly ok: false; readonly advice: string };

/** Starts the machine's browser for printing. */
export async function launchPrinter(): Promise<Printer> {
  const path = findBrowser(process.env, process.platform);
  if (path === undefined) {
    const advice =
      '要有 PDF：在这台电脑上装好 Chromium、Chrome 或 Edge，再运行一次 npm run release；' +
      '装在不常见的位置的，用环境变量 CHROMIUM 写明程序的完整路径。';
    return { ok: false, advice };
  }
  if (!hasChineseFont()) {
    const advice =
      '这台电脑没有中文字体，印出来会是方框。要有 PDF：安装一种中文字体（例如 fonts-noto-cjk），再运行一次 npm run release。';
    return { ok: false, advice };
  }
  try {
    return { ok: true, browser: await launchBrowser(path) };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    const advice = `浏览器 ${path} 打不开（${reason}）。要有 PDF：先让它能打开，或者用环境变量 CHROMIUM 换一个，再运行一次 npm run release。`;
    return { ok: false, advice };
  }
}

/** A finished site, and what its PDFs state beside the pages' text. */
export interface PrintedSite {
  /** Absolute path. */
  readonly folder: string;
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Scheme and host of the public address; undefined = not known, and links to other pages are left out. */
  readonly siteUrl: string | undefined;
  /** 2026年11月25日: the day that the site was built for. */
  readonly day: string;
  /** The creation time of each PDF, in seconds since 1970. */
  readonly seconds: number;
}

/** No server is at this address: every request is answered from the folder. */
const NOWHERE = 'http://site.invalid';

/**
 * Prints report pages of a finished site: tagged, with an outline, the same bytes each time on one machine.
 *
 * @param paths of the PDFs within the site; each is printed from the page of the folder that it lies in
 * @throws Error where a page is missing or can't be printed
 */
export async function printReportPdfs(
  browser: Browser,
  site: PrintedSite,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths)
    writeFileSync(join(site.folder, path), await printPage(browser, site, posix.dirname(path)));
}

async function printPage(browser: Browser, site: PrintedSite, page: string): Promise<Buffer> {
  // Without scripts a page is what its HTML says, independent of the clock and the window's size.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme: 'light',
    locale: 'zh-CN',
  });
  try {
    const tab = await context.newPage();
    // Links in a PDF are absolute, so the page is printed at its public address.
    const origin = site.siteUrl ?? NOWHERE;
    await tab.route('**/*', (route) => fulfill(route, site, origin));
    const response = await tab.goto(`${origin}${site.basePath}${page}/`);
    if (response?.ok() !== true) throw new Error(`no page ${page} in ${site.folder}`);
    await tab.evaluate(preparePage, { day: site.day, hasAddress: site.siteUrl !== undefined });
    const pdf = await tab.pdf({
      preferCSSPageSize: true,
      printBackground: false,
      tagged: true,
      outline: true,
    });
    return steadyPdf(pdf, site.seconds);
  } finally {
    await context.close();
  }
}

/** Runs in the page: fills in the day, and turns links that lead nowhere without an address into plain text. */
function preparePage({ day, hasAddress }: { day: string; hasAddress: boolean }): void {
  for (const blank of document.querySelectorAll('print-day')) blank.textContent = `制作日期：${day}`;
  if (hasAddress) return;
  for (const link of document.querySelectorAll('a:not([href^="#"], [href^="http"])'))
    link.removeAttribute('href');
}

/** Answers a request for a file of the site, and aborts any other. */
async function fulfill(route: Route, { folder, basePath }: PrintedSite, siteOrigin: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const path = decodeURIComponent(pathname);
  const file = join(folder, path.slice(basePath.length), path.endsWith('/') ? 'index.html' : '');
  const isOurs = origin === siteOrigin && path.startsWith(basePath) && file.startsWith(join(folder, sep));
  await (isOurs && existsSync(file)
    ? route.fulfill({ path: file, contentType: contentType(file) })
    : route.abort());
}
