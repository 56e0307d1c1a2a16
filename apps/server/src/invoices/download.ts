import type { FileFormat } from '@acquit/contract'
import { fail, ok, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inTenant } from '../db/tenant.ts'
import type { FileStore } from '../files/file-store.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import type { FileAnswer } from '../http/serve.ts'
import { selectDraft, selectFile } from './queries.ts'

interface Asked {
  readonly tenantId: string
  readonly invoiceId: string
  readonly format: FileFormat
}

/** A file as it was issued; one that the disk no longer gives back intact is a fault, never sent. */
export async function readIssuedFile(
  { pool, files }: { readonly pool: Pool; readonly files: FileStore },
  { tenantId, invoiceId, format }: Asked,
): Promise<Result<FileAnswer, Refusal<'not-found' | 'invoice-not-issued'>>> {
  const found = await inTenant(pool, tenantId, async (tx) => {
    const file = await selectFile(tx, invoiceId, format)
    return file ?? ((await selectDraft(tx, invoiceId)) === undefined ? 'absent' : 'draft')
  })
  if (found === 'absent') return fail(refusal('not-found'))
  if (found === 'draft') return fail(refusal('invoice-not-issued'))
  const bytes = await files.read(tenantId, found.sha256)
  if (bytes === undefined) throw new Error('an issued file is missing or damaged')
  return ok({ bytes, name: found.name, mediaType: found.mediaType })
}
