import type { Received } from '@acquit/contract'
import { fail, ok, type Invoice, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inTenant, type TenantTx } from '../db/tenant.ts'
import type { Engine, ReadFile } from '../engine.ts'
import { recordEvents } from '../events/record-event.ts'
import { sha256Of, type FileStore } from '../files/file-store.ts'
import { sniff } from '../files/sniff.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { searchable } from '../http/search.ts'
import type { Upload } from '../http/upload.ts'
import { insertReceived, selectByHash, selectTwin } from './queries.ts'

interface Place {
  readonly pool: Pool
  readonly files: FileStore
  readonly engine: Engine
  readonly tenantId: string
  readonly personId: string
}

export interface Kept {
  readonly received: Received
  /** False when these very bytes were already kept. */
  readonly isNew: boolean
}

/**
 * Keeps a file received, byte for byte, with what it says and what the checks say of it. Even one that nobody can read is
 * kept: it came. The same bytes come back as the first time; another file of the same seller, number and year is kept too,
 * and tied to the first.
 */
export async function receiveFile(
  place: Place,
  { bytes, fileName }: Upload,
): Promise<Result<Kept, Refusal<'unsupported-file'>>> {
  const mediaType = sniff(bytes)
  if (mediaType !== 'application/pdf' && mediaType !== 'application/xml') {
    return fail(refusal('unsupported-file'))
  }
  const { pool, files, engine, tenantId } = place
  const known = await inTenant(pool, tenantId, (tx) => selectByHash(tx, sha256Of(bytes)))
  if (known !== undefined) return ok({ received: known, isNew: false })

  const read = await engine.read(bytes)
  const [stored] = await files.put(tenantId, [bytes])
  if (stored === undefined) throw new Error('a file was not stored')
  const file = { ...stored, fileName, mediaType }
  return ok(await inTenant(pool, tenantId, (tx) => keep(tx, place.personId, file, read)))
}

interface StoredUpload {
  readonly sha256: string
  readonly size: number
  readonly fileName: string
  readonly mediaType: string
}

async function keep(
  tx: TenantTx,
  personId: string,
  file: StoredUpload,
  { verdict, invoice, unmapped, attachments }: ReadFile,
): Promise<Kept> {
  const sellerIdentifier = invoice && sellerIdentifierOf(invoice)
  const received = await insertReceived(tx, {
    ...file,
    personId,
    report: verdict,
    invoice,
    unmapped,
    attachments,
    sellerIdentifier,
    duplicateOf: invoice && (await twinOf(tx, invoice, sellerIdentifier)),
    search: searchable(
      invoice?.number,
      invoice?.seller.name,
      invoice?.seller.tradingName,
      sellerIdentifier,
      invoice?.totals.grossAmount,
      file.fileName,
    ),
  })
  if (received === undefined) {
    // The same file came twice at the same moment.
    const first = await selectByHash(tx, file.sha256)
    if (first === undefined) throw new Error('a received file was neither new nor known')
    return { received: first, isNew: false }
  }
  const data = { sha256: file.sha256, verdict: verdict.verdict }
  await recordEvents(tx, [{ kind: 'received.stored', subjectId: received.id, personId, data }])
  return { received, isNew: true }
}

/** The SIREN or the like; else the VAT number; else the name, which is better than nothing to recognise a twin. */
const sellerIdentifierOf = ({ seller }: Invoice): string | undefined =>
  seller.legalRegistration?.id ?? seller.vatIdentifier ?? seller.identifiers[0]?.id ?? seller.name

async function twinOf(tx: TenantTx, invoice: Invoice, sellerIdentifier: string | undefined) {
  const { number, issueDate } = invoice
  if (sellerIdentifier === undefined || number === undefined || issueDate === undefined) {
    return undefined
  }
  return selectTwin(tx, { sellerIdentifier, number, year: Number(issueDate.slice(0, 4)) })
}
