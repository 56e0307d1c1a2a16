import type { Bilingual } from '@acquit/einvoice'
import { issuesOf } from '../api/problem.ts'

/**
 * The fields that the server refused, as a form wants them. Paths come with the name of the body's part in front
 * (`company.iban`, `/company/iban`), which the form does not have.
 */
export function fieldErrors(
  error: unknown,
  part: string,
  say: (text: Bilingual) => string,
): Record<string, string> {
  const entries = issuesOf(error).map(({ field, message }) => {
    const path = field.replace(/^\//, '').replaceAll('/', '.')
    return [path.startsWith(`${part}.`) ? path.slice(part.length + 1) : path, say(message)] as const
  })
  return Object.fromEntries(entries)
}
