import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { commandOptions, runCommand } from '../cli/run-command.ts';
import { randomNumbers } from '../demonstration/random-numbers.ts';
import { type Mutation, mutationsOf } from './mutations.ts';

const root = join(import.meta.dirname, '..', '..');

const usage = `npm run trials -- --mutations=60 --seed=1 --folder=src
  每次在 src 里改一处，看单元测试有没有发现；没有发现的列出来。会改动工作区里的文件，改完立即还原。`;

/**
 * Whether the unit tests notice the mutation: first those of the file's own room, which mostly do and take seconds, then
 * all of them. The file is put back in any case.
 */
function isNoticed({ file, start, end, replacement }: Mutation): boolean {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const restore = () => writeFileSync(path, text);
  process.once('exit', restore);
  try {
    writeFileSync(path, text.slice(0, start) + replacement + text.slice(end));
    const [, room = ''] = file.split('/');
    return !doTestsPass(join('tests', 'unit', room)) || !doTestsPass();
  } finally {
    restore();
    process.removeListener('exit', restore);
  }
}

/** Whether Vitest passes; without a matching test it does. What never ends has not passed. */
function doTestsPass(...selection: string[]): boolean {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    ...selection,
    '--project=unit',
    '--project=client',
    '--bail=1',
    '--passWithNoTests',
    '--reporter=dot',
  ];
  return (
    spawnSync(process.execPath, args, { cwd: root, timeout: 240_000, killSignal: 'SIGKILL' }).status === 0
  );
}

// Without this a signal would end the process before the mutated file is put back.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

// Part of `npm run trials`: how many random mutations of the program its unit tests notice, by seed.
await runCommand(() => {
  const text = { type: 'string' } as const;
  const { values } = commandOptions(
    {
      options: {
        mutations: { ...text, default: '60' },
        seed: { ...text, default: '1' },
        folder: { ...text, default: 'src' },
      },
    },
    usage,
  );
  const count = Number(values.mutations);
  const files = globSync(`${values.folder}/**/*.ts`, { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.endsWith('.d.ts'))
    .sort();
  const all = files.flatMap((file) => mutationsOf(file, readFileSync(join(root, file), 'utf8')));
  // Where a test fails already, every mutation would look noticed.
  if (!doTestsPass()) throw new EnvironmentError('单元测试没有全部通过，先修好再改动程序来试。');
  const random = randomNumbers(Number(values.seed));
  const survivors: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const mutation = all[Math.floor(random() * all.length)];
    if (mutation === undefined) break;
    const { file, start, end, replacement } = mutation;
    const source = readFileSync(join(root, file), 'utf8');
    const lineStart = source.lastIndexOf('\n', start) + 1;
    const line = source.slice(0, start).split('\n').length;
    const [before, after] = [source.slice(lineStart, start), source.slice(end).split('\n')[0]];
    const told = `${file}:${line} ${before.trimStart()}⟦${source.slice(start, end)} → ${replacement}⟧${after}`;
    const noticed = isNoticed(mutation);
    if (!noticed) survivors.push(told);
    console.log(`${noticed ? '✓' : '✗'} ${index + 1}/${count} ${told}`);
  }
  console.log(`\n${count - survivors.length} of ${count} mutations noticed; seed ${values.seed}`);
  for (const survivor of survivors) console.log(`survived: ${survivor}`);
  return 0;
});
