import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { type LaidRelease, layRelease, packedPaths, runSwitch } from '../support/laid-release.ts';

const house = mkdtempSync(join(tmpdir(), 'tongtu-switch-'));
const site = await builtSite('empty');
const server = join(house, 'srv');
let first: LaidRelease;
let second: LaidRelease;
let third: LaidRelease;

beforeAll(async () => {
  first = await layRelease(house, '2026-01-01-aaaaaaaaaaaa', site);
  second = await layRelease(house, '2026-07-01-bbbbbbbbbbbb', site, {
    'about/index.html': '<p>第二版',
  });
  third = await layRelease(house, '2027-01-01-cccccccccccc', site);
}, 60_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

const published = (path = 'about/index.html') => readFileSync(join(server, 'live/site', path), 'utf8');

test('the archive holds the site below its base path, what serves it, and a checksum for everything', () => {
  const paths = packedPaths(first);
  for (const file of [
    'SHA256SUMS',
    'deploy/Caddyfile',
    'deploy/README.md',
    'deploy/nginx.conf',
    'deploy/switch.sh',
    'site/checksums.txt',
    'site/index.html',
    'site/index.html.br',
    'site/index.html.gz',
  ]) {
    expect(paths).toContain(`${first.name}/${file}`);
  }
});

// Servers run Linux; what the script needs (`mv -T`) is not what a Mac has.
describe.runIf(process.platform === 'linux')('switch.sh', () => {
  test('puts up a release, another, goes back and forth, and says which it is', () => {
    expect(runSwitch(first, 'status', server).output).toContain('还没有装过');
    expect(runSwitch(first, 'rollback', server)).toMatchObject({
      status: 1,
      output: expect.stringContaining('没有上一版'),
    });

    expect(runSwitch(first, 'install', first.archive, server)).toMatchObject({ status: 0 });
    expect(runSwitch(first, 'status', server).output).toBe(`现在：${first.name}\n上一版：还没有\n`);
    expect(published()).toContain('关于本站');
    expect(runSwitch(first, 'rollback', server).status).toBe(1);

    const installed = runSwitch(second, 'install', second.archive, server);
    expect(installed).toMatchObject({
      status: 0,
      output: expect.stringContaining(`换上了：${second.name}\n换下了：${first.name}\n`),
    });
    expect(published()).toBe('<p>第二版');
    expect(runSwitch(second, 'status', server).output).toBe(`现在：${second.name}\n上一版：${first.name}\n`);
    expect(runSwitch(second, 'install', second.archive, server).output).toContain('已经是这一版');

    expect(runSwitch(second, 'rollback', server)).toMatchObject({
      status: 0,
      output: expect.stringContaining(`退回了：${first.name}\n换下了：${second.name}\n`),
    });
    expect(published()).toContain('关于本站');
    expect(runSwitch(second, 'rollback', server).status).toBe(0);
    expect(published()).toBe('<p>第二版');
    expect(readdirSync(server).sort()).toEqual(['live', 'pairs', 'releases']);
  });

  test('an archive that hasn’t come whole is not put up', () => {
    const broken = { ...first, archive: join(house, 'release', 'broken', `${first.name}.tar.gz`) };
    mkdirSync(join(house, 'release', 'broken'));
    writeFileSync(broken.archive, readFileSync(first.archive).subarray(0, -100));
    writeFileSync(`${broken.archive}.sha256`, readFileSync(`${first.archive}.sha256`));
    expect(runSwitch(first, 'install', broken.archive, server)).toMatchObject({
      status: 1,
      output: expect.stringMatching(/校验码不一样[\s\S]*没有切换/),
    });
    rmSync(`${broken.archive}.sha256`);
    expect(runSwitch(first, 'install', broken.archive, server).output).toContain('没有校验码');
    expect(published()).toBe('<p>第二版');
  });

  test('a release in which something was changed is not gone back to', () => {
    appendFileSync(
      join(server, 'releases', first.name, 'site/about/index.html'),
      '<script src="evil.js"></script>',
    );
    expect(runSwitch(second, 'rollback', server)).toMatchObject({
      status: 1,
      output: expect.stringContaining('SHA256SUMS 不一样'),
    });
    expect(published()).toBe('<p>第二版');
    expect(existsSync(join(server, '.switching'))).toBe(false);
  });

  test('what was changed, added or taken away on the server is found', () => {
    expect(runSwitch(second, 'verify', server)).toMatchObject({
      status: 0,
      output: expect.stringContaining('全都一样'),
    });
    appendFileSync(join(server, 'live/site/index.html'), '<script src="evil.js"></script>');
    writeFileSync(join(server, 'live/site/多 出.html'), 'x');
    rmSync(join(server, 'live/site/404.html'));
    const { status, output } = runSwitch(second, 'verify', server);
    expect(status).toBe(1);
    expect(output.trim().split('\n').sort()).toEqual([
      '多出：site/多 出.html',
      '改动或缺少：site/404.html',
      '改动或缺少：site/index.html',
    ]);
    // The folder may be named from where one stands.
    expect(runSwitch(second, 'verify', relative(process.cwd(), server)).output).toBe(output);
  });

  test('a release that was changed is replaced by a new one, and not gone back to', () => {
    const { status, output } = runSwitch(third, 'install', third.archive, server);
    expect(status).toBe(0);
    expect(output).toContain('不留作上一版');
    expect(published('index.html')).not.toContain('evil');
    expect(runSwitch(third, 'verify', server).status).toBe(0);
    expect(runSwitch(third, 'rollback', server).output).toContain('没有上一版');
  });

  test('two at a time don’t get in each other’s way', () => {
    mkdirSync(join(server, '.switching'));
    expect(runSwitch(second, 'install', first.archive, server)).toMatchObject({
      status: 1,
      output: expect.stringContaining('正在切换'),
    });
    expect(existsSync(join(server, '.switching'))).toBe(true);
  });
});
