import {
  amountIn,
  isoDate,
  token,
  Unreadable,
  type Codec,
  type CurrencyField,
} from '../binding/codecs.ts'
import { escapeText } from '../xml/write.ts'

/** A note of the model: BT-21 and BT-22, or a line's EXT-FR-FE-183 and BT-127. */
interface Note {
  readonly subjectCode?: string
  readonly text?: string
}

/**
 * `#AAB#Pas d’escompte.`: UBL has no place for the subject of a note, so EN 16931-3-2 writes it before the text. Subjects are
 * the codes of UNTDID 4451, three letters or digits (BR-CL-08).
 */
export const note: Codec = {
  attributes: [],
  children: false,
  read({ text }) {
    if (text.trim() === '') return undefined
    const [, subjectCode, rest] = /^\s*#([A-Z][A-Z0-9]{2})#([^]*)$/.exec(text) ?? []
    if (subjectCode === undefined || rest === undefined) return { text }
    return rest.trim() === '' ? { subjectCode } : { subjectCode, text: rest }
  },
  write(value) {
    // The binding ties this codec to lists of notes only.
    const { subjectCode, text = '' } = value as Note
    return ['', escapeText(subjectCode === undefined ? text : `#${subjectCode}#${text}`)]
  },
}

/** BT-90 travels as an identifier of the party that is paid, told apart by its scheme. */
export const sepaIdentifier: Codec = {
  ...token,
  attributes: ['schemeID'],
  write: (value) => [' schemeID="SEPA"', escapeText(String(value))],
}

/** Base64 content: the blanks and line ends that files fold it with mean nothing. */
export const base64: Codec = {
  attributes: [],
  children: false,
  read({ text }) {
    const content = text.replace(/\s+/g, '')
    if (content === '') return undefined
    return /^[A-Za-z0-9+/]+={0,2}$/.test(content)
      ? content
      : new Unreadable(`${content.slice(0, 40)}…`)
  },
  write: (value) => ['', escapeText(String(value))],
}

/** `xsd:date`: a day, which may carry a time zone (`2026-01-31+01:00`) that says nothing of it. */
export const day: Codec = {
  ...isoDate,
  read: (element) =>
    isoDate.read({ ...element, text: element.text.replace(/(Z|[+-]\d{2}:\d{2})\s*$/, '') }),
}

/** A reason code may name the list of the norm that it is from (UNTDID 5189 or 7161), which says nothing new. */
export const reasonCode: Codec = { ...token, attributes: ['listID'] }

/** The code of a tax other than VAT is told from a reason by the list it is from, UNTDID 5153. */
export const nonVatTax: Codec = {
  ...reasonCode,
  write: (value) => [' listID="5153"', escapeText(String(value))],
}

/**
 * An amount, in the currency of the invoice unless it is said otherwise: UBL allows two decimals (UBL-DT-01), so zeros after
 * them are not written. Prices have as many decimals as they need.
 */
export function amount(currency: CurrencyField = 'currency'): Codec {
  const exact = amountIn(currency)
  return {
    ...exact,
    write: (value, invoice) =>
      exact.write(String(value).replace(/^(-?\d+\.\d\d)0+$/, '$1'), invoice),
  }
}
