import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const scope = process.env['TONGTU_TEST_SCOPE'];

/**
 * Tests in `*.full.test.ts` take long or need what a laptop lacks, such as web servers: only `npm run test:full` runs
 * them. Those in `*.trial.test.ts` take longer still: `npm run trials` runs them, and no others.
 */
const testsOf = (folder: string, ...excluded: string[]) => ({
  include: [`${folder}/**/*${scope === 'trials' ? '.trial' : ''}.test.ts`],
  exclude: [
    ...configDefaults.exclude,
    ...excluded,
    ...(scope === 'trials' ? [] : ['**/*.trial.test.ts']),
    ...(scope === 'full' ? [] : ['**/*.full.test.ts']),
  ],
});

/** The files of a worker share the modules that they import: loading them anew takes as long as many tests themselves. */
const withSharedModules = { isolate: false } as const;

/** Sites are built while unit tests run, and there when the others begin. */
const afterUnitTests = { sequence: { groupOrder: 1 } } as const;

/**
 * Three kinds of tests, told apart by folder: `unit` needs nothing built; `site` reads the files of sites built once
 * per run, when first asked for; `browser` opens them in Chromium, driven from Node.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // Builds the sites that tests ask for, and starts the browser that they share.
    globalSetup: 'tests/global/test-server.ts',
    // More than half of the time is spent waiting for a browser or a command.
    maxWorkers: availableParallelism() * 2,
    projects: [
      {
        test: {
          name: 'unit',
          ...testsOf('tests/unit', 'tests/unit/client/**'),
          ...withSharedModules,
          // Property tests and started commands must not fail on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // Unit tests too, but they mock modules and define custom elements: each file has a worker of its own.
          name: 'client',
          ...testsOf('tests/unit/client'),
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          ...afterUnitTests,
          ...testsOf('tests/site'),
          ...withSharedModules,
          // Some build a site several times over.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          ...afterUnitTests,
          ...testsOf('tests/{browser,lighthouse}'),
          ...withSharedModules,
          // Polls wait for what a page does asynchronously, on a busy machine too.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
