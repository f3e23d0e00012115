import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serverEnvironment, webServers } from '../../scripts/test/ensure-programs.ts';
import { builtSite } from '../support/built-site.ts';
import { layRelease } from '../support/laid-release.ts';
import { filesOf } from '../support/site-pages.ts';
import { startWebServer } from '../support/start-web-server.ts';

/** How long each server is kept busy; ten minutes unless TONGTU_LOAD_SECONDS says otherwise. */
const seconds = Number(process.env['TONGTU_LOAD_SECONDS'] ?? 600);
/** Half of them install the other release, half roll back. */
const switches = 8;

const site = await builtSite('real');

test.each(webServers)(
  '%s, kept busy at 64 connections, fails no request while releases are switched over and rolled back',
  async (server) => {
    const house = mkdtempSync(join(tmpdir(), `tongtu-load-${server}-`));
    chmodSync(house, 0o755);
    const folder = join(house, 'srv');
    const first = await layRelease(house, '2026-01-01-aaaaaaaaaaaa', site, { '_astro/first.a1.js': '1' });
    const second = await layRelease(house, '2026-07-01-bbbbbbbbbbbb', site, { '_astro/second.b2.js': '2' });
    const shell = async (...shellArguments: string[]) => {
      const script = join(second.archive, '..', 'switch.sh');
      const { exitCode, output } = await run('sh', [script, ...shellArguments]);
      expect([exitCode, output]).toEqual([0, output]);
      return output;
    };
    await shell('install', first.archive, folder);
    await shell('install', second.archive, folder);
    const state = join(house, 'state');
    mkdirSync(state);
    const running = await startWebServer(server, state, { basePath: '/', folder, redirects: [] });
    try {
      const paths = filesOf(first.siteDir).filter((path) => !/\.(?:br|gz)$/.test(path));
      const script = join(house, 'paths.lua');
      // What only one of them is made of is there as long as the other is the one before it.
      writeFileSync(script, luaScript([...paths, '_astro/first.a1.js', '_astro/second.b2.js']));
      const load = run('wrk', [
        '-t2',
        '-c64',
        `-d${seconds}s`,
        '--timeout',
        '10s',
        '-s',
        script,
        running.origin,
      ]);
      const pause = (seconds * 1000) / (switches + 1);
      for (let turn = 0; turn < switches; turn += 1) {
        await setTimeout(pause);
        if (turn % 2 === 0) expect(await shell('install', first.archive, folder)).toContain('换上了');
        else expect(await shell('rollback', folder)).toContain('退回了');
      }
      const { exitCode, output } = await load;
      expect(exitCode).toBe(0);
      // wrk says these only where there were any.
      expect(output).not.toMatch(/Non-2xx or 3xx|Socket errors/);
      expect(Number(/(\d+) requests in/.exec(output)?.[1])).toBeGreaterThan(100 * seconds);
      process.stdout.write(`${server}: ${output}`);
    } finally {
      await running.stop();
      rmSync(house, { recursive: true, force: true });
    }
  },
  (seconds + 120) * 1000,
);

/** Asks for one path after the other, in turns compressed and not. */
function luaScript(paths: readonly string[]): string {
  const addresses = paths.map((path) => `"/${path.split('/').map(encodeURIComponent).join('/')}"`);
  return `local paths = { ${addresses.join(', ')} }
local turn = 0
request = function()
  turn = turn + 1
  local headers = { ["Accept-Encoding"] = (turn % 3 == 0) and "gzip" or ((turn % 3 == 1) and "br" or "identity") }
  return wrk.format("GET", paths[turn % #paths + 1], headers)
end
`;
}

function run(command: string, commandArguments: readonly string[]) {
  const child = spawn(command, commandArguments, { env: serverEnvironment });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise<{ exitCode: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, output }));
  });
}
