import { routes } from '@acquit/contract'
import type { FastifyInstance } from 'fastify'
import { inTenant } from '../db/tenant.ts'
import type { Dependencies } from '../dependencies.ts'
import { refusal } from '../http/refusal.ts'
import { answer, refuse, serve } from '../http/serve.ts'
import { listCustomers, readCustomer } from './read-customers.ts'
import { changeCustomer, createCustomer } from './save-customer.ts'

export function customerRoutes(app: FastifyInstance, { pool }: Dependencies): void {
  serve(app, routes.listCustomers, async ({ query, actor }) =>
    answer(200, await inTenant(pool, actor.tenantId, (tx) => listCustomers(tx, query))),
  )

  serve(app, routes.createCustomer, async ({ body, actor }) => {
    const created = await inTenant(pool, actor.tenantId, (tx) => createCustomer(tx, body))
    return created.ok ? answer(201, created.value) : refuse(created.error)
  })

  serve(app, routes.readCustomer, async ({ params, actor }) => {
    const { customerId } = params
    const customer = await inTenant(pool, actor.tenantId, (tx) => readCustomer(tx, customerId))
    return customer === undefined ? refuse(refusal('not-found')) : answer(200, customer)
  })

  serve(app, routes.changeCustomer, async ({ params, body, actor }) => {
    const change = { id: params.customerId, ...body }
    const changed = await inTenant(pool, actor.tenantId, (tx) => changeCustomer(tx, change))
    return changed.ok ? answer(200, changed.value) : refuse(changed.error)
  })
}
