import type { Bilingual, WriteFault } from '@acquit/einvoice'
import type { FacturXFault } from '@acquit/render'

/** Why an invoice could not be laid out, for people. */
export function renderFaultText(fault: FacturXFault): Bilingual {
  switch (fault.kind) {
    case 'too-many-lines':
      return {
        fr: `La facture a ${fault.lines} lignes ; la mise en page en accepte ${fault.linesAtMost}.`,
        en: `The invoice has ${fault.lines} lines; the layout accepts ${fault.linesAtMost}.`,
      }
    case 'not-writable':
      return notWritable(fault.faults)
    default:
      // Logos and colours: the command line has none to give.
      throw new Error(`no branding was asked for: ${fault.kind}`)
  }
}

const placesSaidAtMost = 10

/** Texts that no XML can carry, by their terms. */
export function notWritable(faults: readonly WriteFault[]): Bilingual {
  const places = faults.slice(0, placesSaidAtMost).map(({ term, at }) => term ?? at)
  const named = [...new Set(places)].join(', ')
  return {
    fr: `Des caractères que XML interdit se trouvent dans ${named}.`,
    en: `Characters that XML forbids are in ${named}.`,
  }
}
