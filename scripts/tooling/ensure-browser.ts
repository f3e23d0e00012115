import { basename } from 'node:path';
import { installDebianPackages, isDebianRoot } from './debian-packages.ts';
import { findBrowser, WINDOWLESS } from './find-browser.ts';
import { hasChineseFont } from './has-chinese-font.ts';
import { runTool } from './run-tool.ts';

/**
 * Finds a browser for the tests and, where there is none, installs one: Debian's as root, else Playwright's own. On Debian as root
 * the one without windows is installed even beside another, since with it the tests take half as long.
 * Installs a Chinese font along with it, so that text has its real width.
 *
 * @returns the browser's path, or undefined where the machine has none and none could be installed; what to do then
 *   has been said
 */
export async function ensureBrowser(): Promise<string | undefined> {
  const find = () => findBrowser(process.env, process.platform);
  const hasFont = hasChineseFont();
  const isRoot = isDebianRoot();
  const isChosen = (browser = '') => browser === process.env.CHROMIUM || basename(browser) === WINDOWLESS;
  if (isRoot && !isChosen(find())) installDebianPackages('浏览器', [WINDOWLESS]);
  if (isRoot && find() === undefined) installDebianPackages('浏览器', ['chromium']);
  if (isRoot && !hasFont) installDebianPackages('中文字体', ['fontconfig', 'fonts-noto-cjk']);
  if (!hasFont && !hasChineseFont()) {
    console.warn('警告：没有找到中文字体，页面测试里的文字会是方框。请安装一种，例如 fonts-noto-cjk。');
  }
  const installed = find();
  if (installed !== undefined) return installed;

  console.log('没有找到 Chromium、Chrome 或 Edge，正在下载测试用的浏览器……');
  await runTool('playwright-core', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  const downloaded = find();
  if (downloaded === undefined) {
    console.error(
      '没有浏览器，页面测试不能运行，这次测试按失败处理。\n' +
        '    怎么办：安装 Chromium、Chrome 或 Edge 后再运行 npm test；' +
        '装在不常见的位置的，用环境变量 CHROMIUM 写明程序的完整路径。',
    );
  }
  return downloaded;
}
