import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { caddyfile } from '../../scripts/release/caddyfile.ts';
import { nginxConf } from '../../scripts/release/nginx-conf.ts';
import type { ServerSettings } from '../../scripts/release/server-settings.ts';
import { serverEnvironment, type WebServer } from '../../scripts/test/ensure-programs.ts';

/** A web server that runs with the configuration of a release. */
export interface RunningServer {
  /** Scheme, host and port. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Starts a web server of this machine with the configuration that a release brings, on a free port.
 *
 * @param state an existing folder for its own files
 * @throws Error with what it printed, where it doesn't start
 */
export async function startWebServer(
  server: WebServer,
  state: string,
  settings: Omit<ServerSettings, 'port'>,
): Promise<RunningServer> {
  const port = await freePort();
  const command =
    server === 'nginx' ? nginx(state, { ...settings, port }) : caddy(state, { ...settings, port });
  const child = spawn(command[0] ?? '', command.slice(1), { env: { ...serverEnvironment, HOME: state } });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const stop = () => stopped(child);
  const scheme = settings.tls === undefined ? 'http' : 'https';
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) break;
    if (await isListening(port)) return { origin: `${scheme}://127.0.0.1:${port}`, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`${server} doesn't start: ${said}`);
}

/** What Debian's own nginx.conf says around the file in conf.d, without its log files and its user. */
function nginx(state: string, settings: ServerSettings): string[] {
  const conf = join(state, 'nginx.conf');
  const site = join(state, 'site.conf');
  writeFileSync(site, nginxConf(settings));
  for (const folder of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'])
    mkdirSync(join(state, folder), { recursive: true });
  writeFileSync(
    conf,
    `include /etc/nginx/modules-enabled/*.conf;
daemon off;
worker_processes 2;
pid ${state}/nginx.pid;
error_log stderr crit;
events { worker_connections 768; }
http {
    sendfile on;
    tcp_nopush on;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path ${state}/body;
    proxy_temp_path ${state}/proxy;
    fastcgi_temp_path ${state}/fastcgi;
    uwsgi_temp_path ${state}/uwsgi;
    scgi_temp_path ${state}/scgi;
    gzip on;
    include ${site};
}
`,
  );
  return ['nginx', '-c', conf, '-e', 'stderr'];
}

/** Without Caddy's administration port, which is the same for every instance. */
function caddy(state: string, settings: ServerSettings): string[] {
  const conf = join(state, 'Caddyfile');
  writeFileSync(conf, `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(settings)}`);
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', conf];
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
