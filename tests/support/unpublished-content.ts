import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeOddFiles } from './odd-files.ts';

/** Words and numbers that stand in a draft, its attachment and the register entries made for it, and nowhere else. */
export const draftSecrets = [
  '雪峰未批大桥',
  '雪峰桥',
  '八仙过海',
  '87654.3万元',
  '876543000',
  'unapproved-bridge',
  'unapproved-cost',
  '未批造价',
  '未批专题',
  '附件里的未批清单',
  '还没有审定的标题',
  '桥面铺装先行',
  '办公室拟稿岗',
];

/** The same of a report that is approved and whose time hasn't come. */
export const waitingSecrets = ['等到那天才说', '43219.8吨', '43219.8', '待公布的标题'];

/** What stood in a report that was withdrawn; only its title and the withdrawal stay public. */
export const withdrawnSecrets = ['第二段没有编号，也没有标题', '约12万元', '5200台'];

/** Writes content with a draft, a report whose time hasn't come, a withdrawn one, and files that nothing names. */
export function writeUnpublishedContent(contentDir: string): void {
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'sample'), contentDir, { recursive: true });
  for (const [path, text] of Object.entries(unpublishedFiles)) {
    const place = join(contentDir, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  for (const id of ['2023-h2', '2024-09']) writeOddFiles(join(contentDir, 'reports', id));
  const withdrawn = join(contentDir, 'reports/2023-q3/index.mdx');
  const published = readFileSync(withdrawn, 'utf8');
  writeFileSync(
    withdrawn,
    published.replace(
      '---\n',
      '---\nstatus: withdrawn\nwithdrawal: { date: 2024-02-01, why: "数据没有核对完。（示例数据）" }\n',
    ),
  );
}

const draftBody = `## 一、八仙过海各显神通

桥面铺装先行，雪峰未批大桥总投资87654.3万元。明年3月份开工。`;

const draftLink = '<Attachment file="附件1.txt" title="附件1" />';

const waitingBody = '等到那天才说：卸载货物43219.8吨。';

const unpublishedFiles: Readonly<Record<string, string>> = {
  'topics.yaml': `- { id: roads, name: 公路（示例数据） }
- { id: control, name: 治超（示例数据） }
- { id: unapproved-topic, name: 未批专题 }
`,
  'metrics/unapproved.yaml': `- { id: unapproved-cost, name: 未批造价, topic: unapproved-topic, unit: 元, definition: "示例数据。" }
- { id: tonnes, name: 卸载货物, topic: control, unit: 吨, definition: "示例数据。" }
`,
  'projects/unapproved-bridge.yaml':
    'name: 雪峰未批大桥\nshortName: 雪峰桥\ntopic: unapproved-topic\nkind: 桥\n',
  'reports/2024-09/index.mdx': `---
status: draft
reviews:
  - { step: 初审, by: 办公室拟稿岗, date: 2024-10-08 }
title: 还没有审定的标题（示例数据）
period: 2024-09
kind: 月报
metrics:
  - { id: cost, metric: unapproved-cost, subject: unapproved-bridge, value: "87654.3万元", quote: "总投资87654.3万元", kind: planned }
commitments:
  - { id: begin, title: 雪峰桥开工, topic: unapproved-topic, projects: [unapproved-bridge], quote: "明年3月份开工", due: 2025-03, dueSaid: "3月份" }
---

${draftBody}

${draftLink}
`,
  'reports/2024-09/original.txt': `还没有审定的标题（示例数据）\n${draftBody.replace('## ', '')}\n`,
  'reports/2024-09/附件1.txt': '附件里的未批清单\n',
  'reports/2024-10/index.mdx': `---
publishAt: 2099-01-01 09:00
title: 待公布的标题（示例数据）
period: 2024-10
kind: 月报
metrics:
  - { id: tonnes, metric: tonnes, value: "43219.8吨", quote: "卸载货物43219.8吨" }
---

${waitingBody}
`,
  'reports/2024-10/original.txt': `待公布的标题（示例数据）\n${waitingBody}\n`,
};
