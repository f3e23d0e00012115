import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile } from '../release/caddyfile.ts';
import { nginxConf } from '../release/nginx-conf.ts';
import type { ServerSettings } from '../release/server-settings.ts';
import type { PackedFile } from './tar-archive.ts';

const root = join(import.meta.dirname, '..', '..');

/** What the operator of a server needs besides the site: its configuration, the script that switches over, and how to. */
export function deployFiles(settings: ServerSettings): PackedFile[] {
  const text = (path: string, content: string) => ({ path, bytes: Buffer.from(content) });
  return [
    text('Caddyfile', caddyfile(settings)),
    text('README.md', readFileSync(join(root, 'docs', 'serving.md'), 'utf8')),
    text('nginx.conf', nginxConf(settings)),
    text('switch.sh', readFileSync(join(root, 'scripts', 'serving', 'switch.sh'), 'utf8')),
  ];
}
