import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { waitingProposals } from '#src/importing/report-file/pending-proposals.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { requireContent } from '#src/workspace/require-content.ts';
import { runCommand } from './cli/run-command.ts';
import { convertWithLibreOffice, findLibreOffice } from './importing/convert-with-libreoffice.ts';
import { importFile } from './importing/import-file.ts';
import { reviewProposals } from './importing/review-proposals.ts';
import { ownTerminal } from './importing/terminal.ts';

const usage =
  '用法：npm run report:import -- 报告.docx [--id 2023-h2] [--update] [--yes-none]\n接着确认上次没有确认完的：npm run report:import -- 2023-h2';

// `npm run report:import -- FILE`: brings a document into the content folder and goes through what was read out of it.
await runCommand(async () => {
  const { values, positionals } = readArguments();
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) {
    console.error(usage);
    return 2;
  }
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  const { contentDir } = environment;
  requireContent(contentDir);
  const waiting = join(contentDir, 'reports', given, 'index.mdx');
  let path = waiting;
  let id = given;
  if (!/^[0-9]{4}[a-z0-9.-]*$/.test(given) || !existsSync(waiting)) {
    // npm runs commands in the project's folder, wherever the person stood who typed the file's name.
    const file = [given, resolve(process.env['INIT_CWD'] ?? '.', given)].find((name) => existsSync(name));
    if (file === undefined) {
      console.error(`没有这个文件：${given}`);
      return 2;
    }
    const program = findLibreOffice(process.env);
    const imported = await importFile(readFileSync(file), environment, {
      id: values.id,
      isUpdate: values.update,
      convertOldFormat: async (bytes) =>
        program === undefined ? undefined : convertWithLibreOffice(program, bytes),
      progress: (step) => console.error(`… ${step}`),
    });
    if (!imported.ok) {
      console.error(`没有导入：\n${imported.reason}`);
      return 1;
    }
    ({ path, id } = imported.value);
    const { doubts, changes } = imported.value;
    console.log(
      changes === undefined
        ? `已导入到 ${path}`
        : changes.length === 0
          ? `和上次导入的一样，正文没有动：${path}`
          : `已更新 ${path}`,
    );
    for (const change of changes ?? []) console.log(`  · ${change}`);
    for (const doubt of doubts) console.log(`  ？${doubt}`);
  }

  const terminal = ownTerminal();
  const count = () => waitingProposals(readFileSync(path, 'utf8')).length;
  if (terminal !== undefined && !values['yes-none'] && count() > 0) {
    const { catalogue } = readWorkspace(contentDir, environment.asOf, process.cwd());
    const { accepted, skipped } = await reviewProposals(path, contentDir, catalogue, terminal);
    const toExplain = skipped === 0 ? '' : '跳过的数字，检查时会请你在 excused 里写一句为什么不算。';
    console.log(`采用 ${accepted} 条，跳过 ${skipped} 条。${toExplain}`);
  }
  console.log(
    count() > 0
      ? `还有 ${count()} 条提议没有确认，确认完才能公布：npm run report:import -- ${id}`
      : '提议都确认完了。下一步：npm run check',
  );
  return 0;
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        update: { type: 'boolean', default: false },
        'yes-none': { type: 'boolean', default: false },
      },
    });
  } catch {
    return { values: { id: undefined, update: false, 'yes-none': false }, positionals: [] };
  }
}
