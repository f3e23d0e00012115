import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesLike } from './bytes-like.ts';

/** Names as people make them, each as the text of a report writes it. */
export const oddNames: readonly (readonly [name: string, written: string])[] = [
  ['附件100%.pdf', '[附件](附件100%.pdf)'],
  ['附件#1.pdf', '[附件](附件#1.pdf#page=3)'],
  ['a+b&c.pdf', '[附件](a+b&c.pdf)'],
  ['附 件 (1).pdf', '[附件](<附 件 (1).pdf>)'],
  ['附件[2]~$!,;=@^`.pdf', '[附件](附件[2]~$!,;=@^`.pdf)'],
  ['café.pdf', '[附件](cafe\u0301.pdf)'],
  ['naïve.pdf', '[附件](naïve.pdf)'],
  ["图'1#.png", "![示例桥梁的样子](图'1#.png)"],
  ['图50%.png', '![示例桥梁的另一个样子](图50%.png "题")'],
  ['表 %20/附#表.xlsx', '<Attachment file="表 %20/附#表.xlsx" title="附表" />'],
];

/** A name as the disk has it: macOS decomposes them. */
export function nameOnDisk(name: string): string {
  return name === 'naïve.pdf' ? name.normalize('NFD') : name;
}

/** Words that stand in files that no report names, in their names or bytes, and nowhere else. */
export const straySecrets = [
  '会签意见还没有统一',
  '征求意见稿',
  '签批单',
  '核数',
  '旧稿',
  '草稿锁',
  '链接到别处',
  '- 副本',
];

const secret = straySecrets[0] ?? '';

/** Files that lie in a report's folder and that nothing names. */
const strays: readonly string[] = [
  ...[
    'index - 副本.mdx',
    '总结（征求意见稿）.docx',
    '签批单.pdf',
    '核数.xlsx',
    '旧稿/original.txt',
    '旧稿/index.mdx',
  ],
  ...['.draft.txt', '~$草稿锁.docx', 'original.doc', '2024-12.pdf', '图.PNG', 'index.html.bak'],
];

/** Puts such files, named and not, into a report's folder, and the lines that name them into its text. */
export function writeOddFiles(reportDir: string): void {
  const put = (name: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(reportDir, name)), { recursive: true });
    writeFileSync(join(reportDir, name), bytes);
  };
  const picture = join(import.meta.dirname, '../fixtures/sample/reports/2023-h2/bridge.png');
  for (const [name] of oddNames) {
    if (name.endsWith('.png')) cpSync(picture, join(reportDir, name));
    else put(nameOnDisk(name), bytesLike(name, `示例：${name}`));
  }
  for (const name of strays) put(name, secret);
  writeFileSync(join(dirname(reportDir), '..', '链接到别处.txt'), secret);
  symlinkSync(join(dirname(reportDir), '..', '链接到别处.txt'), join(reportDir, '链接到别处.txt'));
  const index = join(reportDir, 'index.mdx');
  const lines = oddNames.map(([, written]) =>
    written.startsWith('<') ? written : `<Note>${written}</Note>`,
  );
  writeFileSync(index, `${readFileSync(index, 'utf8')}\n${lines.join('\n\n')}\n`);
}
