import { routes } from '@acquit/contract'
import type { FastifyInstance } from 'fastify'
import { inTenant } from '../db/tenant.ts'
import type { Dependencies } from '../dependencies.ts'
import { listEvents } from '../events/list-events.ts'
import { refusal } from '../http/refusal.ts'
import { answer, refuse, serve, type Actor } from '../http/serve.ts'
import { createCreditNote, duplicateInvoice } from './derive-draft.ts'
import { readIssuedFile } from './download.ts'
import { checkDraft, previewDraft } from './preview-draft.ts'
import { listInvoices, readInvoice } from './read-invoice.ts'
import { changeDraft, createDraft, deleteDraft } from './save-draft.ts'

export function invoiceRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  draftRoutes(app, dependencies)
  issuedRoutes(app, dependencies)
}

function draftRoutes(app: FastifyInstance, { pool, engine, today }: Dependencies): void {
  const saverOf = ({ personId }: Actor) => ({ personId, today: today() })

  serve(app, routes.createDraft, async ({ body, actor }) => {
    const saver = saverOf(actor)
    const created = await inTenant(pool, actor.tenantId, (tx) => createDraft(tx, body.draft, saver))
    return created.ok ? answer(201, created.value) : refuse(created.error)
  })

  serve(app, routes.changeDraft, async ({ params, body, actor }) => {
    const change = { id: params.invoiceId, ...body, ...saverOf(actor) }
    const changed = await inTenant(pool, actor.tenantId, (tx) => changeDraft(tx, change))
    return changed.ok ? answer(200, changed.value) : refuse(changed.error)
  })

  serve(app, routes.deleteDraft, async ({ params, actor }) => {
    const { invoiceId } = params
    const deleted = await inTenant(pool, actor.tenantId, (tx) => deleteDraft(tx, invoiceId, actor))
    return deleted.ok ? answer(204, null) : refuse(deleted.error)
  })

  serve(app, routes.checkDraft, async ({ body, actor }) => {
    const place = { pool, engine, tenantId: actor.tenantId, today: today() }
    const checked = await checkDraft(place, body.draft)
    return checked.ok ? answer(200, checked.value) : refuse(checked.error)
  })

  serve(app, routes.previewDraft, async ({ body, actor }) => {
    const place = { pool, engine, tenantId: actor.tenantId, today: today() }
    const pdf = await previewDraft(place, body.draft)
    if (!pdf.ok) return refuse(pdf.error)
    const file = { name: 'brouillon.pdf', mediaType: 'application/pdf', inline: true }
    return answer(200, { ...file, bytes: pdf.value })
  })

  serve(app, routes.duplicateInvoice, async ({ params, actor }) => {
    const { invoiceId } = params
    const saver = saverOf(actor)
    const copy = await inTenant(pool, actor.tenantId, (tx) =>
      duplicateInvoice(tx, invoiceId, saver),
    )
    return copy.ok ? answer(201, copy.value) : refuse(copy.error)
  })
}

function issuedRoutes(app: FastifyInstance, { pool, files, issues, today }: Dependencies): void {
  serve(app, routes.listInvoices, async ({ query, actor }) =>
    answer(200, await inTenant(pool, actor.tenantId, (tx) => listInvoices(tx, query))),
  )

  serve(app, routes.readInvoice, async ({ params, actor }) => {
    const found = await inTenant(pool, actor.tenantId, (tx) => readInvoice(tx, params.invoiceId))
    return found === undefined ? refuse(refusal('not-found')) : answer(200, found)
  })

  serve(app, routes.issueInvoice, async ({ params, body, actor }) => {
    const { personId } = actor
    const issued = await issues.issue(actor.tenantId, { ...params, ...body, personId })
    return issued.ok ? answer(201, issued.value) : refuse(issued.error)
  })

  serve(app, routes.createCreditNote, async ({ params, actor }) => {
    const saver = { personId: actor.personId, today: today() }
    const note = await inTenant(pool, actor.tenantId, (tx) =>
      createCreditNote(tx, params.invoiceId, saver),
    )
    return note.ok ? answer(201, note.value) : refuse(note.error)
  })

  serve(app, routes.readIssuedFile, async ({ params, actor }) => {
    const { invoiceId, format } = params
    const asked = { tenantId: actor.tenantId, invoiceId, format }
    const file = await readIssuedFile({ pool, files }, asked)
    return file.ok ? answer(200, file.value) : refuse(file.error)
  })

  serve(app, routes.listInvoiceEvents, async ({ params, query, actor }) => {
    const events = await inTenant(pool, actor.tenantId, async (tx) => {
      const document = await readInvoice(tx, params.invoiceId)
      return document && (await listEvents(tx, query, params.invoiceId))
    })
    return events === undefined ? refuse(refusal('not-found')) : answer(200, events)
  })
}
