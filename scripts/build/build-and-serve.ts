import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { relative } from 'node:path';
import type { Edition } from '#src/records/publication.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { buildSite } from '../build/build-site.ts';
import { readServeOptions, type ServeOptions, ServeOptionsError } from '../serving/serve-options.ts';
import { onFirstFreePort, serveStatic } from '../serving/static-server.ts';

/**
 * Builds the site of an environment, serves it and keeps serving until Ctrl-C.
 *
 * @param options from {@link readOptions}
 * @returns the exit code
 */
export async function buildAndServe(
  environment: Environment,
  options: ServeOptions,
  edition: Edition = 'public',
): Promise<number> {
  const { outDir } = environment;
  console.log('正在生成网站……');
  const exitCode = await buildSite(environment, edition);
  if (exitCode !== 0) {
    if (existsSync(outDir)) {
      console.error(
        `没有启动网站：${relative(process.cwd(), outDir)} 里是上一次生成的，和现在的内容不一致。`,
      );
    }
    return exitCode;
  }
  return serveBuilt(environment, options);
}

/** Serves the finished site of an environment until Ctrl-C; returns the exit code. */
export async function serveBuilt(
  { outDir, basePath }: Environment,
  { port, host }: ServeOptions,
): Promise<number> {
  const server = await onFirstFreePort(
    port,
    (free) => serveStatic({ folder: outDir, basePath }, host, free),
    (taken) => console.log(`端口 ${taken} 用不了（多半被别的程序占着），改用 ${taken + 1}。`),
  );
  console.log('\n网站可以打开了：');
  for (const name of hostNames(host)) console.log(`    http://${name}:${server.port}${basePath}`);
  console.log('按 Ctrl+C 停止。');
  await interrupted();
  await server.close();
  console.log('\n网站已停止。');
  return 0;
}

/** Where to serve, from the command line; undefined, and the reason printed, where that can't be understood. */
export function readOptions(
  commandArguments: readonly string[] = process.argv.slice(2),
): ServeOptions | undefined {
  try {
    return readServeOptions(commandArguments, process.env);
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
