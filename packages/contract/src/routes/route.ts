import { Type, type Static, type TObject, type TSchema } from 'typebox'
import { Id } from '../fields.ts'
import type { ProblemCode } from '../problems.ts'
import type { Permission } from '../session.ts'

/** One route of the API: what the server serves, the browser calls and the OpenAPI page documents. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `:name` for each parameter. */
  readonly path: string
  readonly summary: string
  /** `public`: anyone; `signed-in`: any person with a session; otherwise the company in the path must grant it. */
  readonly permission: Permission | 'public' | 'signed-in'
  readonly params?: TObject
  readonly query?: TObject
  readonly body?: TSchema
  /** `multipart/form-data` with one part named `file`, instead of a body. */
  readonly upload?: true
  /** By status. */
  readonly response: Readonly<Record<number, TSchema>>
  /** Media type of the answer, when it is a file and not JSON. */
  readonly file?: string
  /** The problems it may answer, besides those of every route (`bad-request`, `internal`, `busy`...). */
  readonly problems: readonly ProblemCode[]
}

/** Bytes of a file. */
export const Bytes = Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' })
/** An answer without body. */
export const Nothing = Type.Null()

export const CompanyParams = Type.Object({ companyId: Id })
export const inCompany = '/api/companies/:companyId'

/** What a call of a route gives: its parameters, query and body, each only when the route has one. */
export type Call<Of extends Route> = (Of extends { params: infer Params extends TObject }
  ? { readonly params: Static<Params> }
  : { readonly params?: undefined }) &
  (Of extends { query: infer Query extends TObject }
    ? { readonly query?: Static<Query> }
    : { readonly query?: undefined }) &
  (Of extends { body: infer Body extends TSchema }
    ? { readonly body: Static<Body> }
    : { readonly body?: undefined })

/** What a route answers when all goes well. */
export type Answer<Of extends Route> = {
  [Status in keyof Of['response']]: Of['response'][Status] extends TSchema
    ? Static<Of['response'][Status]>
    : never
}[keyof Of['response']]

/** The address of a call: `/api/companies/0199…/invoices?limit=50`. */
export function addressOf(
  route: Pick<Route, 'path'>,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new RangeError(`${route.path} needs ${name}`)
    return encoded(value)
  })
  const search = new Map(Object.entries(query).filter(([, value]) => value !== undefined))
  if (search.size === 0) return path
  const pairs = [...search].map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`)
  return `${path}?${pairs.join('&')}`
}

/** The schemas of parameters and queries hold texts, numbers and booleans only. */
const encoded = (value: unknown): string => encodeURIComponent(value as string | number | boolean)
