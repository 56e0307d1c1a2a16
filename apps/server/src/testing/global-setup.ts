import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopCluster } from '../db/embedded/cluster.ts'

/** One PostgreSQL for a test run, started by the first test that needs it and stopped here. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'acquit-test-'))
  project.provide('clusterFolder', folder)
  return async () => {
    await stopCluster(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    clusterFolder: string
  }
}
