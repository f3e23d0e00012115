import { configDefaults, defineConfig } from 'vitest/config';

const scope = process.env['TONGTU_TEST_SCOPE'];

/**
 * Tests in `*.full.test.ts` take long or need what a laptop lacks, such as web servers: `npm run test:full` has them. Tests
 * in `*.trial.test.ts` take longer still: `npm run trials` has them, and no others.
 */
const testsOf = (folder: string) => ({
  include: [`${folder}/**/*${scope === 'trials' ? '.trial' : ''}.test.ts`],
  exclude: [
    ...configDefaults.exclude,
    ...(scope === 'trials' ? [] : ['**/*.trial.test.ts']),
    ...(scope === 'full' ? [] : ['**/*.full.test.ts']),
  ],
});

/**
 * Three kinds of tests, told apart by folder: `unit` needs nothing built; `site` reads the files of sites built once
 * per run, when first asked for; `browser` opens them in Chromium, driven from Node.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // Builds the sites that tests ask for, and shares one browser between them.
    globalSetup: 'tests/global/test-server.ts',
    // Half of the time is spent waiting for a browser or a command.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          ...testsOf('tests/unit'),
          // A busy machine is no failure: property tests and started commands take their time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          ...testsOf('tests/site'),
          // Some build a site several times over, and clear it away on a disk that others use.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          ...testsOf('tests/{browser,lighthouse}'),
          // What a page does a moment later is waited for; on a busy machine a moment is longer.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
