import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StaticServer, serveStatic } from '../../scripts/serving/static-server.ts';
import { type CopiedRepository, copyRepository } from '../support/copied-repository.ts';
import { type DocumentedCommand, documentedCommands } from '../support/documented-commands.ts';
import { writtenDocx } from '../support/written-docx.ts';

// The handbook's recipes and those of the operator's manual, from their own text: a command is looked up in the document by
// the words it begins with, and run in a shell as it is printed there, with the placeholders filled in. What is in neither
// document can't be run, and at the end every command of both has been run or has a reason why not.

const manuals = ['content/README.md', 'docs/serving.md'];
const commands = manuals.flatMap(documentedCommands);
const ran = new Set<string>();

/** Commands that aren't run here, by how they begin, and why. */
const notHere: Readonly<Record<string, string>> = {
  'apt-get':
    'installs into this machine; scripts/test/ensure-programs.ts runs the same for the tests of the servers',
  dnf: 'another system’s',
  'systemctl enable --now nginx': 'another system’s',
  semanage: 'another system’s',
  restorecon: 'another system’s',
  'firewall-cmd': 'another system’s',
  certbot: 'needs a public name',
  'rm -f /etc/nginx': 'this machine’s own configuration',
  'nginx -t && systemctl':
    'this machine’s own server; web-servers.full.test.ts starts one with the same configuration',
  'git pull': 'nobody else is here',
  'git reset --soft': 'nothing is pushed here',
  'npm ci': 'what CI does; the dependencies are those of this checkout',
  'npm run report:import -- 报告期': 'the same command as for 2023-h2',
  'npm run report:new -- 2023-h2': 'asks at a terminal: tests/unit/scripts/importing',
  'BASE_PATH=/jiaotong/ npm run release': 'release.test.ts packs below a base path',
  'npm start': 'run as CONTENT_DIR=… npm start',
};

let house: string;
let repository: CopiedRepository;
/** When commits are made: some days ago, so that what is scheduled is due by now. */
let commitDate = '';
/** Where releases are carried to, and the folder that `switch.sh` manages there. */
let carried: string;
let server: string;
let host: StaticServer | undefined;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'tongtu-recipes-'));
  [carried, server] = [join(house, 'carried'), join(house, 'srv')];
  mkdirSync(carried);
  repository = copyRepository(`${dayAfter(-4)}T12:00:00+08:00`);
  repository.commit('content');
  writeFileSync(join(house, 'gitconfig'), '[user]\nname = test\nemail = test@example.org\n');
}, 60_000);
afterAll(async () => {
  await host?.close();
  repository.remove();
  rmSync(house, { recursive: true, force: true });
});

/** The command of a manual that begins with these words. @throws Error where no manual has it */
function documented(beginning: string): DocumentedCommand {
  const found = commands.find(({ command }) => command.startsWith(beginning));
  if (found === undefined) throw new Error(`no manual says: ${beginning}`);
  return found;
}

/** A manual's command with its placeholders filled in, which is the only thing that changes in it. */
function filled(beginning: string, places: Readonly<Record<string, string>> = {}): string {
  const { command } = documented(beginning);
  ran.add(command);
  return Object.entries(places).reduce((text, [placeholder, value]) => {
    expect(text).toContain(placeholder);
    return text.replaceAll(placeholder, value);
  }, command);
}

