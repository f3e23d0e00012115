import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePath } from '#src/language/address-path.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { reportFilesInDev } from '../../../../scripts/build/report-files.ts';
import { nameOnDisk, oddNames } from '../../../support/odd-files.ts';
import { writeUnpublishedContent } from '../../../support/unpublished-content.ts';

let root: string;
const reports = () => join(root, 'content/reports');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tongtu-report-files-'));
  writeUnpublishedContent(join(root, 'content'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the development server answers for an address; undefined where it leaves the answer to others. */
function answer(address: string): { body: Buffer; type: string } | undefined {
  const environment = readEnvironment({ BASE_PATH: '/jt/' }, root, new Date());
  const plugin = reportFilesInDev(environment) as unknown as {
    configureServer(server: { middlewares: { use(handle: (...all: unknown[]) => void): void } }): void;
  };
  let given: { body: Buffer; type: string } | undefined;
  let type = '';
  const response = {
    setHeader: (name: string, value: string) => {
      if (name === 'Content-Type') type = value;
    },
    end: (body: Buffer) => {
      given = { body, type };
    },
  };
  plugin.configureServer({
    middlewares: { use: (handle) => handle({ originalUrl: address }, response, () => undefined) },
  });
  return given;
}

test('while reports are edited, the files that they name are served under their addresses, of drafts too', () => {
  for (const id of ['2023-h2', '2024-09']) {
    for (const [name] of oddNames) {
      const { body } = answer(`/jt/reports/${id}/${encodePath(name)}?v=1`) ?? {};
      expect(body?.equals(readFileSync(join(reports(), id, nameOnDisk(name)))), name).toBe(true);
    }
  }
  expect(answer('/jt/reports/2023-h2/original.txt')?.type).toBe('text/plain; charset=utf-8');
});

test('what nothing names, what was withdrawn and what lies elsewhere isn’t served', () => {
  writeFileSync(join(root, 'content/secret.txt'), 'secret');
  for (const path of [
    ...[
      '2023-h2/签批单.pdf',
      '2023-h2/.draft.txt',
      '2023-h2/index.mdx',
      '2023-h2/链接到别处.txt',
      '2023-h2/',
    ],
    ...['2023-q3/original.txt', '2023-h2/../../secret.txt', '2023-h2/../2023-q3/original.txt', '..', ''],
  ]) {
    expect([path, answer(`/jt/reports/${encodePath(path)}`)]).toEqual([path, undefined]);
    expect([path, answer(`/jt/reports/${path}`)]).toEqual([path, undefined]);
  }
  expect(answer('/reports/2023-h2/original.txt')).toBeUndefined();
});
