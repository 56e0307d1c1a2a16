import { Problem, problemKinds, routes, type ProblemCode, type Route } from '@acquit/contract'
import type { TSchema } from 'typebox'
import { componentsOf, referring } from './components.ts'

type Json = Readonly<Record<string, unknown>>

/** What every route may answer, whatever it does. */
const ofEveryRoute: readonly ProblemCode[] = ['bad-request', 'internal', 'busy']

/** The API as an OpenAPI 3.1 document, made from the routes of the contract themselves. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = route.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Acquit',
      version: '0.1.0',
      description:
        'Invoices, credit notes and received invoices of French companies. Amounts and dates are texts. Problems follow RFC 9457.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: componentsOf(),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'acquit', description: 'Access cookie' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token', description: 'On changes' },
      },
    },
  }
}

function operationOf(name: string, route: Route): Json {
  const changes = route.method !== 'GET'
  return {
    operationId: name,
    summary: route.summary,
    tags: [tagOf(route.path)],
    'x-permission': route.permission,
    security: route.permission === 'public' ? [] : [{ session: [], ...(changes && { csrf: [] }) }],
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body !== undefined && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: referring(route.body) } },
      },
    }),
    ...(route.upload === true && { requestBody: uploadBody }),
    responses: { ...successesOf(route), ...problemsOf(route) },
  }
}

/** The noun that the route is about: the part after the company, or the first one. */
const tagOf = (path: string): string => {
  const [, , first = '', , second] = path.split('/')
  return first === 'companies' && second !== undefined ? (second.split('-')[0] ?? first) : first
}

const uploadBody = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { file: { type: 'string', format: 'binary' } },
        required: ['file'],
      },
    },
  },
}

function parametersOf(schema: Route['params'], place: 'path' | 'query'): Json[] {
  if (schema === undefined) return []
  const required = new Set<unknown>(place === 'path' ? Object.keys(schema.properties) : [])
  return Object.entries<TSchema>(schema.properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.has(name),
    schema: referring(property),
  }))
}

const successesOf = ({ response, file }: Route): Json =>
  Object.fromEntries(
    Object.entries(response).map(([status, schema]) => {
      const described = { description: status === '204' ? 'Done' : 'Success' }
      if (status === '204') return [status, described]
      const media = file ?? 'application/json'
      return [status, { ...described, content: { [media]: { schema: referring(schema) } } }]
    }),
  )

/** One entry a status, naming its codes. */
function problemsOf(route: Route): Json {
  const inCompany = route.path.includes(':companyId')
  const codes = new Set<ProblemCode>([
    ...route.problems,
    ...ofEveryRoute,
    ...(route.permission === 'public' ? [] : (['not-signed-in'] as const)),
    ...(inCompany ? (['not-found', 'not-allowed'] as const) : []),
    ...(route.method === 'GET' ? [] : (['cross-site-request'] as const)),
  ])
  const byStatus = Map.groupBy(codes, (code) => problemKinds[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `${code}: ${problemKinds[code].text.en}`).join('\n'),
        content: { 'application/problem+json': { schema: referring(Problem) } },
      },
    ]),
  )
}
