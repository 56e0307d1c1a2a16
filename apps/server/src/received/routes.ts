import { routes } from '@acquit/contract'
import type { FastifyInstance } from 'fastify'
import { inTenant } from '../db/tenant.ts'
import type { Dependencies } from '../dependencies.ts'
import { listEvents } from '../events/list-events.ts'
import { refusal } from '../http/refusal.ts'
import { answer, refuse, serve, type Actor } from '../http/serve.ts'
import { selectReceived } from './queries.ts'
import { listReceived, readAttachment, readOriginal, readView } from './read-received.ts'
import { receiveFile } from './receive-file.ts'

export function receivedRoutes(app: FastifyInstance, dependencies: Dependencies): void {
  const { pool, files, engine } = dependencies
  const placeOf = ({ tenantId, personId }: Actor) => ({ pool, files, engine, tenantId, personId })

  serve(app, routes.listReceived, async ({ query, actor }) =>
    answer(200, await inTenant(pool, actor.tenantId, (tx) => listReceived(tx, query))),
  )

  serve(app, routes.uploadReceived, async ({ upload, actor }) => {
    const kept = await receiveFile(placeOf(actor), upload)
    if (!kept.ok) return refuse(kept.error)
    return answer(kept.value.isNew ? 201 : 200, kept.value.received)
  })

  serve(app, routes.readReceived, async ({ params, actor }) => {
    const { receivedId } = params
    const received = await inTenant(pool, actor.tenantId, (tx) => selectReceived(tx, receivedId))
    return received === undefined ? refuse(refusal('not-found')) : answer(200, received)
  })

  serve(app, routes.readOriginal, async ({ params, actor }) => {
    const original = await readOriginal(placeOf(actor), params.receivedId)
    return original === undefined ? refuse(refusal('not-found')) : answer(200, original)
  })

  serve(app, routes.readView, async ({ params, actor }) => {
    const view = await readView(placeOf(actor), params.receivedId)
    return view.ok ? answer(200, view.value) : refuse(view.error)
  })

  serve(app, routes.readAttachment, async ({ params, actor }) => {
    const file = await readAttachment(placeOf(actor), params.receivedId, params.index)
    return file === undefined ? refuse(refusal('not-found')) : answer(200, file)
  })

  serve(app, routes.listReceivedEvents, async ({ params, query, actor }) => {
    const { receivedId } = params
    const events = await inTenant(pool, actor.tenantId, async (tx) => {
      const received = await selectReceived(tx, receivedId)
      return received && (await listEvents(tx, query, receivedId))
    })
    return events === undefined ? refuse(refusal('not-found')) : answer(200, events)
  })
}
