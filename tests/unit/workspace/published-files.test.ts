import { expect, test } from 'vitest';
import { parseMdx } from '#src/markdown/parse-body.ts';
import { publishedFiles } from '#src/workspace/published-files.ts';

const folder = (...files: string[]) => ({
  id: '2023-h1',
  path: '/content/reports/2023-h1',
  hasIndex: true,
  hidden: [],
  files,
});

test('originals, the PDF of the report’s name and what the text names, and nothing that only lies there', () => {
  const body = parseMdx(`---
title: 示例
---

见[附件](附件1.pdf)、**[附表](表/附表.xlsx#B2)**。

![桥](./bridge.png)

<Note>说明：<Attachment file="附件2.docx" title="附件2" /></Note>

| 附件3 | [下载](%E9%99%84%E4%BB%B63.pdf) |
| --- | --- |

旧稿/附件4.pdf
`);
  const named = ['附件1.pdf', '表/附表.xlsx', 'bridge.png', '附件2.docx', '附件3.pdf'];
  const kept = ['original.txt', 'original.docx', 'original.pdf', '2023-h1.pdf', ...named];
  const strays = [
    'index - 副本.mdx',
    '签批单.pdf',
    '旧稿/附件4.pdf',
    'Original.docx',
    '2023-h2.pdf',
    '旧稿/original.txt',
  ];
  expect(publishedFiles(folder(...strays, ...kept), body)).toEqual(kept);
  expect(publishedFiles(folder(...strays, ...kept), undefined)).toEqual(kept.slice(0, 4));
});
