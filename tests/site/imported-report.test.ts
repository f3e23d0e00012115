import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acceptEverything, imported, ownContent } from '../support/imported-document.ts';
import { realTextInWord } from '../support/real-report.ts';
import { recipeDir } from '../support/recipe.ts';
import { squeezed } from '../support/report-entries.ts';
import { attribute, elementsOf, parsePage, textOf } from '../support/site-pages.ts';

const root = join(import.meta.dirname, '../..');

test('a Word file becomes a page that says what the file says, once a person has confirmed what was read', async () => {
  const environment = ownContent();
  const { contentDir, outDir } = environment;
  const build = () =>
    spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        BASE_PATH: '/',
        SITE_URL: '',
        AS_OF: '2026-11-24',
      },
    });

  const word = readFileSync(join(recipeDir, 'built', 'real-report.docx'));
  expect(await imported(environment, word)).toMatchObject({ ok: true });
  const waits = expect.stringMatching(/\[草稿-01\] 2023-h1 还有 [0-9]+ 条导入时的提议没有确认/);
  const reportsPage = join(outDir, 'reports/2023-h1/index.html');
  expect(build()).toMatchObject({ status: 0, stderr: waits });
  expect(existsSync(join(outDir, 'index.html'))).toBe(true);
  expect(existsSync(reportsPage)).toBe(false);

  const publish = () => {
    const path = join(contentDir, 'reports/2023-h1/index.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: draft.*\n/m, ''));
  };
  publish();
  expect(build()).toMatchObject({ status: 1, stderr: waits });
  expect(existsSync(reportsPage)).toBe(false);

  await acceptEverything(environment, '2023-h1');
  expect(build()).toMatchObject({ status: 0 });
  const article = elementsOf(parsePage(outDir, 'reports/2023-h1/index.html')).find(
    ({ tagName }) => tagName === 'article',
  );
  if (article === undefined) throw new Error('the page has no article');
  const text = textOf(article, (element) => attribute(element, 'data-site') !== undefined);
  expect(squeezed(text)).toBe(squeezed(realTextInWord));
  expect(readFileSync(join(outDir, 'reports/2023-h1/original.docx'))).toEqual(
    readFileSync(join(contentDir, 'reports/2023-h1/original.docx')),
  );
}, 240_000);
