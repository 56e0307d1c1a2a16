import type { ReceivedSummary, Verdict } from '@acquit/contract'
import { fail, ok, type Result } from '@acquit/einvoice'
import type { Pool } from 'pg'
import { inTenant, type TenantTx } from '../db/tenant.ts'
import type { Engine } from '../engine.ts'
import type { FileStore } from '../files/file-store.ts'
import { pageOf, type PageQueryValues } from '../http/paging.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { patternsOf } from '../http/search.ts'
import type { FileAnswer } from '../http/serve.ts'
import { selectOriginal, selectReceivedPage, type Original } from './queries.ts'

interface Place {
  readonly pool: Pool
  readonly files: FileStore
  readonly engine: Engine
  readonly tenantId: string
}

export const listReceived = (
  tx: TenantTx,
  query: PageQueryValues & { readonly q?: string; readonly verdict?: Verdict['verdict'] },
): Promise<{ items: ReceivedSummary[]; next?: string }> => {
  const { verdict, q } = query
  const patterns = patternsOf(q)
  return pageOf(query, (page) => selectReceivedPage(tx, { ...page, verdict, patterns }))
}

async function originalOf({ pool, files, tenantId }: Place, id: string) {
  const original = await inTenant(pool, tenantId, (tx) => selectOriginal(tx, id))
  if (original === undefined) return undefined
  const bytes = await files.read(tenantId, original.sha256)
  if (bytes === undefined) throw new Error('a received file is missing or damaged')
  return { ...original, bytes } satisfies Original & { bytes: Uint8Array }
}

/** The file as it came. */
export async function readOriginal(place: Place, id: string): Promise<FileAnswer | undefined> {
  const original = await originalOf(place, id)
  return (
    original && { bytes: original.bytes, name: original.fileName, mediaType: original.mediaType }
  )
}

/** A PDF to look at: the one received when it is one, else one laid out from the XML. */
export async function readView(
  place: Place,
  id: string,
): Promise<Result<FileAnswer, Refusal<'not-found' | 'cannot-render'>>> {
  const original = await originalOf(place, id)
  if (original === undefined) return fail(refusal('not-found'))
  const shown = { name: original.fileName, mediaType: 'application/pdf', inline: true }
  if (original.mediaType === 'application/pdf') return ok({ ...shown, bytes: original.bytes })
  const view = await place.engine.view(original.bytes)
  if (!view.ok) return fail(refusal('cannot-render', { message: view.error.message }))
  return ok({ ...shown, name: `${original.fileName}.pdf`, bytes: view.value })
}

/** A file attached to the invoice, always to be saved: whoever sent it chose what it is. */
export async function readAttachment(
  place: Place,
  id: string,
  index: number,
): Promise<FileAnswer | undefined> {
  const original = await originalOf(place, id)
  if (original?.attachments.some((attachment) => attachment.index === index) !== true) {
    return undefined
  }
  return place.engine.attachment({ file: original.bytes, index })
}
