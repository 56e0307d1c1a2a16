import { Type, type Static } from 'typebox'
import { Email, Id, Line } from './fields.ts'

export const Role = Type.Union([
  Type.Literal('owner'),
  Type.Literal('accountant'),
  Type.Literal('member'),
  Type.Literal('reader'),
])
export type Role = Static<typeof Role>

/** What a route asks for; the server's one table says which roles have it. */
export const Permission = Type.Union([
  Type.Literal('company:read'),
  Type.Literal('company:write'),
  Type.Literal('customer:read'),
  Type.Literal('customer:write'),
  Type.Literal('product:read'),
  Type.Literal('product:write'),
  Type.Literal('invoice:read'),
  Type.Literal('invoice:write'),
  Type.Literal('invoice:issue'),
  Type.Literal('received:read'),
  Type.Literal('received:write'),
  Type.Literal('event:read'),
])
export type Permission = Static<typeof Permission>

const Password = Type.String({ minLength: 1, maxLength: 200 })

export const SignUp = Type.Object(
  { email: Email, password: Password, name: Line(100) },
  { additionalProperties: false },
)
export type SignUp = Static<typeof SignUp>

export const SignIn = Type.Object(
  { email: Email, password: Password },
  { additionalProperties: false },
)
export type SignIn = Static<typeof SignIn>

export const Membership = Type.Object({
  companyId: Id,
  companyName: Type.String(),
  role: Role,
  permissions: Type.Array(Permission),
})
export type Membership = Static<typeof Membership>

/**
 * Who is signed in. `csrfToken` goes with every POST, PUT and DELETE, in the header `x-csrf-token`. When a request answers
 * 401 `not-signed-in`, POST /api/session/renewal once and try again; when that answers 401 too, show the sign-in page.
 */
export const Session = Type.Object({
  person: Type.Object({ id: Id, name: Type.String(), email: Type.String() }),
  csrfToken: Type.String(),
  /** At most 200: a longer list is read page by page at /api/companies. */
  companies: Type.Array(Membership),
})
export type Session = Static<typeof Session>
