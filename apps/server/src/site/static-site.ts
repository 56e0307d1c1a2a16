import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refusal } from '../http/refusal.ts'
import { sendProblem } from '../http/serve.ts'

const yearSeconds = 365 * 24 * 3600

/**
 * Serves the built browser application. Files under `assets/` carry the hash of their content in their name and are kept for
 * ever; the page itself is asked for again each time. Any other address of the site is a place within the application.
 */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: true,
      index: false,
      cacheControl: false,
      setHeaders(reply, path) {
        const isHashed = path.startsWith(join(folder, 'assets'))
        const lasting = `public, max-age=${yearSeconds}, immutable`
        reply.header('cache-control', isHashed ? lasting : 'no-cache')
      },
    })
    app.get('/', (_request, reply) => sendPage(reply))
  }
  // Handlers here answer without returning the reply: awaited within the static plugin's own, it would be listened to twice.
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets)\//.test(request.url)
    if (isBuilt && isPage) sendPage(reply)
    else sendProblem(reply, refusal('not-found'))
  })
}

function sendPage(reply: FastifyReply): void {
  reply.header('cache-control', 'no-cache').sendFile('index.html')
}
