import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether the machine is a Debian, or one made from it, on which we may install packages. */
export function isDebianRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs packages that tests need, and says so. Whether that has succeeded shows in whether what they bring is there. */
export function installDebianPackages(purpose: string, packages: readonly string[]): void {
  console.log(`测试要用${purpose}，正在安装 ${packages.join('、')}……`);
  // At run level 1 no package starts its service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...aptArguments: string[]) =>
    spawnSync('apt-get', ['-q', ...aptArguments], { stdio: ['ignore', 'ignore', 'inherit'], env });
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
}
