import { createReadStream, readFileSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { contentType } from '../release/content-type.ts';
import { cacheRule, valueFor } from '../release/path-rules.ts';
import { type PublishedFolder, resolveRequest } from './resolve-request.ts';

/** A server that is listening. */
export interface StaticServer {
  readonly port: number;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/**
 * Serves a finished site the way the web server of a bureau does.
 *
 * Not Astro's `preview()`, measured in 7.3.5: it names no character set (a Chinese Windows then reads `original.txt` as
 * GBK), answers `/reports` with a developer's page in English where a web server leads to `/reports/`, needs the project's
 * configuration, and the tests serve several finished sites at a time.
 *
 * @param port 0 takes any free one
 * @throws the `listen` error, such as EADDRINUSE
 */
export function serveStatic(site: PublishedFolder, host: string, port: number): Promise<StaticServer> {
  const server = createServer((request, response) => {
    try {
      answer(site, request, response);
    } catch {
      // A file that a new build took away between the look and the reading.
      sendText(response, 500, '服务器没有读到这个文件，请再试一次。');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function answer(site: PublishedFolder, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    sendText(response, 405, '只能读取。');
    return;
  }
  const resolution = resolveRequest(site, request.url ?? '/');
  switch (resolution.kind) {
    case 'file':
      response.setHeader('Cache-Control', cacheControl(site, resolution.path));
      sendFile(request, response, resolution.path, resolution.stats);
      break;
    case 'redirect':
      response.writeHead(301, { Location: resolution.location, 'Content-Length': 0 });
      response.end();
      break;
    case 'missing':
      sendNotFound(site, request, response);
      break;
    case 'malformed':
      sendText(response, 400, '网址有误。');
      break;
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, path: string, stats: Stats): void {
  const etag = `W/"${stats.size.toString(16)}-${Math.floor(stats.mtimeMs).toString(16)}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', stats.mtime.toUTCString());
  if (isFresh(request, etag, stats)) {
    response.writeHead(304);
    response.end();
    return;
  }
  response.writeHead(200, { 'Content-Type': contentType(path), 'Content-Length': stats.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function cacheControl({ folder }: PublishedFolder, path: string): string {
  return valueFor(cacheRule, `/${relative(folder, path).split(sep).join('/')}`);
}

/** Whether the visitor has this version already; a tag, where it is sent, decides alone (RFC 9110, 13.2.2). */
function isFresh(request: IncomingMessage, etag: string, stats: Stats): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(stats.mtimeMs / 1000) * 1000 <= since;
}

function sendNotFound(site: PublishedFolder, request: IncomingMessage, response: ServerResponse): void {
  const page = readIfThere(join(site.folder, '404.html'));
  if (page === undefined) {
    sendText(response, 404, '没有这个页面。');
    return;
  }
  response.writeHead(404, { 'Content-Type': contentType('404.html'), 'Content-Length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': contentType('message.txt') });
  response.end(`${text}\n`);
}
