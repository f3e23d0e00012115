import { join } from 'node:path';
import { chanceOf } from '#src/demonstration/chance.ts';
import { demonstrationBureaus } from '#src/demonstration/demonstration-bureaus.ts';
import { demonstrationContent } from '#src/demonstration/demonstration-content.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildAndServe, readOptions, serveBuilt } from './build-and-serve.ts';
import { runCommand } from './run-command.ts';
import { runNode } from './tooling/run-tool.ts';
import { writeContentFolder } from './tooling/write-content-folder.ts';

/** Everybody who runs the demonstration sees the same county. */
const seed = 1;

const root = join(import.meta.dirname, '..');

// `npm run demo`: makes up 示例县, builds its site apart from the real one, and serves it until Ctrl-C. With `--bureaus` it
// makes up three counties of one city, and builds them as a city does.
await runCommand(async () => {
  const isOfBureaus = process.argv.includes('--bureaus');
  const options = readOptions(process.argv.slice(2).filter((argument) => argument !== '--bureaus'));
  if (options === undefined) return 2;
  const folder = isOfBureaus ? '.tongtu/demo-bureaus' : '.tongtu/demo';
  // Astro reads its settings from the environment, too.
  process.env['CONTENT_DIR'] = `${folder}-content`;
  process.env['OUT_DIR'] = `${folder}-site`;
  const environment = readEnvironment(process.env, root, new Date());
  const { contentDir } = environment;
  if (!isOfBureaus) {
    await writeContentFolder(contentDir, demonstrationContent(chanceOf(seed)));
    console.log('这是演示：示例县的报告由程序生成，不是任何单位的报告。');
    return buildAndServe(environment, options);
  }
  await writeContentFolder(contentDir, demonstrationBureaus());
  console.log('这是演示：三个示例县的报告由程序生成，不是任何单位的报告。正在生成网站……');
  const exitCode = await runNode([join(root, 'scripts', 'bureaus.ts'), join(contentDir, 'bureaus.yaml')]);
  if (exitCode !== 0) return exitCode;
  return serveBuilt(environment, options);
});