function start(command: string, folder = repository.folder) {
  const { PATH, HOME, TMPDIR, CHROMIUM } = process.env;
  const env = {
    ...{ PATH, HOME, TMPDIR, CHROMIUM, GIT_CONFIG_GLOBAL: join(house, 'gitconfig') },
    ...(commitDate && { GIT_AUTHOR_DATE: commitDate, GIT_COMMITTER_DATE: commitDate }),
  };
  return spawn('sh', ['-c', command], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Runs a command to its end, which must be a success unless another exit code is given, and gives what it printed. */
async function run(command: string, folder?: string, exitCode = 0): Promise<string> {
  const child = start(command, folder);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = await new Promise((resolve) => child.on('close', resolve));
  expect([command, ended, output]).toEqual([command, exitCode, output]);
  return output;
}

/** Runs a command that serves until it is ended: opens a page below the address that it prints. */
async function opened(command: string, path: string): Promise<string> {
  const child = start(command);
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const [found] = /http:\/\/(?:localhost|127\.0\.0\.1):[0-9]+\//.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      });
    child.on('close', () => reject(new Error(output)));
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const page = await (await fetch(new URL(path, address))).text();
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await ended;
  return page;
}

/** The handbook's `npm run release`, carried to the server and installed as its last line says. */
async function publish(command: string): Promise<string> {
  const output = await run(command);
  const [, install = '', name = ''] = /运行 (sh switch\.sh install (\S+)\.tar\.gz)/.exec(output) ?? [];
  expect(filled('sh switch.sh install', { 'tongtu-日期-提交-内容': name })).toBe(install);
  rmSync(carried, { recursive: true });
  cpSync(join(repository.folder, 'release', name), carried, { recursive: true });
  return `${name}\n${await run(`${install} ${server}`, carried)}`;
}

const commit = async () => {
  await run(`${filled('git add content')} && ${filled('git commit')}`);
};
const release = () => publish(filled('npm run release'));
const page = (id: string) => join(server, `live/site/reports/${id}/index.html`);
const published = (id: string) => readFileSync(page(id), 'utf8');
const source = (id: string) => join(repository.folder, `content/reports/${id}/index.mdx`);
function edit(id: string, from: string | RegExp, to: string): void {
  const text = readFileSync(source(id), 'utf8');
  expect(text.replace(from, to)).not.toBe(text);
  writeFileSync(source(id), text.replace(from, to));
}
/** Writes a signed document of two paragraphs beside the repository, and imports it. */
async function importing(title: string, sentence: string): Promise<string> {
  const line = (text: string) =>
    ({ kind: 'paragraph', text, label: undefined, heading: undefined, indent: '' }) as const;
  const file = join(house, `${title}.docx`);
  writeFileSync(file, writtenDocx([title, '一、工作完成情况', sentence].map(line)));
  return run(filled('npm run report:import -- 报告', { '报告.docx': file }));
}
const now = new Date();
/** A day from today on, as the bureau's clock says it: `2026-12-03`. */
const dayAfter = (days: number) =>
  new Date(now.getTime() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

test('a report is published, as in the five steps', async () => {
  await release();
  expect(existsSync(page('2023-h2'))).toBe(false);
  await importing('怀化市新晃县交通运输局2023年下半年工作总结', '我局扎实推进各项工作，群众出行更加方便。');
  expect(await run(filled('npm run report:import -- 2023-h2'))).toContain('提议都确认完了');
  await run(filled('npm run check -- --fix'));
  expect(await run(filled('npm run check'))).toContain('送审稿：2023-h2');
  expect(await opened(filled('npm run dev'), '/reports/2023-h2/')).toContain('扎实推进');
  expect(await opened(filled('npm run preview'), '/reports/2023-h2/')).toContain('送审稿');
  edit('2023-h2', /^status: draft.*\n/m, '');
  commitDate = `${dayAfter(-3)}T12:00:00+08:00`;
  await commit();
  expect(await release()).toContain('换上了');
  expect(published('2023-h2')).toContain('扎实推进');
  expect(published('2023-h2')).not.toContain('送审稿');
}, 600_000);

test('a report that is scheduled goes public with the release for its hour, of the same commit', async () => {
  await importing('怀化市新晃县交通运输局2024年上半年工作总结', '我局定时公布这份报告。');
  const due = `${dayAfter(-1)} 09:00`;
  edit('2024-h1', /^status: draft.*\n/m, `publishAt: ${due}\n`);
  commitDate = `${dayAfter(-2)}T12:00:00+08:00`;
  await commit();
  const early = await release();
  expect(existsSync(page('2024-h1'))).toBe(false);
  const scheduled = await publish(filled('AS_OF=', { '2023-07-10 09:00': due }));
  expect(scheduled).toContain(`换下了：${early.split('\n')[0]}`);
  expect(published('2024-h1')).toContain('定时公布这份报告');
  expect(repository.git('tag', '--list', 'published/*').split('\n')).toHaveLength(4);
}, 600_000);

test('a sentence is corrected with the lines that the check offers', async () => {
  commitDate = '';
  const said = await importing(
    '怀化市新晃县交通运输局2023年下半年工作总结',
    '我局稳步推进各项工作，群众出行更加方便。',
  );
  expect(said).toContain('正文照新的文件改了 1 段。');
  const faults = await run(filled('npm run check'), undefined, 1);
  const lines = Array.from(
    faults.matchAll(/加一行 (- \{ date: .*? \})，写明为什么/g),
    ([, line = '']) => line,
  );
  expect(lines).toHaveLength(3);
  const given = lines.map((line) => `  ${line.replace('why: "……"', 'why: "录入时抄错"')}\n`).join('');
  edit('2023-h2', 'title: ', `corrections:\n${given}title: `);
  await run(filled('npm run check'));
  await commit();
  expect(await release()).toContain('换上了');
  expect(published('2023-h2')).toContain('稳步推进');
  expect(published('2023-h2')).toContain('录入时抄错');
}, 600_000);

test('it is gone back to the release before, and forward again', async () => {
  await run(`${filled('sh switch.sh rollback')} ${server}`, carried);
  expect(published('2023-h2')).not.toContain('稳步推进');
  await run(`${filled('sh switch.sh rollback')} ${server}`, carried);
  expect(published('2023-h2')).toContain('稳步推进');
  expect(await run(`${filled('sh switch.sh status')} ${server}`, carried)).toMatch(
    /现在：tongtu-.*\n上一版：tongtu-/,
  );
  expect(await run(`${filled('sh switch.sh verify')} ${server}`, carried)).toContain('全都一样');
});

test('a report is withdrawn with the lines of the handbook', async () => {
  const handbook = readFileSync(join(repository.folder, 'content/README.md'), 'utf8');
  const [, status = '', withdrawal = ''] =
    /^\| 撤回 \| 写 `(status: withdrawn)` 和 `(withdrawal: .*?)`/m.exec(handbook) ?? [];
  const lines = `${status}\n${withdrawal.replace('2023-08-01', dayAfter(0)).replace('……', '重复公布')}\n`;
  edit('2023-h2', 'corrections:', `${lines}corrections:`);
  await run(filled('npm run check'));
  await commit();
  await publish(filled('npm run release -- --no-pdf'));
  expect(published('2023-h2')).toContain('重复公布');
  expect(published('2023-h2')).not.toContain('群众出行更加方便');
}, 600_000);

test('what is published is compared with what was released, and with the content', async () => {
  host = await serveStatic({ folder: join(server, 'live/site'), basePath: '/' }, '127.0.0.1', 0);
  const address = `http://127.0.0.1:${host.port}`;
  await run(filled('npm run verify -- https://网址', { 'https://网址': address }));
  const example = 'https://www.example.gov.cn';
  await run(filled(`npm run verify -- ${example}`, { [example]: address }));
  const { command } = commands.find((other) => other.command.includes('--list')) ?? documented('--list');
  ran.add(command);
  const archive = join(
    carried,
    `${basename(readFileSync(join(server, 'live/current'), 'utf8').trim())}.tar.gz`,
  );
  await run(command.replace(example, address).replace('发布包.tar.gz', archive));
  // The folder holds what the release before needs, too, and so is read from the archive.
  const unpacked = join(house, 'unpacked');
  mkdirSync(unpacked);
  await run(`tar -xzf ${archive} --strip-components=1`, unpacked);
  await run(filled('npm run verify -- 文件夹', { 文件夹: join(unpacked, 'site') }));
  await run(filled('npm run check -- --published', { 'https://网址/': `${address}/` }));
}, 120_000);

test('what a server is told by hand finds its files', async () => {
  const [name, conf] = [readFileSync(join(server, 'live/current'), 'utf8').trim(), join(house, 'etc')];
  mkdirSync(conf);
  const places = { '/srv/tongtu': server, 'tongtu-日期-提交-内容': name };
  await run(
    filled('cp /srv/tongtu/releases/tongtu-日期-提交-内容/deploy/nginx', {
      ...places,
      '/etc/nginx/conf.d': conf,
    }),
  );
  await run(
    filled('cp /srv/tongtu/releases/tongtu-日期-提交-内容/deploy/Caddy', { ...places, '/etc/caddy': conf }),
  );
  const [validate = ''] = filled('caddy validate', { '/etc/caddy': conf }).split(' && ');
  await run(validate);
  await run(filled('mkdir -p /srv/tongtu/webroot', { '/srv/tongtu': server }));
  const other = filled('sh switch.sh install 包', {
    '包.tar.gz': `${name}.tar.gz`,
    '/别的/目录': join(house, 'other'),
  });
  expect(await run(other, carried)).toContain('装上了第一版');
  expect(
    await run(`${filled('sh switch.sh install tongtu-新的', { 'tongtu-新的': name })} ${server}`, carried),
  ).toContain('已经是这一版');
});

test('another bureau’s site is begun and opened', async () => {
  const place = join(house, 'linxian');
  await run(filled('npm run site:new', { '../linxian': place }));
  expect(await opened(filled('CONTENT_DIR=', { '../linxian': place }), '/')).toContain('邻县交通运输局');
}, 120_000);

test('the tag of a release is pushed, and that of one that wasn’t used is taken away', async () => {
  repository.git('init', '--quiet', '--bare', join(house, 'origin.git'));
  repository.git('remote', 'add', 'origin', join(house, 'origin.git'));
  const [tag = ''] = repository.git('tag', '--list', 'published/*').split('\n');
  await run(filled('git push origin', { 标签: tag }));
  await run(filled('git tag -d', { 标签: tag }));
});

test('every command of both manuals has been run, or there is a reason why not', () => {
  const reasons = Object.keys(notHere);
  // A command may be mentioned by its beginning alone.
  const hasRun = (command: string) => [...ran].some((other) => other.startsWith(command));
  const left = commands.filter(
    ({ command }) => !hasRun(command) && !reasons.some((beginning) => command.startsWith(beginning)),
  );
  expect(left).toEqual([]);
  const idle = reasons.filter((beginning) => !commands.some(({ command }) => command.startsWith(beginning)));
  expect(idle).toEqual([]);
});
