import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type DraftBlock, printBody, textsOfBlock } from '#src/importing/layout/draft-block.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import { runs } from '../../../support/full-run.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What the page says of blocks, block by block; everything that is wrong with their markup is thrown. */
function readBack(blocks: readonly DraftBlock[]): string[] {
  const { root, errors } = checkMarkup('index.mdx', `---\ntitle: 示例\n---\n\n${printBody(blocks)}`);
  if (root === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return bodyText(root).text.trimEnd().split('\n').map(plain);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each([
  '第{编号}条',
  '不超过<3天',
  '1~6月完成12公里，7~12月完成8公里',
  '**“三会一课”**制度',
  '王**、李*',
  '网址http://www.example.gov.cn/a_b，欢迎访问www.example.gov.cn。',
  '邮箱jt_1@example.com，请来信',
  'import 一词',
  'export { a } from "b"',
  '- 一项',
  '+ 一项',
  '1. 一项',
  '12) 一项',
  '# 井号',
  '> 大于',
  '---',
  '===',
  '| 一 | 二 |',
  '[附件](1.pdf)',
  '![图](1.png)',
  '`代码`与_下划线_',
  '&lt;&#65;&amp;',
  'C:\\路径\\文件',
  '<Note>不是组件</Note>',
  '<!-- 注释 -->',
])('%s stays what it is, in every kind of block', (text) => {
  const blocks: DraftBlock[] = [
    { kind: 'heading', depth: 3, text },
    { kind: 'paragraph', text },
    { kind: 'ordinals', items: [text, text] },
    { kind: 'bullets', items: [text, text] },
    {
      kind: 'table',
      rows: [
        [text, '乙'],
        ['丙', text],
      ],
    },
  ];
  expect(readBack(blocks)).toEqual(blocks.flatMap(textsOfBlock));
});

const trap = fc.constantFrom(
  ...'一 中文 # ## 1 12 . ) - + * ** _ __ ~ ~~ ` ``` { } < > <b> </b> [ ] ( ! | \\ & amp; &lt; &#65; http:// https://a.cn'.split(
    ' ',
  ),
  ...'www. www.a.cn a@b.cn import export ： : ::: = --- $ ^ " \' ， 。 、 m² ① / % ? mailto: xmpp: .. … ftp://a.b'.split(
    ' ',
  ),
  ' ',
  '\u3000',
  '\u00a0',
  '\u00ad',
  '\u200b',
);
const text = fc
  .array(trap, { minLength: 1, maxLength: 8 })
  .map((pieces) => plain(pieces.join('')))
  .filter((joined) => joined !== '');
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const block: fc.Arbitrary<DraftBlock> = fc.oneof(
  text.map((words) => ({ kind: 'paragraph' as const, text: words })),
  text.map((words) => ({ kind: 'heading' as const, depth: 3, text: words })),
  texts.map((items) => ({ kind: 'bullets' as const, items })),
  texts.map((items) => ({ kind: 'ordinals' as const, items })),
  fc
    .array(fc.tuple(text, text), { minLength: 2, maxLength: 3 })
    .map((rows) => ({ kind: 'table' as const, rows })),
);

test('whatever is put together from traps reads back as itself', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
      expect(readBack(blocks)).toEqual(blocks.flatMap(textsOfBlock).map(plain));
    }),
    { numRuns: runs(500) },
  );
});
