import type { Draft, InvoiceDraft } from '@acquit/contract'
import { fail, ok, type CalendarDate, type Result } from '@acquit/einvoice'
import type { TenantTx } from '../db/tenant.ts'
import { recordEvents } from '../events/record-event.ts'
import { refusal, type Refusal } from '../http/refusal.ts'
import { composeDraft, summaryOf, surroundingsOf } from './composition.ts'
import { selectNumbers } from './issued-queries.ts'
import {
  deleteDrafts,
  draftOf,
  insertDraft,
  selectDraft,
  updateDraft,
  type DraftSaving,
} from './queries.ts'

/** Who saves, and on which day: an absent date of issue means that day. */
export interface Saver {
  readonly personId: string
  readonly today: CalendarDate
}

async function savingOf(
  tx: TenantTx,
  draft: InvoiceDraft,
  today: CalendarDate,
): Promise<Result<DraftSaving, Refusal<'unknown-customer'>>> {
  const surroundings = await surroundingsOf(tx, draft, today)
  if (!surroundings.ok) return surroundings
  const { number: _next, ...unnumbered } = composeDraft(surroundings.value, draft, today)
  return ok({ draft, summary: summaryOf(unnumbered) })
}

export async function createDraft(
  tx: TenantTx,
  draft: InvoiceDraft,
  { personId, today }: Saver,
): Promise<Result<Draft, Refusal<'unknown-customer'>>> {
  const saving = await savingOf(tx, draft, today)
  if (!saving.ok) return saving
  const row = await insertDraft(tx, saving.value)
  await recordEvents(tx, [{ kind: 'draft.created', subjectId: row.id, personId }])
  return ok(draftOf(row))
}

interface DraftChanging extends Saver {
  readonly id: string
  readonly version: number
  readonly draft: InvoiceDraft
}

type Gone = Refusal<'not-found' | 'invoice-already-issued'>

/** Saves over the version that was seen. Not an event: drafts are saved at each pause of the keyboard. */
export async function changeDraft(
  tx: TenantTx,
  { id, version, draft, today }: DraftChanging,
): Promise<Result<Draft, Gone | Refusal<'version-conflict' | 'unknown-customer'>>> {
  const saving = await savingOf(tx, draft, today)
  if (!saving.ok) return saving
  const row = await updateDraft(tx, id, version, saving.value)
  if (row !== undefined) return ok(draftOf(row))
  const exists = await selectDraft(tx, id)
  return fail(exists === undefined ? await whyGone(tx, id) : refusal('version-conflict'))
}

export async function deleteDraft(
  tx: TenantTx,
  id: string,
  { personId }: Pick<Saver, 'personId'>,
): Promise<Result<undefined, Gone>> {
  if ((await deleteDrafts(tx, [id])) === 0) return fail(await whyGone(tx, id))
  await recordEvents(tx, [{ kind: 'draft.deleted', subjectId: id, personId }])
  return ok(undefined)
}

/** There is no such draft: it was issued, or never was. */
export async function whyGone(tx: TenantTx, id: string): Promise<Gone> {
  const [issued] = await selectNumbers(tx, [id])
  return issued === undefined
    ? refusal('not-found')
    : refusal('invoice-already-issued', { number: issued.number })
}
