import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './open-api.ts'
import { documentationPage, documentationStyle } from './page.ts'

/** The documentation of the API, which is public and never changes while the server runs. */
export function documentationRoutes(app: FastifyInstance): void {
  const publicly = { config: { permission: 'public' as const } }
  const json = JSON.stringify(openApiDocument())
  const page = documentationPage()
  app.get('/api/openapi.json', publicly, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(json),
  )
  app.get('/api/docs', publicly, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(page),
  )
  app.get('/api/docs/style.css', publicly, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(documentationStyle),
  )
  app.get('/api/health', publicly, (_request, reply) => reply.code(204).send())
}
