import { usualVatRates, vatReasons, type VatChoice } from '@acquit/contract'
import { format, readDecimal, type Bilingual } from '@acquit/einvoice'
import { readNumberOf } from './read-number.ts'

/** One VAT that a line may bear, with what to show of it. */
export interface VatOption {
  /** Names the choice: `S 20`, `AE VATEX-FR-AE`. */
  readonly key: string
  readonly choice: VatChoice
  /** In a cell: `20 %`, `Autoliq.` */
  readonly short: Bilingual
  /** In a list. */
  readonly label: Bilingual
}

const written = (rate: string): Bilingual => ({
  fr: `${rate.replace('.', ',')}\u202f%`,
  en: `${rate}%`,
})

const rateOption = (rate: string): VatOption => ({
  key: `S ${rate}`,
  choice: { category: 'S', rate },
  short: written(rate),
  label: written(rate),
})

const shortReasons: Readonly<Record<VatChoice['category'], Bilingual>> = {
  S: { fr: 'TVA', en: 'VAT' },
  AE: { fr: 'Autoliq.', en: 'Reverse' },
  K: { fr: 'Intracom.', en: 'Intra-EU' },
  G: { fr: 'Export', en: 'Export' },
  O: { fr: 'Hors champ', en: 'No VAT' },
  E: { fr: 'Exonéré', en: 'Exempt' },
  Z: { fr: '0\u202f%', en: '0%' },
}

/** The usual rates, then every reason for having none. */
export const vatOptions: readonly VatOption[] = [
  ...usualVatRates.map(rateOption),
  ...vatReasons.map(({ category, code, label }): VatOption => ({
    key: `${category} ${code}`,
    choice: { category, ...(category !== 'O' && { rate: '0' }), exemptionCode: code },
    short: shortReasons[category],
    label,
  })),
]

const keyOf = ({ category, rate, exemptionCode }: VatChoice): string => {
  if (category !== 'S') return `${category} ${exemptionCode ?? ''}`
  const value = rate === undefined ? undefined : readDecimal(rate)
  return `S ${value === undefined ? '' : format(value)}`
}

/** The option of a choice; one made for it when it is not among the usual. */
export function vatOptionOf(choice: VatChoice): VatOption {
  const key = keyOf(choice)
  const known = vatOptions.find((one) => one.key === key)
  if (known !== undefined) return known
  const { category, rate } = choice
  if (category === 'S' && rate !== undefined) return rateOption(rate)
  return { key, choice, short: shortReasons[category], label: shortReasons[category] }
}

/** Reads a typed rate: `20`, `5,5 %`. Zero is none: a line without VAT needs its reason. */
export function readVatRate(text: string): VatChoice | undefined {
  const value = readNumberOf(text.replace('%', ''), 2)
  if (value === undefined || Number(value) <= 0 || Number(value) >= 100) return undefined
  return { category: 'S', rate: format(value) }
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The options that the words name, in either language; all of them for no word. */
export function findVatOptions(text: string): readonly VatOption[] {
  const words = plain(text.replace('%', '')).trim().split(/\s+/).filter(Boolean)
  const matches = ({ label, short, choice }: VatOption) => {
    const about = plain(`${label.fr} ${label.en} ${short.fr} ${choice.category}`).replace(',', '.')
    return words.every((word) => about.includes(word.replace(',', '.')))
  }
  return vatOptions.filter(matches)
}
