import type { Bilingual } from '@acquit/einvoice'
import type { FacturXFault } from '@acquit/render'

/** Why an invoice could not be laid out, for people. */
export function renderFaultText(fault: FacturXFault): Bilingual {
  if (fault.kind === 'too-many-lines') {
    return {
      fr: `La facture a ${fault.lines} lignes ; la mise en page en accepte ${fault.linesAtMost}.`,
      en: `The invoice has ${fault.lines} lines; the layout accepts ${fault.linesAtMost}.`,
    }
  }
  if (fault.kind === 'not-writable') {
    const places = fault.faults.map(({ term, at }) => term ?? at).join(', ')
    return {
      fr: `Caractères que XML interdit dans ${places}.`,
      en: `Characters that XML forbids in ${places}.`,
    }
  }
  return {
    fr: 'Le logo ou la couleur ne peuvent pas être utilisés.',
    en: 'The logo or the colour cannot be used.',
  }
}
