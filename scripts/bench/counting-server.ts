import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A static server that counts what another would send that compresses what servers compress. */
export interface CountingServer {
  readonly origin: string;
  /** Bytes of bodies since the last call, as they are when they are compressed. */
  takeBytes(): number;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a folder on this machine. Text counts as it is in brotli, as HTML, script and JSON go out from any server that
 * compresses; everything else as it is, for Pagefind's files are compressed by themselves. It is compressed when it is
 * counted: a server that does so while somebody waits takes longer over it than the search does over its answer, and a
 * site's server has done it once for all.
 *
 * @param others files that aren't in the folder, by path
 * @param policy a content security policy for scripts
 */
export async function serveCounting(
  folder: string,
  others: ReadonlyMap<string, string | Uint8Array>,
  policy?: string,
): Promise<CountingServer> {
  let sent: { readonly path: string; readonly body: string | Uint8Array }[] = [];
  const sizes = new Map<string, number>();
  const sizeOf = (path: string, body: string | Uint8Array): number => {
    const size = sizes.get(path) ?? (typeOf(path) === undefined ? body : compress(body)).length;
    sizes.set(path, size);
    return size;
  };
  const bodyOf = (path: string): string | Uint8Array | undefined => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return others.get(path) ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined);
  };
  // It shares its process with the oracle, which can keep it waiting for longer than a server usually keeps a connection open: then
  // it would close those that the browser is just about to use.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const type = typeOf(path);
    const body = bodyOf(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path, body });
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
      ...(policy !== undefined && extname(path) === '.js' && { 'content-security-policy': policy }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes() {
      const bytes = sent.reduce((sum, { path, body }) => sum + sizeOf(path, body), 0);
      sent = [];
      return bytes;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function typeOf(path: string): string | undefined {
  return types[path.endsWith('/') ? '.html' : extname(path)];
}

/** Large files as a server compresses them while somebody waits, the others as well as can be. */
function compress(body: string | Uint8Array): Uint8Array {
  const quality = body.length > 100_000 ? 5 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
