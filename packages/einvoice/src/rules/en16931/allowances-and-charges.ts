import { eachOf, isAbsent, missing, none } from '../judging.ts'
import type { Rule } from '../rule.ts'

interface Reasoned {
  readonly reason?: string
  readonly reasonCode?: string
  readonly taxTypeCode?: string
}

/** A tax charged beside VAT tells its reason by the code of that tax. */
const lacksReason = ({ reason, reasonCode, taxTypeCode }: Reasoned) =>
  isAbsent(reason) && isAbsent(reasonCode) && isAbsent(taxTypeCode) ? [{ at: 'reason' }] : none

export const documentAllowanceHasAnAmount = {
  id: 'BR-31',
  terms: ['BT-92'],
  severity: 'fatal',
  text: {
    en: 'Each document level allowance (BG-20) must have an amount (BT-92).',
    fr: 'Chaque remise de pied de facture (BG-20) doit avoir un montant (BT-92).',
  },
  breaches: ({ allowances }) =>
    eachOf('allowances', allowances, ({ amount }) => missing(amount, 'amount')),
} satisfies Rule

export const documentAllowanceHasAVatCategory = {
  id: 'BR-32',
  terms: ['BT-95'],
  severity: 'fatal',
  text: {
    en: 'Each document level allowance (BG-20) must have a VAT category (BT-95).',
    fr: 'Chaque remise de pied de facture (BG-20) doit avoir une catégorie de TVA (BT-95).',
  },
  breaches: ({ allowances }) =>
    eachOf('allowances', allowances, ({ vatCategory }) => missing(vatCategory, 'vatCategory')),
} satisfies Rule

export const documentAllowanceHasAReason = {
  id: 'BR-33',
  terms: ['BT-97', 'BT-98'],
  severity: 'fatal',
  text: {
    en: 'Each document level allowance (BG-20) must have a reason (BT-97) or a reason code (BT-98).',
    fr: 'Chaque remise de pied de facture (BG-20) doit avoir un motif (BT-97) ou un code de motif (BT-98).',
  },
  breaches: ({ allowances }) => eachOf('allowances', allowances, lacksReason),
} satisfies Rule

/** The norm says it twice. */
export const documentAllowanceHasAReasonOrACode = {
  ...documentAllowanceHasAReason,
  id: 'BR-CO-21',
} satisfies Rule

export const documentChargeHasAnAmount = {
  id: 'BR-36',
  terms: ['BT-99'],
  severity: 'fatal',
  text: {
    en: 'Each document level charge (BG-21) must have an amount (BT-99).',
    fr: 'Chaque majoration de pied de facture (BG-21) doit avoir un montant (BT-99).',
  },
  breaches: ({ charges }) => eachOf('charges', charges, ({ amount }) => missing(amount, 'amount')),
} satisfies Rule

export const documentChargeHasAVatCategory = {
  id: 'BR-37',
  terms: ['BT-102'],
  severity: 'fatal',
  text: {
    en: 'Each document level charge (BG-21) must have a VAT category (BT-102).',
    fr: 'Chaque majoration de pied de facture (BG-21) doit avoir une catégorie de TVA (BT-102).',
  },
  breaches: ({ charges }) =>
    eachOf('charges', charges, ({ vatCategory }) => missing(vatCategory, 'vatCategory')),
} satisfies Rule

export const documentChargeHasAReason = {
  id: 'BR-38',
  terms: ['BT-104', 'BT-105'],
  severity: 'fatal',
  text: {
    en: 'Each document level charge (BG-21) must have a reason (BT-104) or a reason code (BT-105).',
    fr: 'Chaque majoration de pied de facture (BG-21) doit avoir un motif (BT-104) ou un code de motif (BT-105).',
  },
  breaches: ({ charges }) => eachOf('charges', charges, lacksReason),
} satisfies Rule

/** The norm says it twice. */
export const documentChargeHasAReasonOrACode = {
  ...documentChargeHasAReason,
  id: 'BR-CO-22',
} satisfies Rule

export const lineAllowanceHasAnAmount = {
  id: 'BR-41',
  terms: ['BT-136'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line allowance (BG-27) must have an amount (BT-136).',
    fr: 'Chaque remise de ligne (BG-27) doit avoir un montant (BT-136).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ allowances }) =>
      eachOf('allowances', allowances, ({ amount }) => missing(amount, 'amount')),
    ),
} satisfies Rule

export const lineAllowanceHasAReason = {
  id: 'BR-42',
  terms: ['BT-139', 'BT-140'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line allowance (BG-27) must have a reason (BT-139) or a reason code (BT-140).',
    fr: 'Chaque remise de ligne (BG-27) doit avoir un motif (BT-139) ou un code de motif (BT-140).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ allowances }) => eachOf('allowances', allowances, lacksReason)),
} satisfies Rule

/** The norm says it twice. */
export const lineAllowanceHasAReasonOrACode = {
  ...lineAllowanceHasAReason,
  id: 'BR-CO-23',
} satisfies Rule

export const lineChargeHasAnAmount = {
  id: 'BR-43',
  terms: ['BT-141'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line charge (BG-28) must have an amount (BT-141).',
    fr: 'Chaque majoration de ligne (BG-28) doit avoir un montant (BT-141).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ charges }) =>
      eachOf('charges', charges, ({ amount }) => missing(amount, 'amount')),
    ),
} satisfies Rule

export const lineChargeHasAReason = {
  id: 'BR-44',
  terms: ['BT-144', 'BT-145'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line charge (BG-28) must have a reason (BT-144) or a reason code (BT-145).',
    fr: 'Chaque majoration de ligne (BG-28) doit avoir un motif (BT-144) ou un code de motif (BT-145).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ charges }) => eachOf('charges', charges, lacksReason)),
} satisfies Rule

/** The norm says it twice. */
export const lineChargeHasAReasonOrACode = {
  ...lineChargeHasAReason,
  id: 'BR-CO-24',
} satisfies Rule
