import type { CompanyBody, CustomerBody, DraftLine } from '@acquit/contract'

/**
 * What a new line starts with: one of it, in units, and the VAT of the line above. The first line has the standard rate when
 * seller and buyer are both in France; otherwise the VAT is left to be chosen. Under "franchise" the regime says it.
 */
export function freshLine(
  lines: readonly DraftLine[],
  company: CompanyBody,
  customer: CustomerBody | undefined,
): DraftLine {
  const above = lines.at(-1)
  const vat = above === undefined ? firstVat(company, customer) : above.vat
  return {
    quantity: '1',
    unit: 'C62',
    ...(vat !== undefined && { vat }),
    ...(above?.kind !== undefined && { kind: above.kind }),
  }
}

function firstVat(company: CompanyBody, customer: CustomerBody | undefined): DraftLine['vat'] {
  if (company.vatRegime === 'franchise') return undefined
  const isDomestic =
    (customer?.address.country ?? 'FR') === 'FR' && company.address.country === 'FR'
  return isDomestic ? { category: 'S', rate: '20' } : undefined
}
