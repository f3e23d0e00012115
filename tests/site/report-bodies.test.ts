import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildContent } from '../support/build-content.ts';
import { builtSite } from '../support/built-site.ts';

const sample = await builtSite('sample');

/** One transparent point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a report’s body is the same HTML whether it is run in process or is a module of the bundler, as with a picture it must be', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-bodies-'));
  const [content, site] = [join(scratch, 'content'), join(scratch, 'site')];
  try {
    cpSync(sample.contentDir, content, { recursive: true });
    const reports = readdirSync(join(content, 'reports')).filter(
      (id) => !readFileSync(join(content, 'reports', id, 'index.mdx'), 'utf8').includes('!['),
    );
    for (const id of reports) {
      writeFileSync(join(content, 'reports', id, 'picture.png'), png);
      appendFileSync(join(content, 'reports', id, 'index.mdx'), '\n![一条横线的示意图](./picture.png)\n');
    }
    await buildContent(content, site);
    expect(reports.length).toBeGreaterThan(0);
    for (const id of reports) {
      const [inProcess = '', bundled = ''] = [sample.outDir, site].map((folder) =>
        readFileSync(join(folder, 'reports', id, 'index.html'), 'utf8'),
      );
      const row =
        /<div class="row row-text"[^>]*><a class="post"[^>]*><\/a><p class="text"><img src="\/_astro\/picture[^>]*><\/p><\/div>/;
      expect(bundled).toMatch(row);
      expect(bundled.replace(row, '')).toBe(inProcess);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
