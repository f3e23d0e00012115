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
    const named = commands.flatMap((command) => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(named).toEqual(['check', 'release']);
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
  for (const { needs } of Object.values<{ needs?: string }>(jobs)) {
    if (needs !== undefined) expect(Object.keys(jobs)).toContain(needs);
  }
  const gitlab = parse(read('.gitlab-ci.yml'));
  for (const job of ['check', 'release', 'pages']) expect(gitlab.stages).toContain(gitlab[job].stage);
  expect(gitlab.release.artifacts.paths).toContain('.tongtu/release-site/');
  expect(read('scripts/release.ts')).toContain("join(root, '.tongtu', 'release-site')");
});
