import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../scripts/release/response-headers.ts';
import { webServers } from '../../scripts/test/ensure-programs.ts';
import { builtSite } from '../support/built-site.ts';
import { type LaidRelease, layRelease, runSwitch } from '../support/laid-release.ts';
import { requestBytes } from '../support/request-bytes.ts';
import { filesOf } from '../support/site-pages.ts';
import { type RunningServer, startWebServer } from '../support/start-web-server.ts';

// What no page of ours asks for: scanners, broken programs, and whoever issues certificates.

const site = await builtSite('empty');

describe.each(webServers)('%s', (server) => {
  const house = mkdtempSync(join(tmpdir(), `tongtu-odd-${server}-`));
  const folder = join(house, 'srv');
  let release: LaidRelease;
  let running: RunningServer;

  beforeAll(async () => {
    chmodSync(house, 0o755);
    release = await layRelease(house, '2026-01-01-aaaaaaaaaaaa', site);
    runSwitch(release, 'install', release.archive, folder);
    const state = join(house, 'state');
    mkdirSync(state);
    running = await startWebServer(server, state, { basePath: '/', folder, redirects: [] });
  }, 120_000);
  afterAll(async () => {
    await running?.stop();
    rmSync(house, { recursive: true, force: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    requestBytes(`${running.origin}${path}`, { headers });

  /** The whole answer to bytes as they are, without a client that would put them right. */
  function askRaw(request: string): Promise<string> {
    const { hostname, port } = new URL(running.origin);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(request));
      let text = '';
      socket.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text)).on('error', reject);
    });
  }

  test.each([
    ['a zero byte', '/%00'],
    ['a zero byte in a name', '/reports/a%00b.html'],
    ['a zero byte as a folder', '/data/%00/'],
    ['a name that no file system takes', `/${'a'.repeat(300)}`],
    ['a name of too many bytes, though not of characters', `/${'%E4%B8%AD'.repeat(100)}/`],
    ['a path that no file system takes', `/${'b/'.repeat(2200)}`],
    ['bytes that are no text', '/%ff%fe'],
    ['a file as if it were a folder', '/index.html/x'],
    ['a pattern of file names', '/*/index.html'],
    ['a half escape', '/%zz'],
    ['an address that never ends', `/${'c'.repeat(9000)}`],
    ['the folder above', '/../../../etc/passwd'],
    ['the folder above, escaped', '/..%2f..%2f..%2fetc/passwd'],
  ])('%s is a 400 or 404 of our own, with its headers once', async (_what, path) => {
    const answer = await askRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toMatch(/<center>|root:|Server: \S+\d/);
    // Caddy itself turns away what isn't HTTP before any configuration, with three words.
    if (server === 'caddy' && answer.endsWith('\r\n\r\n400 Bad Request')) return;
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answer.split(`${name}: ${value}\r\n`)).toHaveLength(2);
    expect(answer).toMatch(/页面不存在|读不懂这个请求/);
  });

  test('a part that a file doesn’t have is refused, with its headers once and in no encoding', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const size = readFileSync(join(release.siteDir, 'index.html')).length;
      const headers = { Range: `bytes=${size}-`, 'Accept-Encoding': encoding };
      const answer = await ask('/index.html', headers);
      // nginx gives the whole file where it is asked for a compressed one.
      if (server === 'nginx' && encoding !== 'identity') expect(answer.status).toBe(200);
      else {
        expect(answer.status).toBe(416);
        expect(answer.headers['content-encoding']).toBeUndefined();
        expect(answer.headers['content-range']).toBe(`bytes */${size}`);
        expect(answer.body.toString()).not.toContain('<');
      }
      // Repeated headers would be joined by a comma.
      for (const [name, value] of Object.entries(securityHeaders))
        expect(answer.headers[name.toLowerCase()]).toBe(value);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['vary']).toBe('Accept-Encoding');
    }
  });

  test('a part that it has is that part of what was written', async () => {
    const answer = await ask('/index.html', { Range: 'bytes=10-19' });
    expect(answer.status).toBe(206);
    expect(answer.body.equals(readFileSync(join(release.siteDir, 'index.html')).subarray(10, 20))).toBe(true);
  });

  test('whatever there is in two forms says so in each, found or not', async () => {
    const onDisk = new Set(filesOf(release.siteDir));
    const twofold = [...onDisk].filter((path) => onDisk.has(`${path}.gz`));
    expect(twofold.length).toBeGreaterThan(20);
    for (const path of [...twofold, 'nothing/'])
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { headers } = await ask(`/${path}`, { 'Accept-Encoding': encoding });
        expect([path, encoding, headers['vary']]).toEqual([path, encoding, 'Accept-Encoding']);
      }
  });

  test('a certificate’s proof is given out from a folder that no release replaces; nothing hidden is', async () => {
    const proofs = join(folder, 'webroot/.well-known/acme-challenge');
    mkdirSync(proofs, { recursive: true });
    writeFileSync(join(proofs, 'token'), 'token.key');
    writeFileSync(join(folder, 'webroot/.secret'), 'secret');
    const next = await layRelease(house, '2026-02-02-bbbbbbbbbbbb', site, { 'index.html': '<p>新' });
    runSwitch(next, 'install', next.archive, folder);
    const answer = await ask('/.well-known/acme-challenge/token');
    expect([answer.status, answer.body.toString()]).toEqual([200, 'token.key']);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(runSwitch(next, 'verify', folder).status).toBe(0);
    for (const path of [
      '/.well-known/security.txt',
      '/.well-known/../.secret',
      '/.secret',
      '/webroot/.secret',
    ]) {
      const missing = await askRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(missing).toMatch(/^HTTP\/1\.1 404 [\s\S]*页面不存在/);
    }
  });

  // Caddy takes headers of any size.
  if (server === 'nginx')
    test('a header that is too long, and a request without a host, are told in our words', async () => {
      for (const request of [
        `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'c'.repeat(40_000)}\r\nConnection: close\r\n\r\n`,
        'GET / HTTP/1.1\r\nConnection: close\r\n\r\n',
        'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: much\r\nConnection: close\r\n\r\n',
      ]) {
        expect(await askRaw(request)).toMatch(/^HTTP\/1\.1 400 [\s\S]*读不懂这个请求。\n$/);
      }
    });
});
