import type { Engine } from '../engine.ts'
import type { WorkerPool } from './pool.ts'

/** The engine as the features call it: each task goes to a worker. */
export const workerEngine = (pool: WorkerPool): Engine => ({
  check: (invoice) => pool.run('check', invoice),
  preview: (task) => pool.run('preview', task),
  produce: (task) => pool.run('produce', task),
  read: (file) => pool.run('read', file),
  view: (file) => pool.run('view', file),
  attachment: (task) => pool.run('attachment', task),
})
