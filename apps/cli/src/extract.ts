import { extractFacturX, invoiceFileOf } from '@acquit/einvoice'
import { exitCode, type ExitCode } from './exit.ts'
import { readInput } from './input.ts'
import { refused, writeOutput } from './output.ts'
import type { Language } from './usage.ts'

/** Takes the XML invoice out of a PDF, byte for byte. */
export async function extract(
  input: string,
  output: string,
  language: Language,
): Promise<ExitCode> {
  const bytes = await readInput(input)
  if (!bytes.ok) return refused(input, bytes.error, language)
  const extraction = extractFacturX(bytes.value)
  const file = extraction.ok ? invoiceFileOf(extraction.value) : extraction
  if (!file.ok) return refused(input, file.error.message, language)
  await writeOutput(output, file.value.bytes)
  return exitCode.valid
}
