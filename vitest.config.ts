import { defineConfig } from 'vitest/config';

/** The long trials: every editor, every page as it is and a thousand times changed, notices in their time, Firefox. `npm run trials` and the CI run them. */
const TRIALS = [
  'test/editors/**/*.e2e.ts',
  'test/mutation/**/*.e2e.ts',
  'test/reader/pages.e2e.ts',
  'test/notices/notices.e2e.ts',
  'test/**/firefox.e2e.ts',
];

/**
 * In real browsers, one file after the other: two cores hold one browser well. Where nobody watches, a test has a second try, and
 * `npm test` names each that needed it.
 */
const inBrowser = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  fileParallelism: false,
  expect: { poll: { timeout: 10_000 } },
  retry: process.env.CI ? 1 : 0,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'] } },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.e2e.ts'],
          exclude: ['test/rt/**', ...TRIALS, 'node_modules/**'],
          ...inBrowser,
        },
      },
      { test: { name: 'trials', include: TRIALS, ...inBrowser } },
      {
        test: { name: 'rt', include: ['test/rt/**/*.e2e.ts'], ...inBrowser, hookTimeout: 600_000 },
      },
    ],
  },
});
