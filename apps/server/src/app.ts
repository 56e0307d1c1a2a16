import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { accountRoutes } from './accounts/routes.ts'
import { companyRoutes } from './companies/routes.ts'
import { customerRoutes } from './customers/routes.ts'
import type { Dependencies } from './dependencies.ts'
import { documentationRoutes } from './docs/routes.ts'
import { answerErrors } from './http/errors.ts'
import { guard } from './http/gate.ts'
import { secureHeaders } from './http/headers.ts'
import { readJsonBodies } from './http/json.ts'
import { uploadBytesAtMost } from './http/upload.ts'
import { validateWithTypeBox } from './http/validation.ts'
import { invoiceRoutes } from './invoices/routes.ts'
import { productRoutes } from './products/routes.ts'
import { receivedRoutes } from './received/routes.ts'
import { serveSite } from './site/static-site.ts'

export interface AppOptions {
  readonly publicUrl: URL | undefined
  readonly trustedProxies: readonly string[]
  /** The built browser application. */
  readonly siteFolder: string
}

const bodyBytesAtMost = 2 * 1024 * 1024

/** The whole server, without its socket. */
export async function buildApp(
  dependencies: Dependencies,
  { publicUrl, trustedProxies, siteFolder }: AppOptions,
): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = dependencies.log
  const app: FastifyInstance = Fastify({
    loggerInstance,
    bodyLimit: bodyBytesAtMost,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 100 },
  })
  readJsonBodies(app)
  validateWithTypeBox(app)
  answerErrors(app)
  await secureHeaders(app, { secure: publicUrl?.protocol === 'https:' })
  await app.register(cookie)
  await app.register(multipart, {
    limits: { fileSize: uploadBytesAtMost, files: 1, fields: 0, parts: 1 },
  })
  await app.register(async (api) => {
    guard(api, { ...dependencies, publicUrl })
    accountRoutes(api, dependencies)
    companyRoutes(api, dependencies)
    customerRoutes(api, dependencies)
    productRoutes(api, dependencies)
    invoiceRoutes(api, dependencies)
    receivedRoutes(api, dependencies)
    documentationRoutes(api)
  })
  await serveSite(app, siteFolder)
  return app
}
