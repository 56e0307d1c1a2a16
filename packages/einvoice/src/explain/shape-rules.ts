import type { Bilingual } from '../bilingual.ts'
import { facturXShape, type FacturXProfileName } from '../rules/facturx/shapes.ts'
import type { Demand, Place } from '../rules/shape/table.ts'
import type { KnownRule } from './rule-sources.ts'

/** The rules of shape of a Factur-X profile that have an official id, in words: what the profile wants at each place. */
export const shapeRules = (profile: FacturXProfileName): readonly KnownRule[] => [
  ...rulesBelow(facturXShape(profile), ''),
]

function* rulesBelow(parent: Place, path: string): Generator<KnownRule> {
  for (const [name, places] of parent.children) {
    const here = `${path}/${name}`
    for (const place of places) {
      for (const demand of place.demands) {
        if (demand.id === '') continue
        const severity = isReport(demand) ? 'warning' : 'error'
        yield { id: demand.id, severity, text: textOf(demand, here) }
      }
      yield* rulesBelow(place, here)
    }
  }
}

/** What a profile does not use, its readers merely pass over. */
const isReport = ({ kind }: Demand): boolean => kind === 'unused' || kind === 'no-attribute'

const times = {
  exactly: { fr: 'exactement', en: 'exactly' },
  'at-most': { fr: 'au plus', en: 'at most' },
  'at-least': { fr: 'au moins', en: 'at least' },
} as const

function textOf(demand: Demand, path: string): Bilingual {
  switch (demand.kind) {
    case 'unused':
      return notUsed(path)
    case 'no-attribute':
      return notUsed(`${path}/@${demand.name}`)
    case 'attribute':
      return {
        fr: `L’attribut ${demand.name} est obligatoire sur ${path}.`,
        en: `The attribute ${demand.name} is mandatory on ${path}.`,
      }
    case 'code': {
      const of = demand.attribute === '' ? path : `${path}/@${demand.attribute}`
      return {
        fr: `La valeur de ${of} est un code de la liste que le profil admet.`,
        en: `The value of ${of} is a code of the list that the profile allows.`,
      }
    }
    case 'exactly':
    case 'at-most':
    case 'at-least': {
      const { fr, en } = times[demand.kind]
      return {
        fr: `${path} contient ${fr} ${demand.times} fois ${demand.child}.`,
        en: `${path} contains ${demand.child} ${en} ${demand.times} time(s).`,
      }
    }
  }
}

const notUsed = (path: string): Bilingual => ({
  fr: `Le profil n’utilise pas ${path}.`,
  en: `The profile does not use ${path}.`,
})
