import type { InvocationOf } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'
import type { Language } from './language.ts'
import { writeOutput } from './output.ts'
import { about, complain, onOneLine, refuse, sentence } from './say.ts'
import type { Lost } from './work/losses.ts'
import { onFile } from './work/on-file.ts'

/** Converts an invoice; refuses, naming each term, what the target cannot carry, unless told to accept the loss. */
export async function convert({
  input,
  output,
  target,
  profile,
  lossy,
  language,
}: InvocationOf<'convert'>): Promise<ExitCode> {
  const made = await onFile(input, (bench, bytes) =>
    bench.run('convert', { bytes, target, profile, lossy, language }),
  )
  if (!made.ok) return refuse(input, made.error, language)
  const { content, lost } = made.value
  if (lost.length > 0) {
    const heading = content === undefined ? conversionRefused : leftOut
    complain(about(input, sentence(heading, language), language))
    for (const line of linesOn(lost, language)) complain(line)
  }
  if (content === undefined) return exitCode.invalid
  await writeOutput(output, content)
  return exitCode.valid
}

const conversionRefused = {
  fr: 'conversion refusée, la cible ne peut pas porter (--lossy pour l’accepter) :',
  en: 'conversion refused, the target cannot carry (--lossy to accept):',
}
const leftOut = {
  fr: 'la cible ne peut pas porter, et la conversion a laissé :',
  en: 'the target cannot carry, and the conversion left out:',
}

/** A document may have any number of elements that nobody knows; terms are far fewer. */
const shownAtMost = 500
const valueShownAtMost = 80

/** One line for each term: its name, where it stands first, what it says there, and how often it comes again. */
function linesOn(lost: readonly Lost[], language: Language): readonly string[] {
  const lines = lost.slice(0, shownAtMost).map(({ what, at, value, times }) => {
    const shown = value.length > valueShownAtMost ? `${value.slice(0, valueShownAtMost)}…` : value
    const again = times === 1 ? '' : language === 'fr' ? ` (${times} fois)` : ` (${times} times)`
    return onOneLine(`  ${what}  ${at}${shown === '' ? '' : ` = ${shown}`}${again}`)
  })
  const more = lost.length - lines.length
  if (more === 0) return lines
  return [...lines, language === 'fr' ? `  … et ${more} autres` : `  … and ${more} more`]
}
