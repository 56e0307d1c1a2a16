import { defineConfig } from 'vitest/config'

/** Unit and integration tests; browser tests have their own configuration in apps/web. */
export default defineConfig({
  test: {
    include: ['{packages,apps}/*/src/**/*.test.ts', '{judges,bench,scripts}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['apps/server/src/testing/global-setup.ts'],
  },
})
