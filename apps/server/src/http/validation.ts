import type { FieldIssue } from '@acquit/contract'
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Value } from 'typebox/value'
import { refusal, type Refusal } from './refusal.ts'

/** More would help nobody, and a hostile body could have millions. */
const issuesAtMost = 50

/**
 * Requests are checked by TypeBox, compiled once a route. Texts of the address become the numbers and booleans that the
 * schema says; bodies are taken as they are. Answers are plain JSON: the types hold them to the contract, and tests compare.
 */
export function validateWithTypeBox(app: FastifyInstance): void {
  app.setValidatorCompiler<TSchema>(({ schema, httpPart }) => {
    const validator = Compile(schema)
    return (value: unknown) => {
      const given =
        httpPart === 'body' ? value : Value.Convert(schema, Value.Default(schema, value))
      if (validator.Check(given)) return { value: given }
      const errors = validator.Errors(given).slice(0, issuesAtMost)
      return { error: errors as FastifySchemaValidationError[] }
    }
  })
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
}

/** Names the fields that were refused; their values are not repeated. */
export function invalidRequest(
  errors: readonly FastifySchemaValidationError[],
): Refusal<'bad-request'> {
  const issues = errors.map(({ instancePath, message }): FieldIssue => ({
    field: instancePath.slice(1).replaceAll('/', '.'),
    message: { fr: 'Valeur absente ou impossible.', en: message ?? 'Missing or impossible value.' },
  }))
  return refusal('bad-request', { issues })
}
