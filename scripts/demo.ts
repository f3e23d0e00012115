import { join } from 'node:path';
import { chanceOf } from '#src/demonstration/chance.ts';
import { demonstrationContent } from '#src/demonstration/demonstration-content.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildAndServe, readOptions } from './build-and-serve.ts';
import { runCommand } from './run-command.ts';
import { writeContentFolder } from './tooling/write-content-folder.ts';

/** Everybody who runs the demonstration sees the same county. */
const seed = 1;

// `npm run demo`: makes up 示例县, builds its site apart from the real one, and serves it until Ctrl-C.
await runCommand(async () => {
  const options = readOptions();
  if (options === undefined) return 2;
  // Astro reads its settings from the environment, too.
  process.env['CONTENT_DIR'] = '.tongtu/demo-content';
  process.env['OUT_DIR'] = '.tongtu/demo-site';
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  await writeContentFolder(environment.contentDir, demonstrationContent(chanceOf(seed)));
  console.log('这是演示：示例县的报告由程序生成，不是任何单位的报告。');
  return buildAndServe(environment, options);
});
