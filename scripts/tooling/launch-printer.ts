import type { Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { hasChineseFont } from './has-chinese-font.ts';
import { launchBrowser } from './launch-browser.ts';

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
