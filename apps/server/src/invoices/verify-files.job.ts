import { Type } from 'typebox'
import { inTenant } from '../db/tenant.ts'
import { recordEvents } from '../events/record-event.ts'
import { job } from '../jobs/job.ts'
import { selectFiles } from './queries.ts'

/**
 * Reads the files of a document back from the store, soon after it was issued, and writes in its history that they are, or
 * are not, what their hashes say.
 */
export const verifyInvoiceFiles = job({
  name: 'invoice.verify-files',
  payload: Type.Object({ invoiceId: Type.String() }),
  attemptsAtMost: 5,
  async run({ pool, files, tenantId }, { invoiceId }) {
    const listed = await inTenant(pool, tenantId, (tx) => selectFiles(tx, invoiceId))
    const damaged: string[] = []
    for (const { format, sha256 } of listed) {
      if ((await files.read(tenantId, sha256)) === undefined) damaged.push(format)
    }
    const kind = damaged.length === 0 ? 'invoice.files-verified' : 'invoice.files-damaged'
    const data = { files: listed.length, damaged }
    await inTenant(pool, tenantId, (tx) => recordEvents(tx, [{ kind, subjectId: invoiceId, data }]))
  },
})
