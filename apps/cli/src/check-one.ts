import { check, type Bilingual, type Checked } from '@acquit/einvoice'
import type { FileVerdict } from './check.ts'
import { readInput } from './input.ts'

export interface Judging {
  readonly french: boolean
  readonly normative: boolean
}

/** The layers of the official artefacts are never shown as passed by an engine that cannot run them. */
const normativeLayers: Checked['layers'] = (['xsd', 'schematron:official'] as const).map(
  (name) => ({
    name,
    state: 'not-run',
    version: '',
    why: {
      fr: 'cette version d’Acquit n’exécute pas les artefacts officiels',
      en: 'this version of Acquit does not run the official artefacts',
    },
  }),
)

/** Reads and judges one file. Never throws: what cannot be read is a verdict too. */
export async function checkOne(file: string, { french, normative }: Judging): Promise<FileVerdict> {
  const bytes = await readInput(file)
  if (!bytes.ok) return unreadable(file, bytes.error)
  const checked = check(bytes.value, french ? { rules: 'fr' } : {})
  const { verdict, syntax, kind, profile, findings } = checked
  const layers = normative ? [...checked.layers, ...normativeLayers] : checked.layers
  return { file, checked: { verdict, syntax, kind, profile, layers, findings } }
}

/** The verdict on a file that no reader could open. */
export function unreadable(file: string, message: Bilingual): FileVerdict {
  const finding: Checked['findings'][number] = {
    layer: 'structure',
    rule: 'file-not-readable',
    severity: 'error',
    terms: [],
    at: '',
    where: '',
    message,
  }
  return {
    file,
    checked: {
      verdict: 'unreadable',
      syntax: undefined,
      kind: undefined,
      profile: undefined,
      layers: [],
      findings: [finding],
    },
  }
}
