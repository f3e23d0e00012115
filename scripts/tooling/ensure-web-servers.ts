import { spawnSync } from 'node:child_process';
import { installDebianPackages, isDebianRoot } from './debian-packages.ts';

/** The web servers that a release brings a configuration for, by the names of their programs. */
export const webServers = ['nginx', 'caddy'] as const;
export type WebServer = (typeof webServers)[number];

/** Where Debian puts programs that only root runs, which others don't have on their PATH. */
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
 * Sees to it that both servers are here, and installs them on Debian as root.
 *
 * @returns whether they are; what to do where they aren't has been said
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
