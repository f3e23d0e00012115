import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  onFirstFreePort,
  type StaticServer,
  serveStatic,
} from '../../../../scripts/serving/static-server.ts';

let house: string;
let atRoot: StaticServer;
let belowPath: StaticServer;

beforeAll(async () => {
  house = mkdtempSync(join(tmpdir(), 'tongtu-server-'));
  writeFileSync(join(house, 'secret.txt'), 'secret');
  mkdirSync(join(house, 'site-beside'));
  writeFileSync(join(house, 'site-beside', 'secret.txt'), 'secret');
  const folder = join(house, 'site');
  mkdirSync(join(folder, 'reports', '报告'), { recursive: true });
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'index.html'), '<h1>首页</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>没有</h1>');
  writeFileSync(join(folder, 'reports', 'index.html'), '<h1>报告</h1>');
  writeFileSync(join(folder, 'reports', '报告', 'original.txt'), '原文');
  for (const name of [
    '附件#1 100%.pdf',
    'a.csv',
    'a.json',
    'a.xml',
    'a.pdf',
    'a.unknown',
    '_astro/a.1x.css',
  ]) {
    writeFileSync(join(folder, name), 'x');
  }
  atRoot = await serveStatic({ folder, basePath: '/' }, '127.0.0.1', 0);
  belowPath = await serveStatic({ folder, basePath: '/jt/' }, '127.0.0.1', 0);
});

afterAll(async () => {
  await atRoot.close();
  await belowPath.close();
  rmSync(house, { recursive: true, force: true });
});

describe('at the root of a host', () => {
  test.each([
    ['/', '<h1>首页</h1>'],
    ['/index.html', '<h1>首页</h1>'],
    ['/?q=1', '<h1>首页</h1>'],
    ['/reports/', '<h1>报告</h1>'],
    [`/reports/${encodeURIComponent('报告')}/original.txt`, '原文'],
  ])('%s is found', async (path, body) => {
    expect(await get(atRoot, path)).toMatchObject({ status: 200, body });
  });

  test.each([
    ['/reports', '/reports/'],
    ['/reports?q=1', '/reports/?q=1'],
    ['//reports', '/reports/'],
  ])('%s leads to %s', async (path, location) => {
    expect(await get(atRoot, path)).toMatchObject({ status: 301, headers: { location } });
  });

  test.each([
    '/nowhere',
    '/nowhere/',
    '/index.html/',
    '/_astro/',
    '/../secret.txt',
    '/reports/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../site-beside/secret.txt',
  ])('%s is missing, and says so with our page and status 404', async (path) => {
    const answer = await get(atRoot, path);
    expect(answer).toMatchObject({ status: 404, body: '<h1>没有</h1>' });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each(['/%zz', '/a%00b'])('%s is no address', async (path) => {
    expect(await get(atRoot, path)).toMatchObject({ status: 400 });
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    [`/reports/${encodeURIComponent('报告')}/original.txt`, 'text/plain; charset=utf-8'],
    ['/a.csv', 'text/csv; charset=utf-8'],
    ['/a.json', 'application/json; charset=utf-8'],
    ['/a.xml', 'application/xml; charset=utf-8'],
    ['/a.pdf', 'application/pdf'],
    [`/${encodeURIComponent('附件#1 100%.pdf')}`, 'application/pdf'],
    ['/a.unknown', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    const { headers } = await get(atRoot, path);
    expect(headers['content-type']).toBe(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('a page is asked for again each time, a file named after its content is not', async () => {
    expect((await get(atRoot, '/')).headers['cache-control']).toBe('no-cache');
    expect((await get(atRoot, '/_astro/a.1x.css')).headers['cache-control']).toContain('immutable');
  });

  test('what the visitor has already is not sent again', async () => {
    const { headers } = await get(atRoot, '/');
    const { etag = '', 'last-modified': modified = '' } = headers;
    expect(await get(atRoot, '/', { headers: { 'if-none-match': etag } })).toMatchObject({
      status: 304,
      body: '',
    });
    expect(await get(atRoot, '/', { headers: { 'if-modified-since': modified } })).toMatchObject({
      status: 304,
    });
    expect(await get(atRoot, '/', { headers: { 'if-none-match': 'W/"old"' } })).toMatchObject({
      status: 200,
    });
  });

  test('HEAD gets the headers only, and nothing can be written', async () => {
    expect(await get(atRoot, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await get(atRoot, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
  });
});

describe('below a path', () => {
  test('pages are there and only there', async () => {
    expect(await get(belowPath, '/jt/')).toMatchObject({ status: 200, body: '<h1>首页</h1>' });
    expect(await get(belowPath, '/jt')).toMatchObject({ status: 301, headers: { location: '/jt/' } });
    expect(await get(belowPath, '/jt/reports')).toMatchObject({
      status: 301,
      headers: { location: '/jt/reports/' },
    });
    expect(await get(belowPath, '/reports/')).toMatchObject({ status: 404, body: '<h1>没有</h1>' });
    expect(await get(belowPath, '/')).toMatchObject({ status: 404 });
  });
});

describe('onFirstFreePort', () => {
  test('passes over a port that is taken, and says so', async () => {
    const taken: number[] = [];
    const start = (port: number) => serveStatic({ folder: house, basePath: '/' }, '127.0.0.1', port);
    const server = await onFirstFreePort(atRoot.port, start, (port) => taken.push(port));
    expect(server.port).toBeGreaterThan(atRoot.port);
    expect(taken[0]).toBe(atRoot.port);
    await server.close();
  });

  test('gives up on anything else, and after fifty', async () => {
    const fail = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
    await expect(onFirstFreePort(1, fail('EIO'), () => {})).rejects.toThrow('EIO');
    const taken: number[] = [];
    await expect(onFirstFreePort(1, fail('EADDRINUSE'), (port) => taken.push(port))).rejects.toThrow(
      'EADDRINUSE',
    );
    expect(taken).toHaveLength(49);
    await expect(onFirstFreePort(65535, fail('EADDRINUSE'), () => {})).rejects.toThrow('EADDRINUSE');
  });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path exactly as it is written; `fetch` would tidy `..` away. */
function get(
  { port }: StaticServer,
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
