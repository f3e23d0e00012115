import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A static server that compresses what servers compress, and counts what it sends. */
export interface CountingServer {
  readonly origin: string;
  /** Bytes of bodies sent since the last call. */
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
 * Serves a folder on this machine. Text goes out in brotli, as HTML, script and JSON do from any server that compresses;
 * everything else as it is, for Pagefind's files are compressed by themselves.
 *
 * @param others files that aren't in the folder, by path
 * @param policy a content security policy for scripts
 */
export async function serveCounting(
  folder: string,
  others: ReadonlyMap<string, string | Uint8Array>,
  policy?: string,
): Promise<CountingServer> {
  let sent = 0;
  const compressed = new Map<string, Uint8Array>();
  const bodyOf = (path: string): string | Uint8Array | undefined => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    return others.get(path) ?? (existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const type = types[path.endsWith('/') ? '.html' : extname(path)];
    const body = bodyOf(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const bytes = type === undefined ? body : (compressed.get(path) ?? compress(body));
    if (type !== undefined) compressed.set(path, bytes as Uint8Array);
    sent += bytes.length;
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
      ...(type !== undefined && { 'content-encoding': 'br' }),
      ...(policy !== undefined && extname(path) === '.js' && { 'content-security-policy': policy }),
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Large files as a server compresses them while somebody waits, the others as well as can be. */
function compress(body: string | Uint8Array): Uint8Array {
  const quality = body.length > 100_000 ? 5 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
