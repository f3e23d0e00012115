import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { filesOf } from '../support/site-pages.ts';

const root = join(import.meta.dirname, '../..');
const { contentDir, outDir } = await builtSite('real');
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tongtu-broken-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Every file of a folder with its digest: equal exactly where the folders are. */
function fingerprint(folder: string): string[] {
  return filesOf(folder).map((file) => {
    const bytes = readFileSync(join(folder, file));
    return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
  });
}

/** Replaces text that stands in a source exactly once, so that a test can't break nothing. */
function replaceOnce(source: string, from: string, to: string): string {
  expect(source.split(from)).toHaveLength(2);
  return source.replace(from, to);
}

const firstParagraph = '2023年是“十四五”规划实施极为关键一年';
const lineOf = (source: string, words: string) => source.slice(0, source.indexOf(words)).split('\n').length;

/** A content that is wrong in one way: how it is broken, where it must be said, and what. */
interface BrokenContent {
  readonly name: string;
  readonly break: (source: string) => string | Uint8Array;
  /** Words of the broken file whose line must be named. */
  readonly at: string;
  readonly code: string;
  readonly cure: string;
}

const brokenContents: readonly BrokenContent[] = [
  {
    name: 'bad YAML',
    break: (source) => replaceOnce(source, 'kind: 工作总结', 'kind: "工作总结'),
    at: 'kind: ',
    code: '开头-01',
    cure: '引号',
  },
  {
    name: 'an unquoted value with a half-width comma',
    break: (source) =>
      replaceOnce(
        source,
        'value: "16km", quote: "新建安防工程16km,总投资611万元"',
        'value: "16km", quote: 新建安防工程16km,总投资611万元',
      ),
    at: 'value: "16km", quote: 新',
    code: '开头-06',
    cure: '用半角双引号括起来',
  },
  {
    name: 'an unknown key',
    break: (source) => replaceOnce(source, 'issuer: ', 'isuer: '),
    at: 'isuer: ',
    code: '字段-01',
    cure: '改成 issuer',
  },
  {
    name: 'a wrong period',
    break: (source) => replaceOnce(source, 'period: 2023-h1', 'period: 2023-h3'),
    at: 'period: ',
    code: '字段-03',
    cure: '2023-h1（上半年）',
  },
  {
    name: 'an import in MDX',
    break: (source) => replaceOnce(source, firstParagraph, `import fs from 'node:fs'\n\n${firstParagraph}`),
    at: 'import fs',
    code: '正文-01',
    cure: '删去这一行',
  },
  {
    name: '{编号}',
    break: (source) => replaceOnce(source, firstParagraph, `{编号}${firstParagraph}`),
    at: '{编号}',
    code: '正文-03',
    cure: '加一个反斜线',
  },
  {
    name: 'an unknown component',
    break: (source) => replaceOnce(source, firstParagraph, `<Video src="a.mp4" />\n\n${firstParagraph}`),
    at: '<Video',
    code: '正文-04',
    cure: '可以用的组件只有',
  },
  {
    name: 'a text that differs from its original',
    break: (source) => replaceOnce(source, '罚款786300元(其中', '罚款768300元(其中'),
    at: '罚款768300元(其中',
    code: '原文-03',
    cure: '照原件改回来',
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
  (broken) => {
    const content = join(scratch, `content-${broken.code}-${broken.name.length}`);
    const site = join(scratch, `site-${broken.code}-${broken.name.length}`);
    cpSync(contentDir, content, { recursive: true });
    cpSync(outDir, site, { recursive: true });
    const file = join(content, 'reports/2023-h1/index.mdx');
    const good = readFileSync(file, 'utf8');
    const bad = broken.break(good);
    writeFileSync(file, bad);
    const before = fingerprint(site);

    const result = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site, BASE_PATH: '', SITE_URL: '', AS_OF: '' },
      encoding: 'utf8',
    });

    const line = lineOf(typeof bad === 'string' ? bad : good, broken.at);
    expect(result.stderr).toContain(`reports/2023-h1/index.mdx:${line}:`);
    expect(result.stderr).toContain(`[${broken.code}]`);
    expect(result.stderr).toContain(broken.cure);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.status).toBe(1);
    expect(fingerprint(site)).toEqual(before);
  },
);

test('everything wrong is told in one run, sorted by line', () => {
  const content = join(scratch, 'content-many');
  cpSync(contentDir, content, { recursive: true });
  const file = join(content, 'reports/2023-h1/index.mdx');
  const good = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    `${good.replace('kind: 工作总结', 'kind: 总结').replace(firstParagraph, `工期<3天{编号}${firstParagraph}`)}\n<Foo />\n`,
  );
  writeFileSync(join(content, 'site.yaml'), 'nmae: 某局\n');
  const result = spawnSync(process.execPath, ['scripts/check.ts'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  expect(result.status).toBe(1);
  expect(Array.from(result.stderr.matchAll(/\[(.+?)\]/g), ([, code]) => code)).toEqual([
    '字段-03',
    '原文-03',
    '正文-05',
    '正文-03',
    '正文-04',
    '字段-01',
    '字段-02',
  ]);
  expect(result.stdout).toMatch(/共 7 处必须改、0 处请核对/);
});
