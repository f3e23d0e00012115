import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import serveFiles from 'serve-static';
import { contentType } from '../release/content-type.ts';
import { attachmentHeaders, cacheRule, valueFor } from '../release/response-headers.ts';

/** A server that is listening. */
export interface StaticServer {
  readonly port: number;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/** A folder of finished files and the path they are published under. */
export interface PublishedFolder {
  /** Absolute path. */
  readonly folder: string;
  /** With a slash at both ends. */
  readonly basePath: string;
}

/**
 * Serves a finished site the way a bureau's web server does: the headers of a release, its 404 page, redirects to a
 * folder's closing slash, nothing outside the folder.
 *
 * Not Astro's `preview()`: it names no character set, answers `/reports` with a developer's page in English, and needs the
 * project's configuration, while tests serve several finished sites at a time.
 *
 * @param port 0 takes any free one
 * @throws the `listen` error, such as EADDRINUSE
 */
export function serveStatic(site: PublishedFolder, host: string, port: number): Promise<StaticServer> {
  const files = publishedFiles(site);
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    files(request, response, (error) => sendError(site, response, error?.status ?? 404));
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

/** What can't be served, with an HTTP status. */
type ServingError = Error & { readonly status?: number };

/**
 * Answers a request from a folder; calls `next` where there is no such file below the base path (without an error) or the
 * request is refused.
 */
export function publishedFiles({ folder, basePath }: PublishedFolder) {
  const serve = serveFiles(folder, {
    fallthrough: false,
    setHeaders(response, file) {
      const path = relative(folder, file).split(sep).join('/');
      response.setHeader('Content-Type', contentType(path));
      response.setHeader('Cache-Control', valueFor(cacheRule, `/${path}`));
      for (const [name, value] of Object.entries(attachmentHeaders(`/${path}`)))
        response.setHeader(name, value);
    },
  });
  const base = encodeURI(basePath).slice(0, -1);
  return (
    request: IncomingMessage & { originalUrl?: string | undefined },
    response: ServerResponse,
    next: (error?: ServingError) => void,
  ): void => {
    const { url = '/' } = request;
    const below = url.slice(base.length);
    if (!url.startsWith(base) || !/^(?:[/?]|$)/.test(below)) {
      next();
      return;
    }
    // As a router mounts it: without the base path, but redirects keep it.
    request.originalUrl = url;
    request.url = below.replace(/^(?=\?|$)/, '/');
    serve(request, response, next);
  };
}

function sendError({ folder }: PublishedFolder, response: ServerResponse, status: number): void {
  if (status === 400) sendText(response, 400, '网址有误。');
  // A file that a new build removed between the look and the read.
  else if (status >= 500) sendText(response, 500, '服务器没有读到这个文件，请再试一次。');
  else {
    try {
      const page = readFileSync(join(folder, '404.html'));
      response.writeHead(404, { 'Content-Type': contentType('404.html'), 'Content-Length': page.length });
      response.end(page);
    } catch {
      sendText(response, 404, '没有这个页面。');
    }
  }
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': contentType('message.txt') });
  response.end(`${text}\n`);
}

/** How many ports are tried, the wanted one included. */
const TRIES = 50;

/**
 * Starts something on the wanted port or, where that is taken or not allowed, on the next free one.
 *
 * @param start listens on a port; rejects with `EADDRINUSE` or `EACCES` where it can't
 * @param onTaken called with every port that was skipped
 * @throws the last error where 50 ports in a row are taken, and any other error of `start` at once
 */
export async function onFirstFreePort<T>(
  wanted: number,
  start: (port: number) => Promise<T>,
  onTaken: (port: number) => void,
): Promise<T> {
  for (let port = wanted; ; port++) {
    try {
      return await start(port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
      if (!isTaken || port + 1 >= Math.min(wanted + TRIES, 65536)) throw error;
      onTaken(port);
    }
  }
}
