import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportKinds } from '#src/records/report.ts';
import { readEnvironment } from '#src/workspace/environment.ts';
import { requireContent } from '#src/workspace/require-content.ts';
import { runCommand } from './cli/run-command.ts';
import { newReport } from './importing/new-report.ts';
import { ownTerminal, type Terminal } from './importing/terminal.ts';

const usage = '用法：npm run report:new -- 2023-h2 --title "标题" [--kind 工作总结] [--issuer 发文机关]';

// `npm run report:new -- 2023-h2`: makes the folder of a report; asks for what no flag gives.
await runCommand(async () => {
  const { values, positionals } = readArguments();
  const [id] = positionals;
  const terminal = ownTerminal();
  if (id === undefined || positionals.length > 1 || (values.title === undefined && terminal === undefined)) {
    console.error(usage);
    return 2;
  }
  const environment = readEnvironment(process.env, join(import.meta.dirname, '..'), new Date());
  requireContent(environment.contentDir);
  const title = values.title ?? (await ask(terminal, '标题（照原件，可以断行的地方留一个空格）：'));
  const kind =
    values.kind ?? (await ask(terminal, `种类（${reportKinds.join('、')}；直接回车是工作总结）：`));
  const issuer = values.issuer ?? (await ask(terminal, '发文机关（没有就直接回车）：'));
  if (title === '') {
    console.error('标题不能空着。');
    return 2;
  }
  const made = await newReport(
    id,
    { title, kind: kind || '工作总结', issuer: issuer || undefined },
    environment,
  );
  if (!made.ok) {
    console.error(made.reason);
    return 1;
  }
  console.log(`已建好 ${made.value}`);
  console.log('下一步：有签发的 Word 文件，运行 npm run report:import -- 文件；没有，就照里面的提示填写。');
  return 0;
});

/** An answer, or nothing where nobody sits at the terminal. */
async function ask(terminal: Terminal | undefined, question: string): Promise<string> {
  return terminal === undefined ? '' : (await terminal.readLine(question)).trim();
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { title: { type: 'string' }, kind: { type: 'string' }, issuer: { type: 'string' } },
    });
  } catch {
    return { values: {} as { title?: string; kind?: string; issuer?: string }, positionals: [] };
  }
}
