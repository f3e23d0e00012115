import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { findBrowser, hasChineseFont, WINDOWLESS } from '../programs/browser.ts';
import { runTool } from '../programs/run-tool.ts';

/**
 * Finds a browser for the tests, or installs one: Debian's as root, else Playwright's own. On Debian as root the one
 * without a user interface is installed beside any other, because the tests take half as long with it. Installs a Chinese
 * font too, so that text has its real width.
 *
 * @returns the browser's path; undefined where none could be installed, after printing what to do
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

/** The web servers that a release brings a configuration for, by the names of their programs. */
export const webServers = ['nginx', 'caddy'] as const;
export type WebServer = (typeof webServers)[number];

/** With the folders of Debian's programs for root, which other users don't have on PATH. */
const searchPath = [process.env['PATH'], '/usr/sbin', '/sbin'].join(':');

/** The environment to start a web server in. */
export const serverEnvironment = { ...process.env, PATH: searchPath };

/** Whether a web server can be started here; nginx with its module for brotli. */
export function hasWebServer(server: WebServer): boolean {
  const run = (...command: string[]) =>
    spawnSync(command[0] ?? '', command.slice(1), { env: serverEnvironment, encoding: 'utf8' });
  if (server === 'caddy') return run('caddy', 'version').status === 0;
  const { status, stderr } = run('nginx', '-V');
  const isBuiltIn = /brotli/.test(stderr ?? '');
  return (
    status === 0 &&
    (isBuiltIn || run('sh', '-c', 'ls /etc/nginx/modules-enabled/*brotli-static*').status === 0)
  );
}

/**
 * Installs both servers on Debian as root where they are missing.
 *
 * @returns whether both can be started; where not, what to do has been printed
 */
export function ensureWebServers(): boolean {
  const missing = () => webServers.filter((server) => !hasWebServer(server));
  if (missing().length > 0 && isDebianRoot()) {
    installDebianPackages('网页服务器', ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'openssl']);
  }
  const still = missing();
  if (still.length === 0) return true;
  console.error(
    `没有 ${still.join('、')}，发布包的服务器配置没法真的测，这次测试按失败处理。\n` +
      '    怎么办：装上 nginx（带 brotli 静态模块；Debian 是 nginx、libnginx-mod-http-brotli-static）和 caddy 再运行；' +
      '只在自己电脑上看看的，npm test 就够了。',
  );
  return false;
}

/**
 * Installs wrk, which keeps a web server busy, on Debian as root where it is missing.
 *
 * @returns whether it can be started; where not, what to do has been printed
 */
export function ensureLoadGenerator(): boolean {
  // Without arguments it prints its usage, and fails.
  const isThere = () => spawnSync('wrk', { env: serverEnvironment }).error === undefined;
  if (!isThere() && isDebianRoot()) installDebianPackages('压力测试工具', ['wrk']);
  if (isThere()) return true;
  console.error('没有 wrk，切换时有没有失败的请求没法测，这次按失败处理。\n    怎么办：装上 wrk 再运行。');
  return false;
}

/** Whether this is Debian, or a system derived from it, and we may install packages. */
function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs Debian packages and says so. The caller sees from what they bring whether that succeeded. */
function installDebianPackages(purpose: string, packages: readonly string[]): void {
  console.log(`测试要用${purpose}，正在安装 ${packages.join('、')}……`);
  // At run level 1 no package starts its service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...aptArguments: string[]) =>
    spawnSync('apt-get', ['-q', ...aptArguments], { stdio: ['ignore', 'ignore', 'inherit'], env });
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
}
