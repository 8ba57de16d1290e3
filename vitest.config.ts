import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          setupFiles: ['test/support/span-equality.ts', 'test/support/fixed-seed.ts'],
          testTimeout: 60_000,
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
