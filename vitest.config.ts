import { defineConfig } from 'vitest/config';

const isFull = process.env['TONGTU_TEST_SCOPE'] === 'full';

/**
 * Three kinds of tests, told apart by folder: `unit` needs nothing built; `site` reads the files of sites built once
 * per run; `browser` opens them in Chromium, driven from Node.
 */
export default defineConfig({
  test: {
    environment: 'node',
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
          globalSetup: 'tests/global/built-sites.ts',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: isFull
            ? ['tests/browser/**/*.test.ts', 'tests/lighthouse/*.test.ts']
            : ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/global/built-sites.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
