import { defineConfig } from 'vitest/config';

/** Where the figures of the last run are written; `.ci/run` reads its last line from it. */
const results = '.cache/test-results.json';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    // Planted mistakes; tests read them, nobody runs them.
    exclude: ['**/node_modules/**', 'tests/architecture/fixtures/**'],
    globalSetup: './tests/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A forgotten `test.only` would turn a red run green.
    allowOnly: false,
    reporters: ['default', ['json', { outputFile: results }]],
  },
});
