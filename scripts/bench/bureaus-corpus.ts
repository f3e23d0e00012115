import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#src/workspace/write-files.ts';
import { multiplyCounty, writeContentFolder } from '../multiply-county.ts';

// No numeral is among them: a county's name stands in texts whose every number is accounted for.
const firstCharacters = Array.from('东西南北中上下左右前后里');
const secondCharacters = Array.from('山水河江湖林石田溪岭坪桥');

/** A bureau of a generated list. */
export interface GeneratedBureau {
  /** Its path below the joint site, no slash at either end. */
  readonly path: string;
  /** Absolute. */
  readonly contentDir: string;
}

/**
 * Writes the content folders of so many made-up bureaus, no two reports alike, and the list of them, `bureaus.yaml`.
 *
 * @param folder absolute path; bureaus of an earlier list that aren't in this one stay in it
 */
export async function writeBureausCorpus(
  folder: string,
  bureaus: number,
  reportsOfEach: number,
): Promise<{ listFile: string; bureaus: GeneratedBureau[] }> {
  mkdirSync(folder, { recursive: true });
  const generated: GeneratedBureau[] = [];
  for (let number = 0; number < bureaus; number += 1) {
    const path = `shili-${number + 1}`;
    const contentDir = join(folder, path);
    const files = multiplyCounty({ reports: reportsOfEach, county: countyName(number), seed: number + 1 });
    await writeContentFolder(contentDir, files);
    generated.push({ path, contentDir });
  }
  const listFile = join(folder, 'bureaus.yaml');
  const lines = [
    'name: 示例省交通运输工作报告',
    'host: 示例省交通运输厅（示例数据）',
    'bureaus:',
    ...generated.map(({ path }) => `  - { path: ${path}, content: ${path} }`),
  ];
  writeWhole(listFile, `${lines.join('\n')}\n`);
  return { listFile, bureaus: generated };
}

/** Of the first 144 no two are alike. */
function countyName(number: number): string {
  const first = firstCharacters[number % firstCharacters.length];
  const second = secondCharacters[Math.floor(number / firstCharacters.length) % secondCharacters.length];
  return `示例${first}${second}县`;
}
