import type { Judge, Subject } from '../judge.ts'
import { facturXArtefacts, isCoreOrRestriction, isXrechnung } from '../profiles.ts'
import { pinnedInMaven } from '../tools/java.ts'
import type { Tool } from '../tools/tool.ts'

/** Mustang's validator. */
export const mustang = (java: Tool): Judge => ({
  name: 'Mustang',
  version: pinnedInMaven('mustang'),
  applies: knows,
  judge: ({ file }) => java.ask({ judge: 'mustang', file }),
})

/** It knows the profiles of Factur-X, XRechnung, and of UBL the rules of EN 16931. */
function knows({ kind, specification: claimed, betweenFrench, followsFrenchRules }: Subject) {
  if (kind === 'UBL') return isCoreOrRestriction(claimed)
  if (facturXArtefacts(claimed) === undefined && !isXrechnung(claimed)) return false
  // Between French parties it applies the French rules too, and cannot be told not to.
  return !betweenFrench || followsFrenchRules
}
