import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What runs where text becomes HTML, in a tag, an attribute, a script or JSON in a script. It calls {@link alarm}. */
export const hostileMarkup = `"'><img src=x onerror=alarm()><svg onload=alarm()></script><script>alarm()</script>`;

/** What a spreadsheet would run. */
export const formulas = [
  '=HYPERLINK("http://evil.example","看")',
  "+cmd|'/C calc'!A0",
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
];

/** Writes content that holds {@link markup} and {@link formulas} wherever staff may write freely, which no rule forbids. */
export function writeHostileContent(contentDir: string): void {
  rmSync(contentDir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, '..', 'fixtures', 'sample'), contentDir, { recursive: true });
  const edit = (file: string, ...changes: [from: string, to: string][]) => {
    const path = join(contentDir, file);
    const text = changes.reduce(
      (before, [from, to]) => {
        if (!before.includes(from)) throw new Error(`${file}: ${from}`);
        return before.replace(from, () => to);
      },
      readFileSync(path, 'utf8'),
    );
    writeFileSync(path, text);
  };
  const quoted = (text: string) => JSON.stringify(text);
  edit(
    'site.yaml',
    ['name: 示例县交通运输局（示例数据）', `name: ${quoted(`示例局${hostileMarkup}`)}`],
    ['region: 示例省示例市示例县', `region: ${quoted(hostileMarkup)}`],
    ['icp: 示例ICP备00000000号', `icp: ${quoted(hostileMarkup)}`],
    ['phone: 0000-0000000', `phone: ${quoted(hostileMarkup)}`],
    ['address: 示例县示例路1号', `address: ${quoted(hostileMarkup)}`],
  );
  edit('topics.yaml', ['公路（示例数据）', quoted(`公路${hostileMarkup}`)]);
  edit(
    'metrics/all.yaml',
    ['name: 检测车辆', `name: ${quoted(`检测车辆${hostileMarkup}`)}`],
    ['"示例数据：治超检测车辆。"', quoted(formulas[0] ?? '')],
    ['"示例数据：治超罚款。"', quoted(formulas[1] ?? '')],
    ['"示例数据：全部里程。"', quoted(hostileMarkup)],
  );
  edit(
    'projects/section-b.yaml',
    ['shortName: 乙段改造', `shortName: ${quoted(`乙段${hostileMarkup}`)}`],
    ['  - 乙段\n', `  - 乙段\n  - ${quoted(hostileMarkup)}\n`],
    ['kind: 县道改造', `kind: ${quoted(formulas[3] ?? '')}`],
    ['place: 示例乡', `place: ${quoted(formulas[2] ?? '')}`],
    ['note: 示例数据：报告里有两个叫法，本站理解为同一个项目。', `note: ${quoted(hostileMarkup)}`],
  );
  edit(
    'reports/2023-h2/index.mdx',
    ['issuer: 示例县交通运输局', `issuer: ${quoted(hostileMarkup)}`],
    ['subject: 交通运输', `subject: ${quoted(formulas[4] ?? '')}`],
    ['title: 乙段完工', `title: ${quoted(`乙段完工${hostileMarkup}`)}`],
    ['title: 第三季度在下半年之内', `title: ${quoted(hostileMarkup)}`],
    ['reason: "示例数据：报告没有说两者的关系。"', `reason: ${quoted(hostileMarkup)}`],
    ['note: "疑多一个“政”字"', `note: ${quoted(hostileMarkup)}`],
  );
  // A name that a file may have on Linux. The check lists it; nothing publishes it.
  writeFileSync(join(contentDir, 'reports/2023-h2', '"\'><img src=x onerror=alarm()>.txt'), '附件');
}
