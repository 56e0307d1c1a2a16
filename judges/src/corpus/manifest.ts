import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corpusFolder } from '../paths.ts'

/** One document of the corpus, as its manifest describes it. */
export interface Sample {
  readonly path: string
  readonly file: string
  readonly syntax: string
  readonly profile: string
  readonly expected: string
  /** What each official rule set was measured to say: `''` when it was not run. */
  readonly measured: {
    readonly xsd: string
    readonly en16931: string
    readonly facturX: string
    readonly brFr: string
  }
}

const manifest = join(corpusFolder, 'MANIFEST.tsv')

/** The whole documents of the corpus; `undefined` on a machine that does not have it. */
export function readManifest(): readonly Sample[] | undefined {
  if (!existsSync(manifest)) return undefined
  const [header = '', ...rows] = readFileSync(manifest, 'utf8').trimEnd().split('\n')
  const columns = header.split('\t')
  return rows
    .map((row) => {
      const cells = row.split('\t')
      const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
      return {
        path: cell('path'),
        file: join(corpusFolder, cell('path')),
        syntax: cell('syntax'),
        profile: cell('profile'),
        expected: cell('expected'),
        measured: {
          xsd: cell('measured_xsd'),
          en16931: cell('measured_en16931'),
          facturX: cell('measured_facturx'),
          brFr: cell('measured_br_fr'),
        },
      }
    })
    .filter(({ path, profile }) => path.startsWith('samples/') && profile !== 'fragment')
}
