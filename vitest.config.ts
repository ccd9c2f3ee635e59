import { defineConfig } from 'vitest/config';

/** In real browsers, one file after the other: two cores hold one browser well. */
const inBrowser = { testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'] } },
      {
        test: {
          name: 'browser',
          include: ['test/**/*.e2e.ts'],
          exclude: ['test/rt/**', 'node_modules/**'],
          ...inBrowser,
        },
      },
      {
        test: { name: 'rt', include: ['test/rt/**/*.e2e.ts'], ...inBrowser, hookTimeout: 600_000 },
      },
    ],
  },
});
