import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentType } from '../../scripts/release/content-type.ts';
import { cacheRule, policyRule, securityHeaders, valueFor } from '../../scripts/release/response-headers.ts';
import { webServers } from '../../scripts/test/ensure-programs.ts';
import { builtSite, builtSites } from '../support/built-site.ts';
import { type LaidRelease, layRelease, redirects, runSwitch } from '../support/laid-release.ts';
import { oddNames } from '../support/odd-files.ts';
import { type RawAnswer, requestBytes } from '../support/request-bytes.ts';
import { filesOf } from '../support/site-pages.ts';
import { type RunningServer, startWebServer } from '../support/start-web-server.ts';

// Real servers, installed from Debian where they are missing, and so only in a full run. What the configurations say is
// tested in every run (tests/unit/scripts/release/configurations.test.ts).

/** Names and file name extensions that our own content doesn't have. */
const oddFiles = {
  ...Object.fromEntries(oddNames.map(([name]) => [`reports/2023-h1/${name}`, `示例：${name}`])),
  'reports/2023-h1/附件 1.pdf': '%PDF-1.4',
  'reports/2023-h1/附件2.docx': 'PK',
  'reports/2023-h1/附件3.xlsx': 'PK',
  'reports/2023-h1/index.mdx': '# 正文'.repeat(100),
  'reports/2023-h1/photo.JPG': 'jpg',
  'site.webmanifest': '{ "name": "通途" }'.repeat(20),
  'module.wasm': Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
  'strange.unknown': 'x',
};

const sites = await builtSites(['real', 'sub-path']);
const empty = await builtSite('empty');

