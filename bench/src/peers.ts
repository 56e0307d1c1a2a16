import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCii, writeUbl } from '@acquit/einvoice'
import {
  askBy,
  officialFiles,
  pinnedInMaven,
  pinnedInPython,
  startJava,
  startPython,
  type Verdict,
} from '@acquit/judges/peers'
import { summary, type Measure } from './measure.ts'
import { sampleInvoice } from './sample.ts'

const warmUps = 3
const runs = 5
/** A peer that takes longer at one size is not asked for the next. */
const secondsAtMost = 60

interface Peer {
  readonly bench: string
  readonly syntax: 'CII' | 'UBL'
  readonly ask: (file: string) => Promise<Verdict>
}

/** The peers on the very files that our checks are measured on, in processes kept warm; one line per peer and size. */
export async function* peers(sizes: readonly number[]): AsyncGenerator<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'acquit-bench-'))
  const { tool: java, door } = await startJava()
  const python = await startPython(door)
  const saxon = `Saxon-HE ${pinnedInMaven('saxon')}`
  const mustang = `Mustang ${pinnedInMaven('mustang')}`
  const known: readonly Peer[] = [
    {
      bench: `check-cii: ${saxon}, EN 16931`,
      syntax: 'CII',
      ask: (file) => askBy(java, 'schematron', file, officialFiles.en16931.CII),
    },
    {
      bench: `check-ubl: ${saxon}, EN 16931`,
      syntax: 'UBL',
      ask: (file) => askBy(java, 'schematron', file, officialFiles.en16931.UBL),
    },
    {
      bench: `check-cii: ${mustang}`,
      syntax: 'CII',
      ask: (file) => java.ask({ judge: 'mustang', file }),
    },
    {
      bench: `check-cii: factur-x ${pinnedInPython('factur-x')}`,
      syntax: 'CII',
      ask: (file) => python.ask({ file }),
    },
  ]
  try {
    for (const peer of known) yield* measuredPeer(peer, sizes, folder)
  } finally {
    await Promise.all([python.close(), java.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

async function* measuredPeer(
  peer: Peer,
  sizes: readonly number[],
  folder: string,
): AsyncGenerator<Measure> {
  const write = peer.syntax === 'CII' ? writeCii : writeUbl
  for (const size of sizes) {
    const xml = write(sampleInvoice(size))
    if (!xml.ok) throw new Error('the sample cannot be written')
    const file = join(folder, `${peer.syntax}-${size}.xml`)
    await writeFile(file, xml.value)
    const times: number[] = []
    for (let run = 0; run < warmUps + runs; run += 1) {
      const start = performance.now()
      const { verdict } = await peer.ask(file)
      const took = performance.now() - start
      if (verdict === 'not-run') {
        yield { bench: peer.bench, size, note: 'not run' }
        return
      }
      times.push(took)
      if (took > secondsAtMost * 1000) {
        yield { bench: peer.bench, size, ...summary(times), note: 'larger sizes not asked' }
        return
      }
    }
    yield { bench: peer.bench, size, ...summary(times.slice(warmUps)) }
  }
}
