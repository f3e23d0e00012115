import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { replaceDirectory } from '#src/workspace/replace-directory.ts';

// Puts one folder after another in the place of the first argument, each with files that all say the same, until it is killed.

const [target = '', name = ''] = process.argv.slice(2);
const rule = { name: 'OUT_DIR', content: [], whyNot: () => undefined };
for (let round = 0; ; round += 1) {
  await replaceDirectory(target, rule, async (staging) => {
    for (let file = 0; file < 20; file += 1) writeFileSync(join(staging, `${file}.txt`), `${name} ${round}`);
    await setTimeout(Math.random() * 5);
  });
  process.stdout.write('.');
}
