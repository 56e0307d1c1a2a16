import { routes } from '@acquit/contract'
import type { FastifyInstance } from 'fastify'
import { inTenant } from '../db/tenant.ts'
import type { Dependencies } from '../dependencies.ts'
import { refusal } from '../http/refusal.ts'
import { answer, refuse, serve } from '../http/serve.ts'
import { listProducts, readProduct } from './read-products.ts'
import { changeProduct, createProduct } from './save-product.ts'

export function productRoutes(app: FastifyInstance, { pool }: Dependencies): void {
  serve(app, routes.listProducts, async ({ query, actor }) =>
    answer(200, await inTenant(pool, actor.tenantId, (tx) => listProducts(tx, query))),
  )

  serve(app, routes.createProduct, async ({ body, actor }) =>
    answer(201, await inTenant(pool, actor.tenantId, (tx) => createProduct(tx, body))),
  )

  serve(app, routes.readProduct, async ({ params, actor }) => {
    const { productId } = params
    const product = await inTenant(pool, actor.tenantId, (tx) => readProduct(tx, productId))
    return product === undefined ? refuse(refusal('not-found')) : answer(200, product)
  })

  serve(app, routes.changeProduct, async ({ params, body, actor }) => {
    const change = { id: params.productId, ...body }
    const changed = await inTenant(pool, actor.tenantId, (tx) => changeProduct(tx, change))
    return changed.ok ? answer(200, changed.value) : refuse(changed.error)
  })
}
