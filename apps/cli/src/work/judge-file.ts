import {
  check,
  unreadFile,
  type Bilingual,
  type Checked,
  type Finding,
  type Layer,
  type Result,
} from '@acquit/einvoice'

/** The verdict on a file, as it is shown: without the invoice that was read. */
export type Verdict = Omit<Checked, 'reading' | 'container'>

interface FileToJudge {
  /** The bytes of the file, or why there are none. */
  readonly content: Result<Uint8Array, Bilingual>
  readonly french: boolean
  readonly normative: boolean
}

/** Judges a file; one that could not be opened has a verdict too. */
export function judgeFile({ content, french, normative }: FileToJudge): Verdict {
  const { verdict, syntax, kind, profile, layers, findings } = content.ok
    ? check(content.value, french ? { rules: 'fr' } : {})
    : unreadFile(content.error)
  return {
    verdict,
    syntax,
    kind,
    profile,
    layers: normative ? [...layers, ...normativeLayers(layers)] : layers,
    findings: cut(findings),
  }
}

/** The layers of the official artefacts: the schema, and a Schematron for each native layer that stands in for one. */
function normativeLayers(layers: readonly Layer[]): readonly Layer[] {
  const judged = layers.filter(
    ({ name, state }) => schematrons.has(name) && state !== 'not-applicable',
  )
  return [
    { name: 'xsd', state: 'not-run', version: '', why: cannotRun },
    ...judged.map(({ name, version }): Layer => ({
      name: `schematron:${name}`,
      state: 'not-run',
      version,
      why: cannotRun,
    })),
  ]
}

const schematrons: ReadonlySet<Layer['name']> = new Set<Layer['name']>([
  'en16931',
  'extended-ctc-fr',
  'factur-x',
  'br-fr',
])

/** Layers that nothing can run yet are never shown as passed. */
const cannotRun: Bilingual = {
  fr: 'cette version d’Acquit n’exécute pas les artefacts officiels',
  en: 'this version of Acquit does not run the official artefacts',
}

/** More findings than anyone reads; a hostile file could have millions. */
const findingsAtMost = 10_000

/** The first findings, and a last one that says how many were left out: none goes in silence. */
function cut(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= findingsAtMost) return findings
  const left = findings.slice(findingsAtMost)
  return [
    ...findings.slice(0, findingsAtMost),
    {
      layer: 'structure',
      rule: 'findings-cut',
      severity: left.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
      terms: [],
      at: '',
      where: '',
      message: {
        fr: `${left.length} autres constats ne sont pas donnés.`,
        en: `${left.length} more findings are not given.`,
      },
    },
  ]
}
