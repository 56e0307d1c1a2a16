import type { Bilingual } from '@acquit/einvoice'

/** A unit of UN/ECE Recommendation 20, its names and what people type for it. */
export interface Unit {
  readonly code: string
  readonly name: Bilingual
  /** Beside a quantity: `3 j`, `2 h`. Empty for the plain unit. */
  readonly short: Bilingual
  readonly typed: readonly string[]
}

const unit = (code: string, name: Bilingual, short: Bilingual, typed: string): Unit => ({
  code,
  name,
  short,
  typed: typed.split(' '),
})
const same = (text: string): Bilingual => ({ fr: text, en: text })

/** The usual ones, most usual first. Any other code of the recommendation is kept as it is. */
export const units: readonly Unit[] = [
  unit('C62', { fr: 'unité', en: 'unit' }, same('u'), 'u unite unites unit units piece pieces pce'),
  unit('HUR', { fr: 'heure', en: 'hour' }, same('h'), 'h heure heures hour hours'),
  unit('DAY', { fr: 'jour', en: 'day' }, { fr: 'j', en: 'd' }, 'j jour jours d day days'),
  unit('LS', { fr: 'forfait', en: 'lump sum' }, { fr: 'forf.', en: 'l.s.' }, 'forfait ff ls lump'),
  unit('MON', { fr: 'mois', en: 'month' }, same('mois'), 'mois month months'),
  unit(
    'ANN',
    { fr: 'année', en: 'year' },
    { fr: 'an', en: 'yr' },
    'an ans annee annees year years',
  ),
  unit('WEE', { fr: 'semaine', en: 'week' }, { fr: 'sem.', en: 'wk' }, 'sem semaine semaines week'),
  unit('MIN', { fr: 'minute', en: 'minute' }, same('min'), 'min minute minutes mn'),
  unit('MTR', { fr: 'mètre', en: 'metre' }, same('m'), 'm metre metres ml'),
  unit('MTK', { fr: 'mètre carré', en: 'square metre' }, same('m²'), 'm2 m²'),
  unit('MTQ', { fr: 'mètre cube', en: 'cubic metre' }, same('m³'), 'm3 m³'),
  unit('KMT', { fr: 'kilomètre', en: 'kilometre' }, same('km'), 'km'),
  unit('KGM', { fr: 'kilogramme', en: 'kilogram' }, same('kg'), 'kg kilo kilos'),
  unit('GRM', { fr: 'gramme', en: 'gram' }, same('g'), 'g gramme grammes'),
  unit('TNE', { fr: 'tonne', en: 'tonne' }, same('t'), 't tonne tonnes'),
  unit('LTR', { fr: 'litre', en: 'litre' }, same('l'), 'l litre litres'),
  unit('KWH', { fr: 'kilowattheure', en: 'kilowatt hour' }, same('kWh'), 'kwh'),
  unit('SET', { fr: 'ensemble', en: 'set' }, { fr: 'ens.', en: 'set' }, 'ens ensemble set lot'),
  unit('XBX', { fr: 'boîte', en: 'box' }, { fr: 'bte', en: 'box' }, 'boite boites bte box'),
  unit('XPK', { fr: 'paquet', en: 'package' }, { fr: 'paq.', en: 'pk' }, 'paquet paquets colis'),
  unit('PR', { fr: 'paire', en: 'pair' }, { fr: 'paire', en: 'pair' }, 'paire paires pair'),
]

const byCode = new Map(units.map((one) => [one.code, one]))

export const unitOf = (code: string): Unit | undefined => byCode.get(code)

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/\.$/, '')

/** The code of a unit typed by name, abbreviation or code: `h`, `jours`, `m2`, `KGM`. */
export function readUnit(text: string): string | undefined {
  const said = plain(text)
  if (said === '') return undefined
  const named = units.find(({ typed }) => typed.includes(said))
  if (named !== undefined) return named.code
  const begun = units.find(
    ({ name }) =>
      said.length > 2 && (plain(name.fr).startsWith(said) || plain(name.en).startsWith(said)),
  )
  if (begun !== undefined) return begun.code
  const code = text.trim().toUpperCase()
  return byCode.has(code) ? code : undefined
}
