import { problemKinds, type Problem, type ProblemCode } from '@acquit/contract'

/** Why a use case says no: a code of the contract, and what it speaks of. */
export interface Refusal<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  /** Shown to the person who asked; never logged. */
  readonly details?: Readonly<Record<string, unknown>>
}

export const refusal = <Code extends ProblemCode>(
  code: Code,
  details?: Readonly<Record<string, unknown>>,
): Refusal<Code> => (details === undefined ? { code } : { code, details })

/** RFC 9457, rendered here and nowhere else. */
export function problemOf({ code, details }: Refusal): Problem {
  const { status, text } = problemKinds[code]
  return {
    type: `/api/docs#problem-${code}`,
    title: text.en,
    status,
    code,
    message: text,
    ...(details !== undefined && { details }),
  }
}

/** Thrown where no answer can be returned: in hooks, and by the pool of workers when its queue is full. */
export class RefusedError extends Error {
  readonly refusal: Refusal
  constructor(why: Refusal) {
    super(why.code)
    this.name = 'RefusedError'
    this.refusal = why
  }
}
