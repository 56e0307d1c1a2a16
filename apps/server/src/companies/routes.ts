import { routes } from '@acquit/contract'
import type { FastifyInstance } from 'fastify'
import { listMemberships } from '../accounts/read-session.ts'
import { inTenant } from '../db/tenant.ts'
import type { Dependencies } from '../dependencies.ts'
import { listEvents } from '../events/list-events.ts'
import { verifyEvents } from '../events/verify-events.ts'
import { defaultPageSize } from '../http/paging.ts'
import { refusal } from '../http/refusal.ts'
import { answer, refuse, serve } from '../http/serve.ts'
import { changeCompany } from './change-company.ts'
import { createCompany } from './create-company.ts'
import { readLogo, removeLogo, replaceLogo } from './logo.ts'
import { presentCompany } from './present-company.ts'
import { readCompany } from './read-company.ts'

export function companyRoutes(app: FastifyInstance, { pool, files, today }: Dependencies): void {
  serve(app, routes.listCompanies, async ({ query, actor }) => {
    const limit = query.limit ?? defaultPageSize
    const found = await listMemberships(pool, actor.personId, query.after, limit + 1)
    const items = found.slice(0, limit)
    const next = found.length > limit ? items.at(-1)?.companyId : undefined
    return answer(200, { items, ...(next !== undefined && { next }) })
  })

  serve(app, routes.createCompany, async ({ body, actor }) => {
    const created = await createCompany(pool, body, { personId: actor.personId, today: today() })
    return created.ok ? answer(201, created.value) : refuse(created.error)
  })

  serve(app, routes.readCompany, async ({ actor }) => {
    const company = await inTenant(pool, actor.tenantId, async (tx) =>
      presentCompany(tx, await readCompany(tx), today()),
    )
    return answer(200, company)
  })

  serve(app, routes.changeCompany, async ({ body, actor }) => {
    const change = { ...body, personId: actor.personId, today: today() }
    const changed = await inTenant(pool, actor.tenantId, (tx) => changeCompany(tx, change))
    return changed.ok ? answer(200, changed.value) : refuse(changed.error)
  })

  serve(app, routes.readLogo, async ({ actor }) => {
    const logo = await readLogo({ pool, files, tenantId: actor.tenantId })
    return logo === undefined
      ? refuse(refusal('not-found'))
      : answer(200, { ...logo, inline: true })
  })

  serve(app, routes.replaceLogo, async ({ upload, actor }) => {
    const replaced = await replaceLogo({ pool, files, tenantId: actor.tenantId }, upload.bytes)
    return replaced.ok ? answer(204, null) : refuse(replaced.error)
  })

  serve(app, routes.removeLogo, async ({ actor }) => {
    await removeLogo({ pool, files, tenantId: actor.tenantId })
    return answer(204, null)
  })

  serve(app, routes.listCompanyEvents, async ({ query, actor }) =>
    answer(200, await inTenant(pool, actor.tenantId, (tx) => listEvents(tx, query))),
  )

  serve(app, routes.verifyEvents, async ({ actor }) =>
    answer(200, await inTenant(pool, actor.tenantId, verifyEvents)),
  )
}
