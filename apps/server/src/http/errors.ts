import type { FastifyInstance } from 'fastify'
import type { ProblemCode } from '@acquit/contract'
import { RefusedError, refusal, type Refusal } from './refusal.ts'
import { sendProblem } from './serve.ts'
import { invalidRequest } from './validation.ts'

/** What Fastify and its plugins throw, in our words. */
const codes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_REQ_FILE_TOO_LARGE: 'too-large',
  FST_FILES_LIMIT: 'bad-request',
  FST_PARTS_LIMIT: 'bad-request',
  FST_FIELDS_LIMIT: 'bad-request',
}

/** Turns whatever is thrown into a problem. Only a fault of ours is logged, without anything of the request. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<Error & { code?: string; statusCode?: number }>((error, request, reply) => {
    const refused = refusalOf(error)
    if (refused.code === 'internal') request.log.error({ err: error }, 'a request failed')
    return sendProblem(reply, refused)
  })
}

function refusalOf(error: Error & { code?: string; statusCode?: number }): Refusal {
  if (error instanceof RefusedError) return error.refusal
  if ('validation' in error && Array.isArray(error.validation))
    return invalidRequest(error.validation)
  const known = codes[error.code ?? '']
  if (known !== undefined) return refusal(known)
  const { statusCode = 500 } = error
  return refusal(statusCode >= 400 && statusCode < 500 ? 'bad-request' : 'internal')
}
