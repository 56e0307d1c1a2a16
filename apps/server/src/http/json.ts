import type { FastifyInstance } from 'fastify'
import { isStorable } from '../storable.ts'
import { refusal, RefusedError } from './refusal.ts'

/** Escapes that may stand for what no text can hold; rare, so that few bodies are looked at twice. */
const suspicious = /\\u(0000|d[89a-f][0-9a-f]{2})/i

/** Reads JSON bodies. Texts that the database could not keep are refused here, whatever the route. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    async (_request: unknown, text: string) => {
      const body = parsed(text)
      if (suspicious.test(text) && !isStorable(body)) throw new RefusedError(refusal('bad-request'))
      return body
    },
  )
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw new RefusedError(refusal('bad-request'))
  }
}
