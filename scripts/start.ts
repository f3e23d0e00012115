import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, relative } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildSite } from './build-site.ts';
import { runCommand } from './run-command.ts';
import { onFirstFreePort } from './tooling/first-free-port.ts';
import { readServeOptions, type ServeOptions, ServeOptionsError } from './tooling/serve-options.ts';
import { serveStatic } from './tooling/static-server.ts';

// `npm start`: builds the site, serves it and keeps serving until Ctrl-C.
await runCommand(async () => {
  const options = readOptions();
  if (options === undefined) return 2;
  const { host } = options;
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  const { outDir, basePath } = environment;

  console.log('正在生成网站……');
  const exitCode = await buildSite(environment);
  if (exitCode !== 0) {
    if (existsSync(outDir)) {
      console.error(
        `没有启动网站：${relative(process.cwd(), outDir)} 里是上一次生成的，和现在的内容不一致。`,
      );
    }
    return exitCode;
  }

  const server = await onFirstFreePort(
    options.port,
    (port) => serveStatic({ folder: outDir, basePath }, host, port),
    (taken) => console.log(`端口 ${taken} 用不了（多半被别的程序占着），改用 ${taken + 1}。`),
  );
  console.log('\n网站可以打开了：');
  for (const name of hostNames(host)) console.log(`    http://${name}:${server.port}${basePath}`);
  console.log('按 Ctrl+C 停止。');
  await interrupted();
  await server.close();
  console.log('\n网站已停止。');
  return 0;
});

function readOptions(): ServeOptions | undefined {
  try {
    return readServeOptions(process.argv.slice(2), process.env);
  } catch (error) {
    if (!(error instanceof ServeOptionsError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

/** The names under which a server on this host can be reached. */
function hostNames(host: string): string[] {
  if (host !== '0.0.0.0') return [host];
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.filter((each) => each.family === 'IPv4').map((each) => each.address);
}

/** Resolves on Ctrl-C or when the process is asked to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
}
