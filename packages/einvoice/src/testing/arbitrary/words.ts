import fc from 'fast-check'

const names = [
  'Boulangerie du Port',
  'Œuvres & Métaux',
  'Garage Lefèvre',
  'Société « L’Éclat »',
  'Ateliers Nguyễn',
  'Ελληνικά Έργα',
  'Завод Приклад',
  'Menuiserie d’Alençon',
  'A < B & C > D',
]
const goods = [
  'Baguette tradition',
  'Révision 30 000 km',
  'Conseil (journée)',
  'Câble 3×1,5 mm² — 50 m',
  'Abonnement "Pro"',
  'Crème brûlée, ⌀ 12 cm',
  'Heures supplémentaires & astreintes',
  'Τεχνική υποστήριξη',
]
const sentences = [
  'Livraison au quai n° 3, avant 9 h.',
  'Prix révisable : voir l’article 12 du contrat.',
  'Réf. client <A-17> & B-42',
  'Σας ευχαριστούμε. Спасибо. Merci.',
  'Première ligne\nseconde ligne',
  "L'œuvre est payable à réception ; 100 % dus.",
]

const one = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values)

/** Text as people write it: accents, quotes, markup characters, Greek, Cyrillic. Never empty, no blank at either end. */
export const sentence = one(sentences)
/** A sentence that stays on one line, for what files and forms show as a field. */
export const phrase = one(sentences.filter((text) => !text.includes('\n')))
export const companyName = one(names)
export const itemName = fc
  .tuple(one(goods), fc.integer({ min: 1, max: 999 }))
  .map(([name, number]) => `${name} ${number}`)
export const personName = one(['Zoë Martin', 'Jean-Noël D’Hervé', 'Łukasz Nowak'])

/** A document number that French platforms take: at most 35 letters, digits and `+-_/`, no blank. */
export const documentNumber = fc
  .tuple(one(['FA', 'F', '2026-', 'AV/', 'INV_']), fc.integer({ min: 1, max: 999_999 }))
  .map(([prefix, number]) => `${prefix}${number}`)

export const reference = fc
  .tuple(one(['REF-', 'BC ', 'n° ', 'LOT/']), fc.integer({ min: 1, max: 99_999 }))
  .map(([prefix, number]) => `${prefix}${number}`)

/** `count` decimal digits. */
export const digits = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((all) => all.join(''))
