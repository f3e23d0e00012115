import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acceptEverything, imported, ownContent } from '../support/imported-document.ts';
import { realTextInWord } from '../support/real-report.ts';
import { recipeDir } from '../support/recipe.ts';
import { squeezed } from '../support/report-entries.ts';
import { runScript } from '../support/run-script.ts';
import { attribute, elementsOf, parsePage, textOf } from '../support/site-pages.ts';

test('a Word file becomes a page that says what the file says, once a person has confirmed what was read', async () => {
  const environment = ownContent();
  const { contentDir, outDir } = environment;
  const settings = { CONTENT_DIR: contentDir, OUT_DIR: outDir, AS_OF: '2026-11-24' };

  const word = readFileSync(join(recipeDir, 'built', 'real-report.docx'));
  expect(await imported(environment, word)).toMatchObject({ ok: true });
  const waits = expect.stringMatching(/\[草稿-01\] 2023-h1 还有 [0-9]+ 条导入时的提议没有确认/);
  const reportsPage = join(outDir, 'reports/2023-h1/index.html');
  expect(await runScript('check.ts', [], settings)).toMatchObject({ exitCode: 0, stderr: waits });

  const publish = () => {
    const path = join(contentDir, 'reports/2023-h1/index.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: draft.*\n/m, ''));
  };
  publish();
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 1, stderr: waits });
  expect(existsSync(reportsPage)).toBe(false);

  await acceptEverything(environment, '2023-h1');
  // It was received as text, too.
  writeFileSync(join(contentDir, 'reports/2023-h1/original.txt'), realTextInWord);
  expect(await runScript('build.ts', [], settings)).toMatchObject({ exitCode: 0 });
  const article = elementsOf(parsePage(outDir, 'reports/2023-h1/index.html')).find(
    ({ tagName }) => tagName === 'article',
  );
  if (article === undefined) throw new Error('the page has no article');
  const links = elementsOf(parsePage(outDir, 'reports/2023-h1/index.html')).filter(
    (element) => attribute(element, 'download')?.startsWith('2023-h1-original') === true,
  );
  expect(links.map((link) => [attribute(link, 'href'), textOf(link).trim()])).toEqual([
    ['/reports/2023-h1/original.txt', '下载原件（TXT）'],
    ['/reports/2023-h1/original.docx', '下载原件（DOCX）'],
  ]);
  const text = textOf(article, (element) => attribute(element, 'data-site') !== undefined);
  expect(squeezed(text)).toBe(squeezed(realTextInWord));
  expect(readFileSync(join(outDir, 'reports/2023-h1/original.docx'))).toEqual(
    readFileSync(join(contentDir, 'reports/2023-h1/original.docx')),
  );
}, 240_000);
