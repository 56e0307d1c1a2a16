import {
  addressOf,
  routes,
  type Answer,
  type Call,
  type Route,
  type RouteName,
} from '@acquit/contract'
import { Unreachable, problemOf, type ApiProblem } from './problem.ts'
import { currentCsrfToken, renewSession } from './session.ts'

type Routes = typeof routes
type Extra = {
  /** For the routes that take a file. */
  readonly file?: File
  readonly signal?: AbortSignal
}
type AnyCall = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
} & Extra

/**
 * Calls a route of the contract and gives its answer; routes that answer with a file give its bytes. A session that has
 * expired is renewed on the way, unseen. Rejects with `ApiProblem` (the server's refusal) or `Unreachable`.
 *
 * @example const page = await call('listInvoices', { params: { companyId }, query: { limit: 50 } })
 */
export async function call<Name extends RouteName>(
  name: Name,
  // The generic parts of a call have the same keys for every route: the cast only forgets which route it is.
  request: Call<Routes[Name]> & Extra,
): Promise<Answer<Routes[Name]>> {
  const route: Route = routes[name]
  const response = await answered(route, request as AnyCall)
  if (response.status === 204) return null as Answer<Routes[Name]>
  if (route.file !== undefined) {
    return new Uint8Array(await response.arrayBuffer()) as Answer<Routes[Name]>
  }
  return (await response.json()) as Answer<Routes[Name]>
}

/** Where a route that answers with a file can be linked to. */
export const hrefOf = <Name extends RouteName>(
  name: Name,
  params: Readonly<Record<string, unknown>>,
): string => addressOf(routes[name], params)

async function answered(route: Route, request: AnyCall): Promise<Response> {
  const first = await send(route, request)
  if (first.ok) return first
  const problem = await problemOf(first)
  if (!mayPassOnceRenewed(problem) || !(await renewSession())) throw problem
  const second = await send(route, request)
  if (second.ok) return second
  throw await problemOf(second)
}

/** An access cookie that expired, or a token left over from a session that another tab has replaced. */
const mayPassOnceRenewed = ({ problem }: ApiProblem): boolean =>
  problem.code === 'not-signed-in' || problem.code === 'cross-site-request'

async function send(
  route: Route,
  { params, query, body, file, signal }: AnyCall,
): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, application/problem+json, */*' })
  if (route.method !== 'GET') headers.set('x-csrf-token', currentCsrfToken())
  if (body !== undefined) headers.set('content-type', 'application/json')
  try {
    return await fetch(addressOf(route, params, query), {
      method: route.method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(file !== undefined && { body: formOf(file) }),
      ...(signal !== undefined && { signal }),
    })
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new Unreachable(cause)
  }
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}
