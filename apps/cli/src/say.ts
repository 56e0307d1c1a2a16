import type { Bilingual } from '@acquit/einvoice'
import { exitCode, type ExitCode } from './exit.ts'
import type { Language } from './language.ts'

/**
 * A text on one line of a terminal. What a document says may hold control characters, which would write elsewhere on the screen,
 * or characters that turn the direction of reading, which would show something else than what is there: they are spelled out.
 */
export const onOneLine = (text: string): string =>
  text
    .replace(/\s*[\n\r\t]+\s*/g, ' ')
    .replace(
      /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
      (character) => `[U+${codeOf(character)}]`,
    )

const codeOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

/** A French sentence does not break before its double punctuation, nor inside its quotation marks. */
const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0')

/** A sentence in a language, as a terminal shows it. */
export function sentence(text: Bilingual, language: Language): string {
  return language === 'fr' ? frenchSpaces(onOneLine(text.fr)) : onOneLine(text.en)
}

/** `facture.xml : illisible`, with the colon of the language. */
export const about = (file: string, said: string, language: Language): string =>
  `${onOneLine(file)}${language === 'fr' ? '\u00a0' : ''}: ${said}`

export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Says in one line why a file could not be used. */
export function refuse(file: string, why: Bilingual, language: Language): ExitCode {
  complain(about(file, sentence(why, language), language))
  return exitCode.unusable
}
