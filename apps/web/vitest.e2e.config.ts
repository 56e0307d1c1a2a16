import { defineConfig } from 'vitest/config'

/** Browser tests: the built application, the real server and chromium. */
export default defineConfig({
  test: {
    include: ['src/e2e/*.e2e.ts'],
    globalSetup: ['src/e2e/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
