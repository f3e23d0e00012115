import { configDefaults, defineConfig } from 'vitest/config';

const isFull = process.env['TONGTU_TEST_SCOPE'] === 'full';

/** Tests in `*.full.test.ts` take long or need what a laptop lacks, such as web servers; only a full run has them. */
const exclude = [...configDefaults.exclude, ...(isFull ? [] : ['**/*.full.test.ts'])];

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
          include: ['tests/unit/**/*.test.ts'],
          // A busy machine is no failure: property tests and started commands take their time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          exclude,
          // Some build a site several times over, and clear it away on a disk that others use.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/lighthouse/*.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
