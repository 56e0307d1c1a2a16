import type { Bilingual } from '@acquit/einvoice'
import type { FieldIssue, Problem, ProblemCode } from '@acquit/contract'

/** The API said no. Queries and mutations reject with it; what it says is meant to be shown. */
export class ApiProblem extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.title}`)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** No answer came: the server is stopped or the network is down. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('no answer from the server', { cause })
    this.name = 'Unreachable'
  }
}

export const isProblem = (error: unknown, ...codes: readonly ProblemCode[]): error is ApiProblem =>
  error instanceof ApiProblem && (codes.length === 0 || codes.includes(error.problem.code))

const unreachable: Bilingual = {
  fr: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.',
  en: 'The server does not answer. Check the connection, then try again.',
}
const unexpected: Bilingual = {
  fr: 'Une erreur inattendue est survenue dans cette page.',
  en: 'Something unexpected failed in this page.',
}

/** What to tell a person about any error. */
export function messageOf(error: unknown): Bilingual {
  if (error instanceof ApiProblem) return error.problem.message
  return error instanceof Unreachable ? unreachable : unexpected
}

/** The fields that the server refused, each with its sentence. */
export function issuesOf(error: unknown): readonly FieldIssue[] {
  if (!(error instanceof ApiProblem)) return []
  const issues = error.problem.details?.['issues']
  // The contract says what `issues` holds; the schema of `details` is open.
  return Array.isArray(issues) ? (issues as FieldIssue[]) : []
}

/** Reads the body of a refusal; an answer that is not ours (a proxy's page) becomes `internal`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && 'code' in body && 'message' in body) {
    // The server declares this shape for every refusal.
    return new ApiProblem(body as Problem)
  }
  const title = `HTTP ${response.status}`
  return new ApiProblem({
    type: 'about:blank',
    title,
    status: response.status,
    code: response.status === 503 || response.status === 502 ? 'busy' : 'internal',
    message: unreachable,
  })
}
