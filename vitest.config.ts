import { defineConfig } from 'vitest/config';

/** The end-to-end tests, in one real browser. */
function endToEnd(browser: 'chromium' | 'firefox', groupOrder: number) {
  return {
    test: {
      name: browser,
      include: ['tests/e2e/**/*.test.ts'],
      env: { E2E_BROWSER: browser },
      pool: 'forks' as const,
      // One browser at a time: two would take each other's time and focus.
      fileParallelism: false,
      maxWorkers: 1,
      // Modules, and the bundle of the stand-in, once a run instead of once a file.
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // Shared machines stall for seconds: what fails is tried once more, and the report says so.
      retry: 1,
      sequence: { groupOrder },
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repository/**/*.test.ts'],
          // Files that need a DOM say so: `// @vitest-environment jsdom`.
          environment: 'node',
          setupFiles: ['tests/unit/support/settle.ts'],
          // Generous: shared machines stall for seconds, and no test here measures time.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      endToEnd('chromium', 1),
      endToEnd('firefox', 2),
    ],
  },
});
