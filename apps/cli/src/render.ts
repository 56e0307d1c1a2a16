import { renderInvoice } from '@acquit/render'
import { openInvoice } from './document.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { readInput } from './input.ts'
import { refused, writeOutput } from './output.ts'
import { renderFaultText } from './render-fault.ts'
import type { Language } from './usage.ts'

/** Lays an invoice out as a readable PDF/A-3, whatever it was read from. */
export async function render(input: string, output: string, language: Language): Promise<ExitCode> {
  const bytes = await readInput(input)
  if (!bytes.ok) return refused(input, bytes.error, language)
  const opened = openInvoice(bytes.value)
  if (!opened.ok) return refused(input, opened.error, language)
  const pdf = renderInvoice(opened.value.invoice, { language })
  if (!pdf.ok) return refused(input, renderFaultText(pdf.error), language)
  await writeOutput(output, pdf.value)
  return exitCode.valid
}
