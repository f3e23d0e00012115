import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type NewSite, newSiteFields, newSiteRule, writeNewSite } from '#src/workspace/new-site.ts';
import { placeToReplace } from '#src/workspace/replace-directory.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';

const root = join(import.meta.dirname, '..');
const options = Object.fromEntries(newSiteFields.map(({ flag }) => [flag, { type: 'string' as const }]));
const usage = `npm run site:new -- 文件夹 ${newSiteFields.map(({ flag, question }) => `[--${flag} ${question}]`).join(' ')}`;

// `npm run site:new -- DIR`: starts another bureau's content folder. What isn't given is asked for, where somebody is there.
await runCommand(async () => {
  const { values, positionals } = commandOptions({ allowPositionals: true, options }, usage);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) {
    console.error(`写明建在哪个文件夹。用法：${usage}`);
    return 2;
  }
  const target = resolve(folder);
  placeToReplace(target, newSiteRule);
  const site = await complete(values as NewSite);
  if (site.name === undefined) {
    console.error(`没有写单位的名称。用法：${usage}`);
    return 2;
  }
  await writeNewSite(target, site, join(root, 'content'));
  const shown = relative(process.cwd(), target);
  console.log(`建好了：${shown}
下一步：
    1. 看看样子：CONTENT_DIR=${shown} npm start
       Windows 命令行：set CONTENT_DIR=${shown}&& npm start
    2. 照 ${join(shown, 'README.md')} 公布第一份报告。`);
  return 0;
});

/** The settings given, and the answers to what isn't; nobody is asked where nobody sits at a terminal, or the name is given. */
async function complete(given: NewSite): Promise<NewSite> {
  if (!process.stdin.isTTY || given.name !== undefined) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Line by line, so that answers pasted all at once are taken too; Ctrl-D leaves the rest unanswered.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(`${question}：`);
    return (await lines.next()).value ?? '';
  };
  const answers: Record<string, string> = {};
  for (const { flag, question } of newSiteFields) {
    const hint = flag === 'name' ? '' : '（没有就直接回车）';
    const answer = (given[flag] ?? (await ask(`${question}${hint}`))).trim();
    if (answer !== '') answers[flag] = answer;
  }
  terminal.close();
  return answers;
}
