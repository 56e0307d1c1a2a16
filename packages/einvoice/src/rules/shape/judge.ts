import type { Bilingual } from '../../bilingual.ts'
import { attributeOf, type XmlElement } from '../../xml/element.ts'
import type { Demand, Place } from './table.ts'

/** One element that is not as its place demands. */
export interface ShapeBreach {
  /** The official id, or a name of ours where the source gives none. */
  readonly rule: string
  /** Content that a profile merely does not use is tolerated by its readers. */
  readonly severity: 'error' | 'warning'
  readonly element: XmlElement
  readonly message: Bilingual
}

/** Compares a document with a shape, place by place, in time linear in its size. */
export function judgeShape(root: XmlElement, shape: Place): readonly ShapeBreach[] {
  const breaches: ShapeBreach[] = []
  const start = placeOf(root, shape)
  if (start !== undefined) walk(root, start, breaches)
  return breaches
}

function placeOf(element: XmlElement, parent: Place): Place | undefined {
  const places = parent.children.get(element.name)
  return places?.find(({ when }) => when === undefined || when(element))
}

function walk(element: XmlElement, place: Place, breaches: ShapeBreach[]): void {
  for (const demand of place.demands) {
    const message = breachOf(element, demand)
    if (message !== undefined) {
      const { rule, severity } = judged(demand)
      breaches.push({ rule, severity, element, message })
    }
  }
  for (const child of element.children) {
    const below = placeOf(child, place)
    if (below !== undefined) walk(child, below, breaches)
  }
}

/** Where the source gives no id, it only reports that the profile does not use something. */
function judged({ kind, id }: Demand): Pick<ShapeBreach, 'rule' | 'severity'> {
  const isReport = kind === 'unused' || kind === 'no-attribute'
  return {
    rule: id === '' ? (isReport ? 'factur-x-not-used' : `factur-x-${kind}`) : id,
    severity: isReport ? 'warning' : 'error',
  }
}

function breachOf(element: XmlElement, demand: Demand): Bilingual | undefined {
  switch (demand.kind) {
    case 'unused':
      return {
        fr: `Le profil n’utilise pas l’élément ${element.name} à cet endroit.`,
        en: `The profile does not use the element ${element.name} here.`,
      }
    case 'no-attribute':
      return attributeOf(element, demand.name) === undefined
        ? undefined
        : notUsedAttribute(demand.name)
    case 'attribute':
      return attributeOf(element, demand.name) === undefined
        ? {
            fr: `L’attribut ${demand.name} est obligatoire sur ${element.name}.`,
            en: `The attribute ${demand.name} is mandatory on ${element.name}.`,
          }
        : undefined
    case 'code':
      return codeBreach(element, demand)
    case 'exactly':
    case 'at-most':
    case 'at-least':
      return countBreach(element, demand)
  }
}

const notUsedAttribute = (name: string): Bilingual => ({
  fr: `Le profil n’utilise pas l’attribut ${name} à cet endroit.`,
  en: `The profile does not use the attribute ${name} here.`,
})

function codeBreach(
  element: XmlElement,
  { attribute, codes }: Demand & { kind: 'code' },
): Bilingual | undefined {
  const value = attribute === '' ? element.text : attributeOf(element, attribute)
  if (value === undefined || value === '' || codes.has(value)) return undefined
  const of = attribute === '' ? element.name : `${element.name}/@${attribute}`
  return {
    fr: `« ${value} » n’est pas dans la liste de codes que le profil admet pour ${of}.`,
    en: `"${value}" is not in the code list that the profile allows for ${of}.`,
  }
}

function countBreach(
  element: XmlElement,
  { kind, times, child, when }: Demand & { kind: 'exactly' | 'at-most' | 'at-least' },
): Bilingual | undefined {
  let found = 0
  for (const each of element.children) {
    if (each.name === child && (when === undefined || when(each))) found += 1
  }
  if (kind === 'exactly' ? found === times : kind === 'at-most' ? found <= times : found >= times) {
    return undefined
  }
  const much = {
    exactly: { fr: 'exactement', en: 'exactly' },
    'at-most': { fr: 'au plus', en: 'at most' },
    'at-least': { fr: 'au moins', en: 'at least' },
  }[kind]
  return {
    fr: `${element.name} doit contenir ${much.fr} ${times} fois ${child} ; il y en a ${found}.`,
    en: `${element.name} must contain ${child} ${much.en} ${times} time(s); there are ${found}.`,
  }
}
