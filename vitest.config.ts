import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the figures of the last run are written; `.ci/run` reads its last line from it. */
const results = '.cache/test-results.json';

export default defineConfig({
  // Not left to Node: then the writer of pages would be loaded twice, and not know its own elements.
  resolve: { alias: [{ find: /^#jsx\/jsx-(dev-)?runtime$/, replacement: file('src/kernel/ui/jsx-runtime.ts') }] },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
    // Planted mistakes; tests read them, nobody runs them.
    exclude: ['**/node_modules/**', 'tests/architecture/fixtures/**'],
    globalSetup: './tests/global-setup.ts',
    setupFiles: './tests/each-file.ts',
    pool: 'forks',
    maxWorkers: 2,
    // The product is loaded once per worker, not once per file: that was a third of the run.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // What is waited for comes within milliseconds; a busy machine may take its time.
    expect: { poll: { timeout: 20_000 } },
    // A forgotten `test.only` would turn a red run green.
    allowOnly: false,
    reporters: ['default', ['json', { outputFile: results }]],
  },
});
