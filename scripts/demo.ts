import { join } from 'node:path';
import { readEnvironment } from '#src/workspace/environment.ts';
import { buildAndServe, readOptions, serveBuilt } from './build/build-and-serve.ts';
import { runCommand } from './cli/run-command.ts';
import { multiplyBureaus, writeContentFolder } from './demonstration/multiply-county.ts';
import { runNode } from './programs/run-tool.ts';

const root = join(import.meta.dirname, '..');

// `npm run demo`: builds the site of 示例县 (examples/county) apart from the real one, and serves it until Ctrl-C. With
// `--bureaus` it makes three counties of one city out of it, and builds them as a city does.
await runCommand(async () => {
  const isOfBureaus = process.argv.includes('--bureaus');
  const options = readOptions(process.argv.slice(2).filter((argument) => argument !== '--bureaus'));
  if (options === undefined) return 2;
  const folder = isOfBureaus ? '.tongtu/demo-bureaus' : '.tongtu/demo';
  // Astro reads its settings from the environment, too.
  process.env['CONTENT_DIR'] = isOfBureaus ? `${folder}-content` : 'examples/county';
  process.env['OUT_DIR'] = `${folder}-site`;
  const environment = readEnvironment(process.env, root, new Date());
  if (!isOfBureaus) {
    console.log('这是演示：示例县的报告由程序生成，不是任何单位的报告。');
    return buildAndServe(environment, options);
  }
  const { contentDir } = environment;
  await writeContentFolder(contentDir, multiplyBureaus());
  console.log('这是演示：三个示例县的报告由程序生成，不是任何单位的报告。正在生成网站……');
  const exitCode = await runNode([join(root, 'scripts', 'bureaus.ts'), join(contentDir, 'bureaus.yaml')]);
  if (exitCode !== 0) return exitCode;
  return serveBuilt(environment, options);
});
