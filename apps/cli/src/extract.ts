import type { InvocationOf } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { writeOutput } from './output.ts'
import { refuse } from './say.ts'
import { onFile } from './work/on-file.ts'

/** Takes the XML invoice out of a PDF, byte for byte. */
export async function extract({
  input,
  output,
  language,
}: InvocationOf<'extract'>): Promise<ExitCode> {
  const xml = await onFile(input, (bench, bytes) => bench.run('extract', { bytes }))
  if (!xml.ok) return refuse(input, xml.error, language)
  await writeOutput(output, xml.value)
  return exitCode.valid
}
