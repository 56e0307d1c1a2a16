import type { Answer, Call, Permission, ProblemCode, Role, Route } from '@acquit/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TObject, TSchema } from 'typebox'
import { problemOf, type Refusal } from './refusal.ts'
import { readUpload, type Upload } from './upload.ts'

/** A person with a session. */
export interface Person {
  readonly personId: string
  readonly sessionId: string
}

/** A person acting in a company that granted the permission of the route. */
export interface Actor extends Person {
  readonly tenantId: string
  readonly role: Role
}

type ActorOf<Of extends Route> = Of['permission'] extends 'public'
  ? undefined
  : Of['permission'] extends 'signed-in'
    ? Person
    : Actor

/** What a handler is given: the parts of the call, checked against the contract, and who calls. */
export type Asked<Of extends Route> = Required<Call<Of>> & {
  readonly actor: ActorOf<Of>
  readonly upload: Of extends { upload: true } ? Upload : undefined
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The problems that hooks and validation answer for a route, whatever its handler does. */
type CommonCode = 'not-found' | 'busy'
type CodeOf<Of extends Route> = Of['problems'][number] | CommonCode

/** A file to send instead of JSON. */
export interface FileAnswer {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
  /** Shown in the page rather than saved; only for types that cannot run anything. */
  readonly inline?: boolean
}

type Given<Of extends Route> = Of extends { file: string } ? FileAnswer : Answer<Of>

/** `status` and `body` of a success declared by the route, or a refusal it declares. */
export type Outcome<Of extends Route> =
  | { readonly status: keyof Of['response']; readonly body: Given<Of> }
  | { readonly refused: Refusal<CodeOf<Of>> }

export const answer = <Status extends number, Body>(status: Status, body: Body) => ({
  status,
  body,
})

export const refuse = <Code extends ProblemCode>(refused: Refusal<Code>) => ({ refused })

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Set by `serve`; a route without one stops the start. */
    permission?: Permission | 'public' | 'signed-in'
    /** The route of the contract, for tests that compare answers with it. */
    contract?: Route
  }
  interface FastifyRequest {
    actor: Actor | Person | undefined
  }
}

/**
 * Serves a route of the contract: checks what comes in against its schemas, lets its permission through, and sends what the
 * handler answers. The types hold the handler to the answers and problems that the contract declares.
 */
export function serve<const Of extends Route>(
  app: FastifyInstance,
  route: Of,
  handle: (asked: Asked<Of>) => Promise<Outcome<Of>>,
): void {
  app.route({
    method: route.method,
    url: route.path,
    config: { permission: route.permission, contract: route },
    schema: {
      ...defined({ params: route.params, querystring: route.query, body: route.body }),
    },
    async handler(request, reply) {
      const upload = route.upload === true ? await readUpload(request) : undefined
      const { params, query, body, actor } = request
      // What the casts state was checked: the parts by the validator, the actor by the permission hook.
      const asked = { params, query, body, actor, upload, request, reply } as unknown as Asked<Of>
      const outcome = await handle(asked)
      if ('refused' in outcome) return sendProblem(reply, outcome.refused)
      reply.code(Number(outcome.status))
      if (route.file !== undefined) return sendFile(reply, outcome.body as FileAnswer)
      return outcome.body === null ? reply.send() : reply.send(outcome.body)
    },
  })
}

const defined = (schemas: Readonly<Record<string, TObject | TSchema | undefined>>) =>
  Object.fromEntries(Object.entries(schemas).filter(([, schema]) => schema !== undefined))

export function sendProblem(reply: FastifyReply, refused: Refusal): FastifyReply {
  const problem = problemOf(refused)
  const retryAfter = refused.details?.['retryAfterSeconds']
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter))
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

function sendFile(reply: FastifyReply, { bytes, mediaType, name, inline }: FileAnswer) {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const disposition = inline === true ? 'inline' : 'attachment'
  return reply
    .type(mediaType)
    .header(
      'content-disposition',
      `${disposition}; filename="${ascii}"; filename*=UTF-8''${percentEncoded(name)}`,
    )
    .header('content-security-policy', policyOf(mediaType))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** As RFC 8187 wants it, which leaves fewer signs as they are. */
const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

/**
 * What somebody else sent is shown without any right in this origin. Browsers refuse to show a sandboxed PDF, whose scripts
 * run in their own reader and reach no page: only its framing is forbidden.
 */
const policyOf = (mediaType: string): string =>
  mediaType === 'application/pdf' ? "frame-ancestors 'none'" : "sandbox; default-src 'none'"
