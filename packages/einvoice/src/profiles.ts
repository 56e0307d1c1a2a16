import type { Bilingual } from './bilingual.ts'
import { ciiDeviations as ciiDeviationsOfTheNorm } from './rules/en16931/cii.ts'
import { en16931Rules } from './rules/en16931/index.ts'
import { ublDeviations as ublDeviationsOfTheNorm } from './rules/en16931/ubl.ts'
import { accountIsIbanOrNational, ciiDeviations, ciiNames } from './rules/extended-ctc-fr/cii.ts'
import { extendedCtcFrRules } from './rules/extended-ctc-fr/index.ts'
import { rulesKeptInUbl, ublDeviations, ublNames } from './rules/extended-ctc-fr/ubl.ts'
import { ruleSet, type RuleSet } from './rules/rule-set.ts'
import type { LayerName, Syntax } from './verdict.ts'

/** EN 16931, its rules as the norm means them and as the official tools judge CII and UBL. */
export const en16931: RuleSet = ruleSet({
  version: '1.3.16',
  rules: en16931Rules,
  cii: { deviations: ciiDeviationsOfTheNorm },
  ubl: { deviations: ublDeviationsOfTheNorm },
})

/** EXTENDED-CTC-FR, whose rules stand in the place of those of EN 16931. */
export const extendedCtcFr: RuleSet = ruleSet({
  version: '1.4.0.03',
  rules: extendedCtcFrRules,
  cii: { deviations: ciiDeviations, additions: [accountIsIbanOrNational], names: ciiNames },
  ubl: { deviations: ublDeviations, additions: rulesKeptInUbl, names: ublNames },
})

/** Rules that a profile puts on the model of a document. */
export interface ProfileLayer {
  readonly name: LayerName
  /** The version of the official rules. */
  readonly version: string
  /** Absent: the layer applies and cannot be run from here; it is never to be shown as passed. */
  readonly rules?: RuleSet
  /** The layer applies to documents of this kind alone. */
  readonly onlyIn?: Syntax
}

export interface Profile {
  readonly id: string
  /** For people. */
  readonly name: string
  /** The values of BT-24 that name the profile. */
  readonly specifications: readonly string[]
  /** How the profile stands to EN 16931: the norm, a restriction of it, an extension, or a part of an invoice. */
  readonly kind: 'core' | 'restriction' | 'extension' | 'part'
  readonly layers: readonly ProfileLayer[]
  /** What people must know of a verdict given under this profile. */
  readonly note?: Bilingual
}

const norm: ProfileLayer = { name: 'en16931', version: en16931.version, rules: en16931 }
const facturX: ProfileLayer = { name: 'factur-x', version: '1.09.2' }
const facturXContainer: ProfileLayer = { ...facturX, onlyIn: 'Factur-X' }

const coreSpecification = 'urn:cen.eu:en16931:2017'

const core: Profile = {
  id: 'en16931',
  name: 'EN 16931',
  specifications: [coreSpecification],
  kind: 'core',
  layers: [norm, facturXContainer],
}

/** Every profile that Acquit knows by name. */
export const profiles: readonly Profile[] = [
  core,
  {
    id: 'extended-ctc-fr',
    name: 'EXTENDED-CTC-FR',
    specifications: ['urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr'],
    kind: 'extension',
    layers: [
      { name: 'extended-ctc-fr', version: extendedCtcFr.version, rules: extendedCtcFr },
      facturXContainer,
    ],
  },
  {
    id: 'factur-x-minimum',
    name: 'Factur-X MINIMUM',
    specifications: ['urn:factur-x.eu:1p0:minimum', 'urn:zugferd.de:2p0:minimum'],
    kind: 'part',
    layers: [facturX],
    note: {
      fr: 'MINIMUM ne porte que les totaux : ce n’est pas une facture au sens d’EN 16931, et la réforme ne l’admet pas.',
      en: 'MINIMUM carries the totals alone: it is no invoice in the sense of EN 16931, and the French reform does not allow it.',
    },
  },
  {
    id: 'factur-x-basic-wl',
    name: 'Factur-X BASIC WL',
    specifications: ['urn:factur-x.eu:1p0:basicwl', 'urn:zugferd.de:2p0:basicwl'],
    kind: 'part',
    layers: [facturX],
    note: {
      fr: 'BASIC WL n’a pas de lignes : ce n’est pas une facture au sens d’EN 16931.',
      en: 'BASIC WL has no lines: it is no invoice in the sense of EN 16931.',
    },
  },
  {
    id: 'factur-x-basic',
    name: 'Factur-X BASIC',
    specifications: [
      'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
      'urn:cen.eu:en16931:2017#compliant#urn:zugferd.de:2p0:basic',
    ],
    kind: 'restriction',
    layers: [norm, facturX],
  },
  {
    id: 'factur-x-extended',
    name: 'Factur-X EXTENDED',
    specifications: [
      'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
      'urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended',
    ],
    kind: 'extension',
    layers: [facturX],
  },
]

const bySpecification = new Map(
  profiles.flatMap((profile) => profile.specifications.map((id) => [id, profile] as const)),
)

/**
 * The profile that a document says it follows (BT-24). A document that says nothing is judged by the norm (BR-01 reports
 * it); restrictions of the norm that have no name here are judged by the norm as well, and extensions by nothing: they may
 * lawfully break it. `undefined`: the document follows something else than EN 16931.
 */
export function profileOf(specification: string | undefined): Profile | undefined {
  const said = specification?.trim() ?? ''
  if (said === '') return core
  const known = bySpecification.get(said)
  if (known !== undefined || !said.startsWith(`${coreSpecification}#`)) return known
  if (said.includes('#conformant#')) return unknownExtension(said)
  return said.includes('#compliant#') ? unknownRestriction(said) : undefined
}

const unknownRestriction = (specification: string): Profile => ({
  id: 'restriction',
  name: `EN 16931 (${lastPart(specification)})`,
  specifications: [specification],
  kind: 'restriction',
  layers: [norm],
  note: {
    fr: `Cette restriction d’EN 16931 (${specification}) a des règles propres, qui ne sont pas vérifiées ici.`,
    en: `This restriction of EN 16931 (${specification}) has rules of its own, which are not checked here.`,
  },
})

const unknownExtension = (specification: string): Profile => ({
  id: 'extension',
  name: `EN 16931 + ${lastPart(specification)}`,
  specifications: [specification],
  kind: 'extension',
  layers: [],
  note: {
    fr: `Cette extension d’EN 16931 (${specification}) peut déroger à la norme : ses règles ne sont pas vérifiées ici, ni celles de la norme.`,
    en: `This extension of EN 16931 (${specification}) may depart from the norm: neither its rules nor those of the norm are checked here.`,
  },
})

const lastPart = (specification: string): string =>
  specification.slice(specification.lastIndexOf('#') + 1)
