import type { Bilingual } from '../../bilingual.ts'
import type { Decimal } from '../../decimal.ts'
import type { Invoice } from '../../model/invoice.ts'
import { eachOf, none } from '../judging.ts'
import type { Breach } from '../rule.ts'

/** One of the three places where an invoice states a VAT category and a rate. */
export interface VatPlace {
  readonly name: Bilingual
  readonly categoryTerm: string
  readonly rateTerm: string
  /** Where the category is first stated; `undefined` when this place never states it. */
  readonly firstUse: (invoice: Invoice, category: string) => string | undefined
  /** Judges the rate wherever this place states the category. */
  readonly eachRate: (invoice: Invoice, category: string, judge: JudgeRate) => readonly Breach[]
}

type JudgeRate = (rate: Decimal | undefined, at: string) => readonly Breach[]

export const onLines: VatPlace = {
  name: { fr: 'Une ligne de facture (BG-25)', en: 'An invoice line (BG-25)' },
  categoryTerm: 'BT-151',
  rateTerm: 'BT-152',
  firstUse({ lines }, category) {
    const index = lines.findIndex(({ vat }) => vat?.category === category)
    return index < 0 ? undefined : `lines[${index}].vat.category`
  },
  eachRate: ({ lines }, category, judge) =>
    eachOf('lines', lines, ({ vat }) =>
      vat?.category === category ? judge(vat.rate, 'vat.rate') : none,
    ),
}

export const onAllowances: VatPlace = {
  name: { fr: 'Une remise de pied de facture (BG-20)', en: 'A document level allowance (BG-20)' },
  categoryTerm: 'BT-95',
  rateTerm: 'BT-96',
  firstUse: ({ allowances }, category) => firstOf('allowances', allowances, category),
  eachRate: ({ allowances }, category, judge) =>
    eachOf('allowances', allowances, (item) => rateOf(item, category, judge)),
}

export const onCharges: VatPlace = {
  name: { fr: 'Une majoration de pied de facture (BG-21)', en: 'A document level charge (BG-21)' },
  categoryTerm: 'BT-102',
  rateTerm: 'BT-103',
  firstUse: ({ charges }, category) => firstOf('charges', charges, category),
  eachRate: ({ charges }, category, judge) =>
    eachOf('charges', charges, (item) => rateOf(item, category, judge)),
}

type Item = Invoice['allowances'][number]

const rateOf = ({ vatCategory, vatRate }: Item, category: string, judge: JudgeRate) =>
  vatCategory === category ? judge(vatRate, 'vatRate') : none

function firstOf(path: string, items: readonly Item[], category: string): string | undefined {
  const index = items.findIndex(({ vatCategory }) => vatCategory === category)
  return index < 0 ? undefined : `${path}[${index}].vatCategory`
}
