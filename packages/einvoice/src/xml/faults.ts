import type { Bilingual } from '../bilingual.ts'

export type XmlFaultCode =
  'empty' | 'too-large' | 'too-deep' | 'wrong-encoding' | 'dtd-forbidden' | 'xml-not-well-formed'

/** Why a text is not XML that we read, and where: `line` and `column` start at 1. */
export interface XmlFault {
  readonly code: XmlFaultCode
  readonly message: Bilingual
  readonly line?: number
  readonly column?: number
}

const sentences = {
  empty: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'too-large': {
    fr: 'Le document dépasse la taille acceptée.',
    en: 'The document is larger than accepted.',
  },
  'too-deep': {
    fr: 'Les éléments sont imbriqués trop profondément.',
    en: 'Elements are nested too deeply.',
  },
  'wrong-encoding': {
    fr: "Le texte n'est pas dans l'encodage annoncé.",
    en: 'The text is not in the encoding it declares.',
  },
  'dtd-forbidden': {
    fr: 'Le document contient une DTD (DOCTYPE) : une facture ne doit pas en avoir, et elle n’est pas lue.',
    en: 'The document has a DTD (DOCTYPE): an invoice must not have one, and it is not read.',
  },
  'xml-not-well-formed': {
    fr: "Le XML n'est pas bien formé",
    en: 'The XML is not well formed',
  },
} as const satisfies Record<XmlFaultCode, Bilingual>

export const xmlFault = (code: Exclude<XmlFaultCode, 'xml-not-well-formed'>): XmlFault => ({
  code,
  message: sentences[code],
})

/** A fault at an offset of the source, with what was wrong there in both languages. */
export function notWellFormed(source: string, offset: number, what: Bilingual): XmlFault {
  let line = 1
  let lineStart = 0
  for (let end = source.indexOf('\n'); end >= 0 && end < offset;) {
    line += 1
    lineStart = end + 1
    end = source.indexOf('\n', lineStart)
  }
  const column = offset - lineStart + 1
  const base = sentences['xml-not-well-formed']
  return {
    code: 'xml-not-well-formed',
    message: {
      fr: `${base.fr} (ligne ${line}, colonne ${column}) : ${what.fr}.`,
      en: `${base.en} (line ${line}, column ${column}): ${what.en}.`,
    },
    line,
    column,
  }
}
