import type { Bilingual } from '../bilingual.ts'
import { containerRules, preliminaryRules } from '../facturx/container/findings.ts'
import { en16931, extendedCtcFr } from '../profiles.ts'
import { facturXModelRules } from '../rules/facturx/model-rules.ts'
import { facturXRuleIds, facturXVersion, type FacturXProfileName } from '../rules/facturx/shapes.ts'
import { ciiSyntaxRules } from '../rules/syntax/cii.ts'
import { facturXSyntaxRules } from '../rules/syntax/factur-x.ts'
import { ublSyntaxRules } from '../rules/syntax/ubl.ts'
import { shapeRules } from './shape-rules.ts'

/** What any rule has, whatever it judges: the model, an XML, a PDF. */
export interface KnownRule {
  readonly id: string
  /** An error when it is not said. */
  readonly severity?: 'fatal' | 'error' | 'warning'
  readonly terms?: readonly string[]
  readonly text: Bilingual
}

/** A published set of rules, as it is judged here. */
export interface RuleSource {
  readonly name: string
  readonly version: string
  readonly rules: readonly KnownRule[]
}

const facturXNames: Readonly<Record<FacturXProfileName, string>> = {
  minimum: 'Factur-X MINIMUM',
  'basic-wl': 'Factur-X BASIC WL',
  basic: 'Factur-X BASIC',
  en16931: 'Factur-X EN 16931',
  extended: 'Factur-X EXTENDED',
}

/** Every rule set of the engine, the norm first. Gathered on demand, because only people who ask need it. */
export const ruleSources = (): readonly RuleSource[] => [
  { name: 'EN 16931', version: en16931.version, rules: en16931.rules },
  { name: 'EN 16931 (CII)', version: en16931.version, rules: [...en16931.CII, ...ciiSyntaxRules] },
  { name: 'EN 16931 (UBL)', version: en16931.version, rules: [...en16931.UBL, ...ublSyntaxRules] },
  { name: 'EXTENDED-CTC-FR', version: extendedCtcFr.version, rules: extendedCtcFr.rules },
  { name: 'EXTENDED-CTC-FR (CII)', version: extendedCtcFr.version, rules: extendedCtcFr.CII },
  { name: 'EXTENDED-CTC-FR (UBL)', version: extendedCtcFr.version, rules: extendedCtcFr.UBL },
  {
    name: 'Factur-X (PDF)',
    version: facturXVersion,
    rules: [...Object.values(preliminaryRules), ...containerRules],
  },
  // The keys of a constant.
  ...(Object.keys(facturXNames) as readonly FacturXProfileName[]).map(facturXSource),
]

function facturXSource(profile: FacturXProfileName): RuleSource {
  const ids = facturXRuleIds(profile)
  const rules: readonly KnownRule[] = [
    ...facturXModelRules(profile),
    ...facturXSyntaxRules.filter(({ id }) => ids.has(id)),
    ...shapeRules(profile),
  ]
  return { name: facturXNames[profile], version: facturXVersion, rules }
}
