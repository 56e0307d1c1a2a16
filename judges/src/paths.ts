import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const judgesFolder = resolve(import.meta.dirname, '..')
const root = resolve(judgesFolder, '..')

/** What the judges install for themselves. */
export const toolsFolder = join(judgesFolder, '.tools')
/** What they judge. */
export const outFolder = join(judgesFolder, 'out')

/** The official schemas and Schematrons; they are not part of this repository. */
export const artefactsFolder = resolve(
  root,
  process.env['ACQUIT_ARTEFACTS'] ?? '../shared/corpus/artefacts',
)
/** The sample invoices of third parties, with their manifest, beside the artefacts. */
export const corpusFolder = resolve(artefactsFolder, '..')

/** The path of an official artefact, `undefined` on a machine that does not have it. */
export function artefact(path: string): string | undefined {
  const file = join(artefactsFolder, path)
  return existsSync(file) ? file : undefined
}
