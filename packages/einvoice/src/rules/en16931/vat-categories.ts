import type { Bilingual } from '../../bilingual.ts'

/** A VAT category of the norm (UNTDID 5305): its code in the data and its name for people. */
export interface VatCategory {
  readonly code: string
  readonly name: Bilingual
}

export const standardRate: VatCategory = {
  code: 'S',
  name: { fr: 'soumis à la TVA', en: 'standard rated' },
}
export const zeroRate: VatCategory = { code: 'Z', name: { fr: 'taux zéro', en: 'zero rated' } }
export const exempt: VatCategory = { code: 'E', name: { fr: 'exonéré', en: 'exempt from VAT' } }
export const reverseCharge: VatCategory = {
  code: 'AE',
  name: { fr: 'autoliquidation', en: 'reverse charge' },
}
export const intraCommunity: VatCategory = {
  code: 'K',
  name: { fr: 'livraison intracommunautaire', en: 'intra-community supply' },
}
export const exportation: VatCategory = {
  code: 'G',
  name: { fr: 'exportation hors UE', en: 'export outside the EU' },
}
export const outOfScope: VatCategory = {
  code: 'O',
  name: { fr: 'hors champ de la TVA', en: 'not subject to VAT' },
}
export const igic: VatCategory = {
  code: 'L',
  name: { fr: 'IGIC des îles Canaries', en: 'IGIC, Canary Islands' },
}
export const ipsi: VatCategory = {
  code: 'M',
  name: { fr: 'IPSI de Ceuta et Melilla', en: 'IPSI, Ceuta and Melilla' },
}
