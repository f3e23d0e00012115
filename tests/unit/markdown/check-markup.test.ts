import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import { runs } from '../../support/full-run.ts';

const frontmatter = '---\ntitle: 标题\n---\n\n';

/** Line, column and code of every error of a body that begins on line 5. */
function faults(body: string): [number, number, string][] {
  return checkMarkup('index.mdx', frontmatter + body).errors.map(({ at, code }) => [
    at.line,
    at.column,
    code,
  ]);
}

describe('what a report may use', () => {
  test.each([
    ['asterisks of the report itself', '联系人：王\\*\\*\n'],
    ['headings, text, emphasis', '## 一、工作\n\n### （一）目标\n\n#### 1、条\n\n一段**文字**和*强调*。\n'],
    ['ordered and nested lists', '1. 一是\n2. 二是\n   - 甲\n   - 乙\n'],
    ['tables', '| 项目 | 投资 |\n| --- | ---: |\n| 三江桥 | 203万元 |\n'],
    [
      'links and images',
      '[公报](https://www.gov.cn/x)和[附件](附件1.pdf)、[条款](#s-1)。\n\n![三江桥旧貌](./qiao.jpg)\n',
    ],
    [
      'listed components',
      '<Note>本站说明。</Note>\n\n<Chart id="investment" />\n\n<Attachment file="附件1.pdf" title="附件1" />\n',
    ],
    ['escaped signs', '少于\\<3天，\\{编号\\}，1\\~6月、7\\~12月\n'],
    ['a single tilde and comparison at the end', '1~6月完成 5 > 3\n'],
    ['words that only look like code', '进出口import总额\n\n这里 export 不在行首。\n'],
  ])('%s', (_name, body) => {
    expect(faults(body)).toEqual([]);
  });
});

describe('what it may not use, each at its own line', () => {
  test.each([
    ['import', '前言\n\nimport fs from "node:fs"\n', [[7, 1, '正文-01']]],
    ['import at the very first line', 'import fs from "node:fs"\n', [[5, 1, '正文-01']]],
    ['import in the middle of a paragraph', '前言\nimport fs from "node:fs"\n后文\n', [[6, 1, '正文-01']]],
    ['export', 'export const x = 1\n', [[5, 1, '正文-01']]],
    ['HTML comments', '前言<!-- 删\n掉 -->后文\n', [[5, 3, '正文-02']]],
    ['expressions', '编号为{编号}。\n', [[5, 4, '正文-03']]],
    ['an open brace', '编号为{。\n', [[5, 4, '正文-03']]],
    [
      'an expression over lines',
      '甲{\n  process.exit()\n}乙\n',
      [
        [5, 2, '正文-03'],
        [7, 1, '正文-03'],
      ],
    ],
    ['unknown components', '前言\n\n<Video src="x" />\n', [[7, 1, '正文-04']]],
    [
      'HTML tags',
      '<div onclick="x()">甲</div>\n',
      [
        [5, 1, '正文-04'],
        [5, 21, '正文-04'],
      ],
    ],
    [
      'script tags',
      '<script>alert(1)</script>\n',
      [
        [5, 1, '正文-04'],
        [5, 17, '正文-04'],
      ],
    ],
    ['a lonely less-than sign', '工期<3天\n', [[5, 3, '正文-05']]],
    [
      'fragments',
      '<>甲</>\n',
      [
        [5, 1, '正文-05'],
        [5, 4, '正文-05'],
      ],
    ],
    ['an unclosed component', '<Note>\n\n说明\n', [[5, 1, '正文-06']]],
    ['a first-level heading', '# 标题\n', [[5, 1, '正文-07']]],
    ['paired tildes', '1~6月完成，7~12月计划\n', [[5, 2, '正文-08']]],
    [
      'quotes, code, rules',
      '> 引用\n\n`代码`\n\n---\n',
      [
        [5, 1, '正文-09'],
        [7, 1, '正文-09'],
        [9, 1, '正文-09'],
      ],
    ],
    ['bold that does not take', '**“三会一课”**制度\n', [[5, 1, '正文-10']]],
    ['an address that swallows Chinese', '见https://www.gov.cn/说明，下同\n', [[5, 2, '正文-11']]],
    ['a link that runs code', '[点](javascript:alert)\n', [[5, 1, '正文-12']]],
    ['a picture without a description', '![](./a.png)\n', [[5, 1, '正文-13']]],
    ['a picture from elsewhere', '![图](https://example.com/a.png)\n', [[5, 1, '正文-14']]],
    ['an unknown attribute', '<Chart idd="x" />\n', [[5, 1, '正文-15']]],
    ['a missing attribute', '<Attachment file="a.pdf" />\n', [[5, 1, '正文-16']]],
    ['an attribute that is code', '<Chart id={secret} />\n', [[5, 11, '正文-03']]],
    ['spread attributes', '<Note {...props}>甲</Note>\n', [[5, 7, '正文-03']]],
  ] satisfies [string, string, [number, number, string][]][])('%s', (_name, body, expected) => {
    expect(faults(body)).toEqual(expected);
  });

  test('everything wrong is told in one go', () => {
    const found = faults('import a from "a"\n\n工期<3天，编号{编号}\n\n<Foo />\n\n# 标题\n\n![](a.png)\n');
    expect(found.map(([, , code]) => code).sort()).toEqual([
      '正文-01',
      '正文-03',
      '正文-04',
      '正文-05',
      '正文-07',
      '正文-13',
    ]);
    expect(found.map(([line]) => line).sort((a, b) => a - b)).toEqual([5, 7, 7, 9, 11, 13]);
  });

  test('a near miss is offered', () => {
    const [error] = checkMarkup('index.mdx', '<Notes>甲</Notes>').errors;
    expect(error?.message).toContain('是不是 <Note>？');
  });
});

test('whatever is written, checking says so and never throws; what passes holds no code', () => {
  const piece = fc.constantFrom(
    ...[
      '{',
      '}',
      '<',
      '>',
      '</',
      '<Note>',
      '</Note>',
      '<Chart id="a" />',
      'import x',
      '\n',
      '\n\n',
      '甲乙。',
      '`',
      '*',
      '~',
      '- ',
      '1. ',
      '# ',
      '| a |',
      '\\',
      '![',
      '](',
      ')',
      '<!--',
      '-->',
      '"',
      '=',
      'export default 1',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { root, errors } = checkMarkup('index.mdx', pieces.join(''));
      if (errors.length > 0) return;
      const types: string[] = [];
      const collect = (node: { type: string; children?: unknown[] }) => {
        types.push(node.type);
        for (const child of node.children ?? []) collect(child as { type: string });
      };
      if (root !== undefined) collect(root);
      expect(types).not.toContain('mdxjsEsm');
      expect(types).not.toContain('mdxFlowExpression');
      expect(types).not.toContain('mdxTextExpression');
      expect(types).not.toContain('html');
    }),
    { numRuns: runs(2000) },
  );
});
