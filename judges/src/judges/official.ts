import { basename } from 'node:path'
import { artefact } from '../paths.ts'
import { combine, notRun, type Judge, type Subject, type Verdict } from '../judge.ts'
import { facturXArtefacts, isCoreOrRestriction, specification } from '../profiles.ts'
import { pinnedInMaven } from '../tools/java.ts'
import type { Tool } from '../tools/tool.ts'

export const officialFiles = {
  ciiD16b: 'cii/d16b-scrdm-uncoupled/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd',
  ciiD22b: 'cii/d22b-uncoupled/CrossIndustryInvoice_100pD22B.xsd',
  ubl: (root: string) => `ubl/maindoc/UBL-${root}-2.1.xsd`,
  en16931: {
    CII: 'en16931/cii/xslt/EN16931-CII-validation.xslt',
    UBL: 'en16931/ubl/xslt/EN16931-UBL-validation.xslt',
  },
  extendedCtcFr: {
    CII: 'br-fr/cii/xslt/EXTENDED-CTC-FR-CII.xslt',
    UBL: 'br-fr/ubl/xslt/EXTENDED-CTC-FR-UBL.xslt',
  },
  brFr: {
    CII: 'br-fr/cii/xslt/BR-FR-Flux2-Schematron-CII.xslt',
    UBL: 'br-fr/ubl/xslt/BR-FR-Flux2-Schematron-UBL.xslt',
  },
} as const

/** The syntax of the XML: a Factur-X carries CII. */
const syntaxOf = ({ kind }: Subject): 'CII' | 'UBL' => (kind === 'UBL' ? 'UBL' : 'CII')

/** Asks Java by one official file; a machine without the file has not judged. */
export async function askBy(
  java: Tool,
  judge: 'xsd' | 'schematron',
  file: string,
  official: string,
): Promise<Verdict> {
  const rules = artefact(official)
  if (rules === undefined) return notRun(`no ${official} on this machine (ACQUIT_ARTEFACTS)`)
  return java.ask({ judge, file, rules })
}

function schemasOf(subject: Subject): readonly string[] {
  if (subject.kind === 'UBL') return [officialFiles.ubl(subject.root)]
  const ofProfile = facturXArtefacts(subject.specification)?.xsd
  // EN 16931 was bound to D16B; the extensions may use what only D22B has.
  const d16b = isCoreOrRestriction(subject.specification) ? [officialFiles.ciiD16b] : []
  return [officialFiles.ciiD22b, ...d16b, ...(ofProfile === undefined ? [] : [ofProfile])]
}

export const xsd = (java: Tool): Judge => ({
  name: 'XSD',
  version: 'CII D22B and D16B, Factur-X 1.09.2, UBL 2.1; Xerces (JDK)',
  applies: () => true,
  judge: async (subject) =>
    combine(
      await Promise.all(schemasOf(subject).map((schema) => bySchema(java, subject.file, schema))),
    ),
})

/** Each reason names the schema that it comes from. */
async function bySchema(java: Tool, file: string, schema: string): Promise<Verdict> {
  const { verdict, reasons } = await askBy(java, 'xsd', file, schema)
  const named = reasons.map(({ rule, text }) => ({ rule, text: `${basename(schema)}: ${text}` }))
  return { verdict, reasons: named }
}

/** A judge that is one Schematron run by Saxon; `stylesheet` is `undefined` for the files that it does not concern. */
const schematron = (
  java: Tool,
  name: string,
  version: string,
  stylesheet: (subject: Subject) => string | undefined,
): Judge => ({
  name: `Schematron ${name}`,
  version: `${version}; Saxon-HE ${pinnedInMaven('saxon')}`,
  applies: (subject) => stylesheet(subject) !== undefined,
  judge: (subject) => askBy(java, 'schematron', subject.file, stylesheet(subject) ?? ''),
})

export const schematrons = (java: Tool): readonly Judge[] => [
  schematron(java, 'EN 16931', '1.3.16', (subject) =>
    isCoreOrRestriction(subject.specification)
      ? officialFiles.en16931[syntaxOf(subject)]
      : undefined,
  ),
  schematron(java, 'Factur-X', '1.09.2', (subject) =>
    subject.kind === 'UBL' ? undefined : facturXArtefacts(subject.specification)?.xslt,
  ),
  schematron(java, 'EXTENDED-CTC-FR', '1.4.0.03', (subject) =>
    subject.specification === specification.extendedCtcFr
      ? officialFiles.extendedCtcFr[syntaxOf(subject)]
      : undefined,
  ),
  schematron(java, 'BR-FR Flux 2', '1.4.0.03', (subject) =>
    subject.followsFrenchRules ? officialFiles.brFr[syntaxOf(subject)] : undefined,
  ),
]
