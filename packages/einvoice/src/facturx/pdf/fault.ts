import type { Bilingual } from '../../bilingual.ts'
import { fail, ok, type Result } from '../../result.ts'

/** Why a PDF could not be read, or gave no invoice. */
export type PdfFaultCode =
  | 'not-a-pdf'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'too-deep'
  | 'decompression-limit'
  | 'no-attachment'
  | 'no-invoice'

export interface PdfFault {
  readonly code: PdfFaultCode
  readonly message: Bilingual
}

const sentences = {
  'not-a-pdf': {
    fr: "Ce fichier n'est pas un PDF : il n'en porte pas l'en-tête.",
    en: 'This file is not a PDF: it lacks the header of one.',
  },
  truncated: {
    fr: 'Le PDF est incomplet : la fin du fichier manque.',
    en: 'The PDF is incomplete: the end of the file is missing.',
  },
  damaged: {
    fr: 'Le PDF est endommagé : son catalogue est introuvable ou illisible.',
    en: 'The PDF is damaged: its catalog cannot be found or read.',
  },
  encrypted: {
    fr: 'Le PDF est chiffré : ses pièces jointes ne peuvent pas être lues, et un PDF/A ne doit pas être chiffré.',
    en: 'The PDF is encrypted: its attachments cannot be read, and a PDF/A must not be encrypted.',
  },
  'too-large': {
    fr: "Le PDF dépasse les limites acceptées (taille, nombre d'objets ou travail de lecture).",
    en: 'The PDF exceeds the accepted limits (size, number of objects, or effort to read it).',
  },
  'too-deep': {
    fr: 'Les objets du PDF sont imbriqués trop profondément.',
    en: 'The objects of the PDF are nested too deeply.',
  },
  'decompression-limit': {
    fr: 'Le contenu décompressé du PDF dépasse la limite acceptée.',
    en: 'The decompressed content of the PDF exceeds the accepted limit.',
  },
  'no-attachment': {
    fr: 'Le PDF ne contient aucune pièce jointe : ce n’est pas une facture Factur-X.',
    en: 'The PDF has no attachment: it is not a Factur-X invoice.',
  },
  'no-invoice': {
    fr: 'Aucune pièce jointe du PDF n’est une facture XML.',
    en: 'No attachment of the PDF is an XML invoice.',
  },
} as const satisfies Record<PdfFaultCode, Bilingual>

export const pdfFault = (code: PdfFaultCode, message: Bilingual = sentences[code]): PdfFault => ({
  code,
  message,
})

/** Carries a fault from the depth of the reader to its door, `orFault`; nothing else throws or catches it. */
class Refusal extends Error {
  readonly fault: PdfFault
  constructor(fault: PdfFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** Gives up reading. Only code that runs under `orFault` may call it. */
export function refuse(code: PdfFaultCode): never {
  throw new Refusal(pdfFault(code))
}

/** Runs a reading and turns its refusal into a value. Anything else that is thrown is a bug, and passes. */
export function orFault<Value>(read: () => Value): Result<Value, PdfFault> {
  try {
    return ok(read())
  } catch (thrown) {
    if (thrown instanceof Refusal) return fail(thrown.fault)
    throw thrown
  }
}
