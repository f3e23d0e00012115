import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

/** Every line that a host would run. */
function commandsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (['run', 'script', 'before_script'].includes(key)) return [child].flat() as string[];
    return commandsIn(child);
  });
}

const files = ['.github/workflows/site.yml', '.gitlab-ci.yml'];

describe.each(files)('%s', (file) => {
  const commands = commandsIn(parse(read(file), { strict: true, uniqueKeys: true }));

  test('runs our own commands only, and those are there', () => {
    const named = commands.flatMap((command) => /^npm (?:run )?(test|(?<=run )\S+)/.exec(command)?.[1] ?? []);
    expect([...new Set(named)]).toEqual(
      file.startsWith('.github')
        ? ['check', 'test', 'report:import', 'release']
        : ['check', 'test', 'release'],
    );
    for (const name of named) {
      const [, script] = /launch\.mjs ([a-z-]+)$/.exec(scripts[name])!;
      expect(existsSync(join(root, 'scripts', `${script}.ts`))).toBe(true);
    }
    expect(commands).toContainEqual(expect.stringMatching(/^npm ci/));
  });

  test('needs no secret', () => {
    expect(read(file)).not.toMatch(/secrets\.|TOKEN|PASSWORD/);
  });
});

test('actions are pinned to a commit, and say which version it is', () => {
  const uses = read('.github/workflows/site.yml').match(/uses: .*/g)!;
  expect(uses.length).toBeGreaterThan(5);
  for (const line of uses) expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('jobs wait for jobs that are there, and what is deployed is what release builds', () => {
  const { jobs } = parse(read('.github/workflows/site.yml'));
  for (const { needs = [] } of Object.values<{ needs?: string | string[] }>(jobs)) {
    for (const name of [needs].flat()) expect(Object.keys(jobs)).toContain(name);
  }
  expect(jobs.release.needs).toEqual(['check', 'test', 'other-systems']);
  expect(jobs['other-systems'].strategy.matrix.os).toEqual([
    expect.stringMatching(/^windows-/),
    expect.stringMatching(/^macos-/),
  ]);
  const gitlab = parse(read('.gitlab-ci.yml'));
  for (const job of ['check', 'test', 'release', 'pages']) expect(gitlab.stages).toContain(gitlab[job].stage);
  expect(gitlab.release.artifacts.paths).toContain('.tongtu/release-site/');
  expect(read('scripts/release.ts')).toContain("join(root, '.tongtu', 'release-site')");
});

test('CI of this checkout runs npm test and nothing else', () => {
  expect(read('.ci/run').trim().split('\n').slice(1)).toEqual(['cd "$(dirname "$0")/.." && exec npm test']);
});

test('every host has templates for staff in Chinese and for developers in English', () => {
  for (const file of ['content', 'trouble', 'bug']) {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${file}.yml`), { strict: true });
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    expect(form.body.length).toBeGreaterThan(0);
  }
  const template = read('.github/PULL_REQUEST_TEMPLATE.md');
  expect(template).toContain('npm run check');
  expect(template).toContain('npm test');
  expect(read('.gitlab/merge_request_templates/Default.md')).toBe(template);
  for (const name of ['内容有误', '用不了', 'Bug'])
    expect(read(`.gitlab/issue_templates/${name}.md`)).not.toBe('');
});

test('hosts and nvm take the Node of the same major version as the one in package.json', () => {
  const { optionalDependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values<string>(optionalDependencies))
    expect(version.split('.')[0]).toBe(read('.nvmrc').trim());
  expect(read('.gitlab-ci.yml')).toContain(`image: node:${read('.nvmrc').trim()}-`);
  expect(read('.github/workflows/site.yml')).not.toMatch(/node-version: /);
});
