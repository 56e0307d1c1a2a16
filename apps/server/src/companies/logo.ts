import { fail, ok, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inTenant } from '../db/tenant.ts'
import type { FileStore } from '../files/file-store.ts'
import { sniff } from '../files/sniff.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { selectCompany, updateLogo } from './queries.ts'

interface Place {
  readonly pool: Pool
  readonly files: FileStore
  readonly tenantId: string
}

const logoBytesAtMost = 1024 * 1024

/** Keeps a picture that the PDF can show. What it is comes from its bytes; its name and declared type are not believed. */
export async function replaceLogo(
  { pool, files, tenantId }: Place,
  bytes: Uint8Array,
): Promise<Result<undefined, Refusal<'too-large' | 'unsupported-file'>>> {
  if (bytes.byteLength > logoBytesAtMost) return fail(refusal('too-large'))
  const mediaType = sniff(bytes)
  if (mediaType !== 'image/png' && mediaType !== 'image/jpeg') {
    return fail(refusal('unsupported-file'))
  }
  const [stored] = await files.put(tenantId, [bytes])
  if (stored === undefined) throw new Error('a file was not stored')
  await inTenant(pool, tenantId, (tx) => updateLogo(tx, { sha256: stored.sha256, mediaType }))
  return ok(undefined)
}

export async function readLogo({ pool, files, tenantId }: Place) {
  const { logo, logo_type: mediaType } = await inTenant(pool, tenantId, selectCompany)
  if (logo === null || mediaType === null) return undefined
  const bytes = await files.read(tenantId, logo)
  return bytes && { bytes, mediaType, name: mediaType === 'image/png' ? 'logo.png' : 'logo.jpg' }
}

export const removeLogo = ({ pool, tenantId }: Place): Promise<void> =>
  inTenant(pool, tenantId, (tx) => updateLogo(tx, undefined))
