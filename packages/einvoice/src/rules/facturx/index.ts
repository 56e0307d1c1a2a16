import type { Reading } from '../../reading.ts'
import type { Finding } from '../../verdict.ts'
import { xpathOf, type XmlElement } from '../../xml/element.ts'
import { foreignElements } from '../../facturx-profiles/foreign-elements.ts'
import { firstPlaces, firstPlacesByRule } from '../first-places.ts'
import { judgeShape } from '../shape/judge.ts'
import { facturXSyntaxRules } from '../syntax/factur-x.ts'
import { judgeSyntax } from '../syntax/syntax-rule.ts'
import { facturXRuleIds, facturXShape, type FacturXProfileName } from './shapes.ts'

/**
 * What the schema and the shape rules of a Factur-X profile say of a CII document: content that the profile has no place for,
 * occurrences, attributes and codes. The rules on the model are those of `model-rules.ts`.
 */
export function facturXShapeFindings(
  { root }: Reading,
  profile: FacturXProfileName,
): readonly Finding[] {
  const foreign = firstPlaces(foreignElements(root, profile), ({ element, attribute, why }) => {
    const name = attribute === undefined ? element.name : `${element.name}/@${attribute}`
    return found('factur-x-no-place', 'error', element, sentences[why](name))
  })
  const shape = firstPlacesByRule(
    judgeShape(root, facturXShape(profile)),
    ({ rule }) => rule,
    ({ rule, severity, element, message }) => found(rule, severity, element, message),
  )
  const ids = facturXRuleIds(profile)
  const rules = facturXSyntaxRules.filter(({ id }) => ids.has(id))
  const syntax = firstPlacesByRule(
    judgeSyntax(root, rules),
    ({ rule }) => rule,
    ({ rule, element }) => found(rule.id, 'error', element, rule.text),
  )
  return [...foreign, ...shape, ...syntax]
}

const found = (
  rule: string,
  severity: Finding['severity'],
  element: XmlElement,
  message: Finding['message'],
): Finding => ({
  layer: 'factur-x',
  rule,
  severity,
  terms: [],
  at: '',
  where: xpathOf(element),
  message,
})

const sentences = {
  unknown: (name: string) => ({
    fr: `Le schéma du profil n’a pas de place ici pour ${name}.`,
    en: `The schema of the profile has no place here for ${name}.`,
  }),
  repeated: (name: string) => ({
    fr: `Le schéma du profil n’admet pas autant d’occurrences de ${name} à cet endroit.`,
    en: `The schema of the profile does not allow that many occurrences of ${name} here.`,
  }),
}
