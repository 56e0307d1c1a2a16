import { covers } from './fonts.ts'

/** Text made only of characters that are always drawn as they are. */
const plain = /^[\x20-\x7e\xa0-\xac\xae-\xff\u202f\u20ac\u2019\u2013\u2014\u2212\n]*$/

/**
 * The same text, such that PDF/A can show it: a character that no font of ours draws is written as its number, `[U+4E2D]`, so
 * that nothing is dropped in silence; so are control and direction characters, which could make a page say something else
 * than its text. Line ends become `\n`; blanks around the text go.
 */
export function printable(text: string): string {
  if (plain.test(text)) return text.trim()
  let result = ''
  for (const character of text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n').normalize('NFC')) {
    result += drawn(character)
  }
  return result.trim()
}

function drawn(character: string): string {
  if (character === '\n') return character
  if (character === '\t') return ' '
  // Soft hyphens and zero-width spaces only say where a line may break.
  if (character === '\u00ad' || character === '\u200b' || character === '\ufeff') return ''
  const codePoint = character.codePointAt(0) ?? 0
  const unsafe = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character)
  if (!unsafe && covers(codePoint)) return character
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** Longer words than these may not fit their column; an endless one is taken by pieces, which V8 matches without recursion. */
const longWord = /[^\s\u200b]{25,2000}/g
/** Where a reference or an address breaks well: after its punctuation. */
const afterPunctuation = /(?<![@/.,;:?&=_-])[@/.,;:?&=_-]+(?=[^@/.,;:?&=_-])/g
/** A run without punctuation that is still too long breaks between any two letters, an accent staying with its letter. */
const longRun = /[^@/.,;:?&=_\-\s\u200b]{25,2000}/g
const letter = /\P{M}\p{M}*(?=\P{M})/gu
const breakHere = '$&\u200b'

/** Lets a very long word (a reference, the address of a page) break without a hyphen, lest it run over the next column. */
export const breakable = (text: string): string =>
  text.replace(longWord, (word) =>
    word
      .replace(afterPunctuation, breakHere)
      .replace(longRun, (run) => run.replace(letter, breakHere)),
  )
