import type { Bilingual } from '@acquit/einvoice'
import type { Engine, ReadFile } from '../engine.ts'
import type { WorkerPool } from './pool.ts'
import { WorkerLostError, type LossReason } from './worker-process.ts'

/** The engine as the features call it: each task goes to a worker. */
export const workerEngine = (pool: WorkerPool): Engine => ({
  check: (invoice) => pool.run('check', invoice),
  preview: (task) => pool.run('preview', task),
  produce: (task) => pool.run('produce', task),
  view: (file) => pool.run('view', file),
  attachment: (task) => pool.run('attachment', task),
  async read(file) {
    try {
      return await pool.run('read', file)
    } catch (error) {
      if (!(error instanceof WorkerLostError)) throw error
      return beyondReading(error.why)
    }
  },
})

/** A file that no worker survived came all the same: it is kept, and its reading is said to have failed, never passed. */
const beyondReading = (why: LossReason): ReadFile => ({
  invoice: undefined,
  unmapped: [],
  attachments: [],
  verdict: {
    verdict: 'unreadable',
    layers: [{ name: 'structure', state: 'engine-error', version: '', why: reasons[why] }],
    findings: [
      {
        layer: 'structure',
        rule: 'reading-given-up',
        severity: 'error',
        terms: [],
        at: '',
        where: '',
        message: reasons[why],
      },
    ],
  },
})

const reasons: Readonly<Record<LossReason, Bilingual>> = {
  time: {
    fr: 'La lecture de ce fichier prenait trop de temps : elle a été abandonnée.',
    en: 'Reading this file took too long: it was given up.',
  },
  memory: {
    fr: 'La lecture de ce fichier demandait trop de mémoire : elle a été abandonnée.',
    en: 'Reading this file took too much memory: it was given up.',
  },
  crashed: {
    fr: 'La lecture de ce fichier a échoué brutalement.',
    en: 'Reading this file broke down.',
  },
}
