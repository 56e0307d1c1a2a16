import { eachOf, missing, none, within } from '../judging.ts'
import type { Rule } from '../rule.ts'

/** UNTDID 4461: credit transfers that the norm wants an account for. */
const creditTransferCodes = new Set(['30', '58'])

export const paymentMeansIsStated = {
  id: 'BR-49',
  terms: ['BT-81'],
  severity: 'fatal',
  text: {
    en: 'Payment instructions (BG-16) must state the means of payment by a code (BT-81).',
    fr: 'Des instructions de paiement (BG-16) doivent indiquer le moyen de paiement par un code (BT-81).',
  },
  breaches: ({ paymentInstructions }) =>
    within('paymentInstructions', paymentInstructions, ({ meansCode }) =>
      missing(meansCode, 'meansCode'),
    ),
} satisfies Rule

/** As both Schematrons do, judged when the means is a credit transfer, SEPA or not. */
export const creditTransferHasAnAccount = {
  id: 'BR-50',
  terms: ['BT-84'],
  severity: 'fatal',
  text: {
    en: 'Each credit transfer (BG-17) must give the account to pay to (BT-84).',
    fr: 'Chaque virement (BG-17) doit donner le compte à créditer (BT-84).',
  },
  breaches: ({ paymentInstructions }) =>
    within('paymentInstructions', paymentInstructions, ({ meansCode = '', creditTransfers }) =>
      creditTransferCodes.has(meansCode)
        ? eachOf('creditTransfers', creditTransfers, ({ account }) => missing(account, 'account'))
        : none,
    ),
} satisfies Rule

/** Payment card industry rules: the first 6 and the last 4 digits are the most that may be shown. */
const cardDigitsAtMost = 10

export const cardNumberIsNotShownWhole = {
  id: 'BR-51',
  terms: ['BT-87'],
  severity: 'fatal',
  text: {
    en: 'A payment card number (BT-87) must show 10 characters at most: its first 6 and last 4 digits.',
    fr: 'Un numéro de carte (BT-87) doit montrer 10 caractères au plus : ses 6 premiers et 4 derniers chiffres.',
  },
  breaches({ paymentInstructions }) {
    const number = paymentInstructions?.card?.accountNumber?.trim().replace(/\s+/g, ' ') ?? ''
    if (number.length <= cardDigitsAtMost) return none
    // The number itself is not repeated in the finding: it would be shown whole there too.
    const found = `${number.length}`
    return [{ at: 'paymentInstructions.card.accountNumber', expected: '≤ 10', found }]
  },
} satisfies Rule

export const creditTransferIsDescribed = {
  id: 'BR-61',
  terms: ['BT-81', 'BT-84'],
  severity: 'fatal',
  text: {
    en: 'When the means of payment (BT-81) is a credit transfer, the account to pay to (BT-84) must be given.',
    fr: 'Si le moyen de paiement (BT-81) est un virement, le compte à créditer (BT-84) doit être donné.',
  },
  breaches: ({ paymentInstructions }) =>
    within('paymentInstructions', paymentInstructions, ({ meansCode = '', creditTransfers }) => {
      if (!creditTransferCodes.has(meansCode)) return none
      if (creditTransfers.length === 0) return [{ at: 'creditTransfers' }]
      return eachOf('creditTransfers', creditTransfers, ({ account }) =>
        missing(account, 'account'),
      )
    }),
} satisfies Rule
