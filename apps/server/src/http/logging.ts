import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LoggerOptions } from 'pino'

/**
 * What the log may hold, by construction: the pattern of the route and ids, never a path as typed, a query, a body, a header
 * nor an address. An error leaves its name, its code and where it happened; its message stays out, because those of the
 * database and of parsers quote the data at fault.
 */
export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: { req: requestFields, res: replyFields, err: errorFields },
})

const idNames = ['companyId', 'customerId', 'productId', 'invoiceId', 'receivedId'] as const
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function requestFields(request: FastifyRequest) {
  const params = (request.params ?? {}) as Readonly<Record<string, unknown>>
  const ids = idNames.flatMap((name) => {
    const value = params[name]
    return typeof value === 'string' && uuid.test(value) ? [[name, value]] : []
  })
  return {
    method: request.method,
    route: request.routeOptions?.url ?? 'none',
    ...Object.fromEntries(ids),
  }
}

const replyFields = ({ statusCode }: FastifyReply) => ({ statusCode })

function errorFields(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: error.name, ...code, at: frames.slice(0, 10).map((frame) => frame.trim()) }
}
