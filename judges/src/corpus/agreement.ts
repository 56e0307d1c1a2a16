import { readFileSync } from 'node:fs'
import type { Reason, Verdict } from '../judge.ts'
import { askBy, officialFiles } from '../judges/official.ts'
import { facturXArtefacts, specification } from '../profiles.ts'
import type { Tool } from '../tools/tool.ts'
import type { Sample } from './manifest.ts'

/** One measure of the manifest, put to our judge again. */
interface Check {
  readonly column: keyof Sample['measured']
  readonly judge: 'xsd' | 'schematron'
  readonly official: string
  /** In the words of the manifest: `ok` and `FAIL` for a schema, `pass` or rule ids for a Schematron. */
  readonly expected: string
}

export interface Comparison extends Check {
  readonly path: string
  readonly found: string
}

const profiles: Readonly<Record<string, string>> = {
  MINIMUM: specification.minimum,
  'BASIC WL': specification.basicwl,
  BASIC: specification.basic,
  EN16931: specification.en16931,
  'EN16931-CIUS/other': specification.en16931,
  EXTENDED: specification.extended,
}

/** Puts every measure of the manifest to the judges, whatever the profile of the file: the harness against a second opinion. */
export async function compareWithManifest(
  java: Tool,
  samples: readonly Sample[],
): Promise<readonly Comparison[]> {
  const comparisons = samples.flatMap((sample) =>
    checksOf(sample).map(async (check) => {
      const verdict = await askBy(java, check.judge, sample.file, check.official)
      return { ...check, path: sample.path, found: inManifestWords(check, verdict) }
    }),
  )
  return Promise.all(comparisons)
}

export const agrees = ({ expected, found }: Comparison): boolean => expected === found

/** Why a difference is no fault of the harness; `undefined` when nobody has found out yet. */
export function explanationOf({ path, judge }: Comparison): string | undefined {
  return judge === 'schematron' && path.includes('/CALC-004__')
    ? 'Half a cent (100.005): Saxon turns the double into a decimal by its exact value, other engines by its shortest text.'
    : undefined
}

function checksOf(sample: Sample): readonly Check[] {
  const { measured, syntax } = sample
  const schemas = measured.xsd.split(';').flatMap((measure): readonly Check[] => {
    const [name = '', expected = ''] = measure.split('=')
    const official = schemaNamed(name, sample)
    return official === undefined ? [] : [{ column: 'xsd', judge: 'xsd', official, expected }]
  })
  const side = syntax === 'UBL' ? 'UBL' : 'CII'
  const facturX = facturXArtefacts(profiles[sample.profile] ?? '')?.xslt
  const brFr = syntax === 'CDAR' ? cdar.xslt : officialFiles.brFr[side]
  return [
    ...schemas,
    ...schematronCheck('en16931', officialFiles.en16931[side], measured.en16931),
    ...schematronCheck('facturX', facturX, measured.facturX),
    ...schematronCheck('brFr', brFr, measured.brFr),
  ]
}

const cdar = {
  xsd: 'cdar/xsd/CrossDomainAcknowledgementAndResponse_100pD22B.xsd',
  xslt: 'cdar/xslt/BR-FR-CDV-Schematron-CDAR.xslt',
}

function schemaNamed(name: string, sample: Sample): string | undefined {
  switch (name) {
    case 'd16b':
      return officialFiles.ciiD16b
    case 'd22b':
      return officialFiles.ciiD22b
    case 'cdar':
      return cdar.xsd
    case 'ubl':
      return officialFiles.ubl(/<(?:\w+:)?(Invoice|CreditNote)\b/.exec(text(sample))?.[1] ?? '')
    default:
      return facturXArtefacts(profiles[sample.profile] ?? '')?.xsd
  }
}

const text = ({ file }: Sample): string => readFileSync(file, 'utf8')

function schematronCheck(
  column: Check['column'],
  official: string | undefined,
  measured: string,
): readonly Check[] {
  if (official === undefined || measured === '' || measured === 'n/a') return []
  return [{ column, judge: 'schematron', official, expected: measured }]
}

function inManifestWords({ judge }: Check, { verdict, reasons }: Verdict): string {
  if (verdict === 'not-run') return 'engine-error'
  if (judge === 'xsd') return verdict === 'accepted' ? 'ok' : 'FAIL'
  // The manifest passes over the assertions that bear no id (Factur-X: "is marked as not used in the given context").
  const ids = new Set(reasons.map(officialId).filter((id) => id !== ''))
  return ids.size === 0 ? 'pass' : [...ids].toSorted().join(' ')
}

/** Factur-X numbers its assertions (`FX-SCH-A-000123`) and starts their texts with the rule of the norm, where there is one. */
const officialId = ({ rule, text: said }: Reason): string =>
  /^\[([A-Z]+-[A-Z0-9-]+)\]/i.exec(said)?.[1] ?? rule