describe.each(webServers)('%s', (server) => {
  describe.each(sites)('serves %s', (_name, site) => {
    const { basePath } = site;
    const house = mkdtempSync(join(tmpdir(), `tongtu-${server}-`));
    const folder = join(house, 'srv');
    let first: LaidRelease;
    let second: LaidRelease;
    let running: RunningServer;

    beforeAll(async () => {
      // As on a real machine, the server's own user reads what root has put there.
      chmodSync(house, 0o755);
      first = await layRelease(house, 'first', site, {
        ...oddFiles,
        'release.txt': '_astro/first.a1.js',
        '_astro/first.a1.js': 'export const release = "first";',
      });
      second = await layRelease(house, 'second', site, {
        ...oddFiles,
        'release.txt': '_astro/second.b2.js',
        '_astro/second.b2.js': 'export const release = "second";',
      });
      expect(runSwitch(first, 'install', first.archive, folder).output).toContain(`现在：${first.name}`);
      const state = join(house, 'state');
      mkdirSync(state);
      running = await startWebServer(server, state, { basePath, folder, redirects });
    }, 120_000);
    afterAll(async () => {
      await running?.stop();
      rmSync(house, { recursive: true, force: true });
    });

    const url = (path: string) =>
      `${running.origin}${basePath}${path.split('/').map(encodeURIComponent).join('/')}`;
    const ask = (path: string, encoding?: string) =>
      requestBytes(url(path), { headers: encoding === undefined ? {} : { 'Accept-Encoding': encoding } });
    const expectSafe = ({ headers }: RawAnswer) => {
      for (const [name, value] of Object.entries(securityHeaders))
        expect(headers[name.toLowerCase()]).toBe(value);
      // Over http there is no HSTS, and nobody learns which version of the server this is.
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['server'] ?? 'none').not.toMatch(/\d/);
    };

    test('every file with its type, its caching, its policy, and the bytes that were compressed for it', async () => {
      const paths = filesOf(first.siteDir).filter((path) => !/\.(?:br|gz)$/.test(path));
      expect(paths.length).toBeGreaterThan(250);
      const onDisk = new Set(filesOf(first.siteDir));
      const read = (path: string) => readFileSync(join(first.siteDir, path));
      let compressed = 0;
      for (const path of paths) {
        const original = read(path);
        for (const [encoding, ending] of [
          ['gzip, deflate, br', 'br'],
          ['gzip', 'gz'],
          [undefined, ''],
        ] as const) {
          const answer = await ask(path, encoding);
          const at = `${path} ${encoding}`;
          expect([at, answer.status]).toEqual([at, 200]);
          expect([at, answer.headers['content-type']]).toEqual([at, contentType(path)]);
          expect([at, answer.headers['cache-control']]).toEqual([at, valueFor(cacheRule, `/${path}`)]);
          expect([at, answer.headers['content-security-policy']]).toEqual([
            at,
            valueFor(policyRule, `/${path}`),
          ]);
          expectSafe(answer);
          const packed = `${path}.${ending}`;
          if (ending !== '' && onDisk.has(packed)) {
            compressed += 1;
            expect([at, answer.headers['content-encoding']]).toEqual([at, ending === 'gz' ? 'gzip' : ending]);
            expect(answer.headers['vary']).toMatch(/accept-encoding/i);
            expect(answer.body.equals(read(packed))).toBe(true);
            const unpacked = ending === 'br' ? brotliDecompressSync(answer.body) : gunzipSync(answer.body);
            expect(unpacked.equals(original)).toBe(true);
          } else {
            expect([at, answer.headers['content-encoding']]).toEqual([at, undefined]);
            expect(answer.body.equals(original)).toBe(true);
          }
        }
      }
      expect(compressed).toBeGreaterThan(400);
    }, 120_000);

    test('the worker that searches may use WebAssembly, and nothing else may', async () => {
      const worker = filesOf(first.siteDir).find((path) => /search-worker[^/]*\.js$/.test(path)) ?? '';
      const policy = async (path: string) => (await ask(path)).headers['content-security-policy'];
      expect(await policy(worker)).toContain("script-src 'self' 'wasm-unsafe-eval'");
      for (const path of ['', 'search/', '_astro/first.a1.js', 'pagefind/pagefind.js', 'nothing']) {
        expect(await policy(path)).not.toContain('unsafe');
        expect(await policy(path)).toContain("frame-ancestors 'none'");
      }
    });

    test('a folder is its page, and without its slash leads there, under whatever name it was asked for', async () => {
      expect((await ask('reports/')).body.toString()).toContain('<h1');
      const answer = await requestBytes(url('reports'), { headers: { Host: 'jtj.intranet:8080' } });
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers['location']).toBe(`${basePath}reports/`);
    });

    test.each([
      'nothing',
      'nothing/at/all/',
      '.git/config',
      'reports/.hidden',
      'charts/',
      '_astro/gone.js',
      'pagefind/gone.pf_index',
    ])('%s is the page for what is missing', async (path) => {
      const answer = await ask(path, 'br');
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(brotliDecompressSync(answer.body).toString()).toContain('页面不存在');
      expectSafe(answer);
    });

    test('a file whose name begins with a dot isn’t given out though it is there', async () => {
      const hidden = join(folder, `live/site${basePath}.env`);
      writeFileSync(hidden, 'SECRET=1');
      const answer = await ask('.env');
      rmSync(hidden);
      expect(answer.status).toBe(404);
      expect(answer.body.toString()).not.toContain('SECRET');
    });

    test.each([
      '../../../SHA256SUMS',
      '..%2f..%2fSHA256SUMS',
      '%2e%2e/%2e%2e/SHA256SUMS',
      '..%5c..%5cSHA256SUMS',
      'reports/..%2f..%2f..%2fdeploy/nginx.conf',
    ])('%s leads nowhere', async (path) => {
      // Not through `URL`, which would resolve the dots.
      const { hostname, port } = new URL(running.origin);
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET ${basePath}${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
        );
        let text = '';
        socket.on('data', (chunk) => {
          text += chunk;
        });
        socket.on('end', () => resolve(text)).on('error', reject);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 (?:400|404) /);
      expect(answer).not.toMatch(/nginx\.conf|<center>/);
    });

    test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
      const answer = await requestBytes(url('about/'), { method });
      expect(answer.status).toBe(405);
      // nginx itself turns TRACE away before any configuration.
      if (method === 'TRACE' && server === 'nginx') return;
      expect(answer.headers['allow']).toBe('GET, HEAD');
      expect(answer.body.toString().trim()).toBe('只能读取。');
      expectSafe(answer);
    });

    test('HEAD answers like GET, without a body', async () => {
      const [head, get] = [await requestBytes(url('about/'), { method: 'HEAD' }), await ask('about/')];
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
      expect(head.headers['etag']).toBe(get.headers['etag']);
    });

    test('who has a page already gets 304', async () => {
      const { headers } = await ask('about/');
      const again = () =>
        requestBytes(url('about/'), { headers: { 'If-None-Match': String(headers['etag']) } });
      expect((await again()).status).toBe(304);
    });

    test('behind a gateway that speaks https for it, it asks for https', async () => {
      const headers = { 'X-Forwarded-Proto': 'https' };
      const answer = await requestBytes(url('about/'), { headers });
      expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    });

    test('an address that has changed leads on for good', async () => {
      const answer = await ask('projects/san-jiang/');
      expect(answer.status).toBe(301);
      expect(answer.headers['location']).toBe(`${basePath}projects/sanjiang-bridge/`);
    });

    test('10,000 requests at 64 connections without an error', async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 64 });
      const paths = filesOf(first.siteDir).filter((path) => !/\.(?:br|gz)$/.test(path));
      const statuses = new Map<number | string, number>();
      const turns = Array.from({ length: 10_000 }, (_, index) => paths[index % paths.length] ?? '').values();
      const work = async () => {
        for (const path of turns) {
          const answer = await requestBytes(url(path), { agent, headers: { 'Accept-Encoding': 'br' } }).catch(
            String,
          );
          const outcome = typeof answer === 'string' ? answer : answer.status;
          statuses.set(outcome, (statuses.get(outcome) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: 64 }, work));
      agent.destroy();
      expect([...statuses]).toEqual([[200, 10_000]]);
    }, 120_000);

    test('switching over and back under load fails no request, not even of pages opened before', async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 32 });
      const failures: unknown[] = [];
      const seen: Record<string, number> = {};
      let isOver = false;
      const read = async () => {
        while (!isOver) {
          try {
            const entry = await requestBytes(url('release.txt'), { agent });
            const asset = entry.body.toString();
            // A reader waits a while before the page needs the rest of what it is made of.
            await new Promise((resolve) => setTimeout(resolve, 40 * Math.random()));
            const rest = await requestBytes(`${running.origin}${basePath}${asset}`, { agent });
            if (entry.status !== 200 || rest.status !== 200)
              failures.push([entry.status, asset, rest.status]);
            seen[asset] = (seen[asset] ?? 0) + 1;
          } catch (error) {
            failures.push(String(error));
          }
        }
      };
      const readers = Array.from({ length: 32 }, read);
      const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
      await pause();
      const switchOver = async (...shellArguments: string[]) => {
        const script = join(second.archive, '..', 'switch.sh');
        const child = spawn('sh', [script, ...shellArguments], { stdio: 'ignore' });
        expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
        await pause();
      };
      await switchOver('install', second.archive, folder);
      for (let turn = 0; turn < 6; turn += 1) await switchOver('rollback', folder);
      await switchOver('rollback', folder);
      isOver = true;
      await Promise.all(readers);
      agent.destroy();
      expect(failures).toEqual([]);
      expect(Object.keys(seen).sort()).toEqual(['_astro/first.a1.js', '_astro/second.b2.js']);
      expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
    }, 120_000);
  });

  test('over https it asks for https from then on', async () => {
    const house = mkdtempSync(join(tmpdir(), `tongtu-tls-`));
    chmodSync(house, 0o755);
    const folder = join(house, 'srv');
    const release = await layRelease(house, 'tls', empty);
    runSwitch(release, 'install', release.archive, folder);
    const tls = { certificate: join(house, 'tls.pem'), key: join(house, 'tls.key') };
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        '-keyout',
        tls.key,
        '-out',
        tls.certificate,
        ...subject,
      ],
      { stdio: 'ignore' },
    );
    const running = await startWebServer(server, house, { basePath: '/', folder, redirects: [], tls });
    try {
      const agent = new SecureAgent({ ca: readFileSync(tls.certificate), servername: 'localhost' });
      const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
        secureRequest(`${running.origin}/`, { agent, headers: { Host: 'localhost' } }, (response) => {
          response.resume();
          response.on('end', () => resolve({ status: response.statusCode, ...response.headers }));
        })
          .on('error', reject)
          .end();
      });
      expect(headers).toMatchObject({ status: 200, 'strict-transport-security': 'max-age=31536000' });
    } finally {
      await running.stop();
      rmSync(house, { recursive: true, force: true });
    }
  }, 60_000);
});
