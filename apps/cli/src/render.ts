import type { InvocationOf } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { writeOutput } from './output.ts'
import { refuse } from './say.ts'
import { onFile } from './work/on-file.ts'

/** Lays an invoice out as a readable PDF/A-3, whatever it was read from. */
export async function render({
  input,
  output,
  language,
}: InvocationOf<'render'>): Promise<ExitCode> {
  const pdf = await onFile(input, (bench, bytes) => bench.run('render', { bytes, language }))
  if (!pdf.ok) return refuse(input, pdf.error, language)
  await writeOutput(output, pdf.value)
  return exitCode.valid
}
