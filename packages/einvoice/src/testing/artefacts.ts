import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))

/** The folder of the official artefacts, and of the corpus beside it; neither is part of the repository. */
const artefacts = process.env['ACQUIT_ARTEFACTS'] ?? join(repository, '../shared/corpus/artefacts')

export const artefactsMissing: boolean = !existsSync(artefacts)
if (artefactsMissing) {
  process.stderr.write(`skipped: no official artefacts in ${artefacts} (ACQUIT_ARTEFACTS)\n`)
}

export const artefact = (path: string): string => join(artefacts, path)
export const corpus = (path: string): string => join(artefacts, '..', path)
export const corpusMissing: boolean = !existsSync(corpus('samples'))
