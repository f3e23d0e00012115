import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { runScript } from '../support/run-script.ts';
import { differingFiles } from '../support/site-pages.ts';

const { contentDir, outDir } = await builtSite('real');
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-broken-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Replaces text that stands in a source exactly once, so that a test can't break nothing. */
function replaceOnce(source: string, from: string, to: string): string {
  expect(source.split(from)).toHaveLength(2);
  return source.replace(from, to);
}

const firstParagraph = '2023年是“十四五”规划实施极为关键一年';
const lineOf = (source: string, words: string) => source.slice(0, source.indexOf(words)).split('\n').length;

/** A content that is wrong in one way: how it is broken, where it must be reported, and as what. */
interface BrokenContent {
  readonly name: string;
  readonly break: (source: string) => string | Uint8Array;
  /** Words of the broken file whose line must be named. */
  readonly at: string;
  readonly code: string;
  readonly cure: string;
}

/** One for each reader that may fail: YAML, MDX, bytes. Every message is in tests/unit/workspace/mistakes.test.ts. */
const brokenContents: readonly BrokenContent[] = [
  {
    name: 'bad YAML',
    break: (source) => replaceOnce(source, 'kind: 工作总结', 'kind: "工作总结'),
    at: 'kind: ',
    code: '开头-01',
    cure: '引号',
  },
  {
    name: 'an import in MDX',
    break: (source) => replaceOnce(source, firstParagraph, `import fs from 'node:fs'\n\n${firstParagraph}`),
    at: 'import fs',
    code: '正文-01',
    cure: '删去这一行',
  },
  {
    name: 'not UTF-8',
    break: (source) => {
      const [before, after] = source.split(firstParagraph) as [string, string];
      // 新晃 in GBK, in the middle of a good file.
      return Buffer.concat([Buffer.from(before), Uint8Array.of(0xd0, 0xc2, 0xbb, 0xce), Buffer.from(after)]);
    },
    at: firstParagraph,
    code: '文件-01',
    cure: '编码选 UTF-8',
  },
];

test.each(brokenContents)(
  '$name: the line, a cure, exit code 1, and the last good site as it was',
  async (broken) => {
    const content = join(scratch, `content-${broken.code}-${broken.name.length}`);
    const site = join(scratch, `site-${broken.code}-${broken.name.length}`);
    cpSync(contentDir, content, { recursive: true });
    cpSync(outDir, site, { recursive: true });
    const file = join(content, 'reports/2023-h1/index.mdx');
    const good = readFileSync(file, 'utf8');
    const bad = broken.break(good);
    writeFileSync(file, bad);
    const result = await runScript('build.ts', [], { CONTENT_DIR: content, OUT_DIR: site });

    const line = lineOf(typeof bad === 'string' ? bad : good, broken.at);
    expect(result.stderr).toContain(`reports/2023-h1/index.mdx:${line}:`);
    expect(result.stderr).toContain(`[${broken.code}]`);
    expect(result.stderr).toContain(broken.cure);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.exitCode).toBe(1);
    expect(differingFiles(site, outDir)).toEqual([]);
  },
);

test('everything wrong is told in one run, sorted by line', async () => {
  const content = join(scratch, 'content-many');
  cpSync(contentDir, content, { recursive: true });
  const file = join(content, 'reports/2023-h1/index.mdx');
  const good = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    `${good.replace('kind: 工作总结', 'kind: 总结').replace(firstParagraph, `工期<3天{编号}${firstParagraph}`)}\n<Foo />\n`,
  );
  writeFileSync(join(content, 'site.yaml'), 'nmae: 某局\n');
  const result = await runScript('check.ts', [], { CONTENT_DIR: content });
  expect(result.exitCode).toBe(1);
  expect(Array.from(result.stderr.matchAll(/\[(.+?)\]/g), ([, code]) => code)).toEqual([
    '字段-03',
    '原文-03',
    '正文-05',
    '正文-03',
    '正文-04',
    '字段-01',
  ]);
  expect(result.output).toMatch(/共 6 处必须改、0 处请核对/);
});
