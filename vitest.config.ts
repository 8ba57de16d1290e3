import { defineConfig } from 'vitest/config';

/** The tests of the engine. It keeps nothing that one file could leave for the next. */
const OF_ENGINE = [
  'assist',
  'config',
  'document',
  'lint',
  'markdown',
  'raci',
  'report',
  'review',
  'rules',
  'templates',
  'text',
  'vocabulary',
].map((area) => `test/${area}/**/*.test.ts`);

const UNIT = {
  setupFiles: ['test/support/setup.ts'],
  testTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      // Loaded once for all of them: to load the engine takes longer than most of them do.
      { test: { ...UNIT, name: 'engine', include: OF_ENGINE, isolate: false } },
      {
        test: {
          ...UNIT,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...OF_ENGINE],
        },
      },
      {
        test: {
          name: 'editor',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/support/provision.ts'],
          // A real VS Code wants the machine for itself: one file at a time, after everything else.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          // It is not ours, and now and then loses a window or a key: only what fails twice has failed.
          retry: 1,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
