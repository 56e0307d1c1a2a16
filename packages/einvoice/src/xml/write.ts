import { forbidden } from './characters.ts'

// A tab, a line feed and a carriage return in an attribute, a carriage return in text, are normalised away by a reader
// (XML 1.0 §2.11, §3.3.3) unless written as references.
const inText: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
}
const inAttribute: Readonly<Record<string, string>> = {
  ...inText,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
}

export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => inText[character] ?? '') : text

export const escapeAttribute = (text: string): string =>
  text.replace(/[&<>\r"\t\n]/g, (character) => inAttribute[character] ?? '')

/** True when XML 1.0 can carry every character of the text. */
export const isXmlText = (text: string): boolean => text.isWellFormed() && !forbidden.test(text)
