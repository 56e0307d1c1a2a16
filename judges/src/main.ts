import { rm } from 'node:fs/promises'
import { agrees, compareWithManifest, explanationOf } from './corpus/agreement.ts'
import { readManifest } from './corpus/manifest.ts'
import type { Result } from './engine.ts'
import { hear, type Hearing } from './hearing.ts'
import { openBench, type Bench } from './judges.ts'
import type { Judge, Subject } from './judge.ts'
import { readOptions, usage, type Options } from './options.ts'
import { corpusFolder, outFolder } from './paths.ts'
import { converted, samplesToConvert } from './produce/converted.ts'
import { generated } from './produce/generated.ts'
import type { Unmade } from './produce/write.ts'
import { failures, reportOf, type Session } from './report.ts'

/** Judges what Acquit makes, or with `--corpus` compares the judges with a second opinion. 1 when something is refused. */
async function main(options: Options): Promise<number> {
  const bench = await openBench({ isBrief: options.quick })
  try {
    return options.corpus ? await compare(bench) : await judge(bench, options)
  } finally {
    await bench.close()
  }
}

async function judge(bench: Bench, options: Options): Promise<number> {
  const started = performance.now()
  const wanted = options.only.toLowerCase()
  const judges = bench.judges.filter(({ name }) => name.toLowerCase().includes(wanted))
  if (judges.length === 0) throw new Error(`no judge is called ${options.only}`)
  await rm(outFolder, { recursive: true, force: true })

  const made = await submit(generated(options.count, options.seed), judges)
  const samples = readManifest()
  if (samples === undefined) console.error(`Samples not converted: no corpus in ${corpusFolder}`)
  const again = await submit(converted(samplesToConvert(samples ?? [], options.samples)), judges)
  const session: Session = {
    judges,
    hearings: await Promise.all([...made.hearings, ...again.hearings]),
    unmade: made.unmade,
    unconverted: again.unmade,
    seconds: (performance.now() - started) / 1000,
  }
  console.log(options.json ? JSON.stringify(asJson(session)) : reportOf(session))
  return failures(session) === 0 ? 0 : 1
}

/** Sends each document to the judges as soon as it is written: they judge while the next one is made. */
async function submit(
  documents: AsyncIterable<Result<Subject, Unmade>>,
  judges: readonly Judge[],
): Promise<{ hearings: readonly Promise<Hearing>[]; unmade: readonly Unmade[] }> {
  const hearings: Promise<Hearing>[] = []
  const unmade: Unmade[] = []
  for await (const document of documents) {
    if (document.ok) hearings.push(...hear(judges, document.value))
    else unmade.push(document.error)
  }
  return { hearings, unmade }
}

/** The judges' names and versions in place of themselves; of what was heard, only what is not plain acceptance. */
const asJson = ({ judges, hearings, ...session }: Session) => ({
  ...session,
  judges: judges.map(({ name, version }) => ({ name, version })),
  accepted: hearings.filter(({ outcome }) => outcome === 'accepted').length,
  hearings: hearings.filter(({ outcome }) => outcome !== 'accepted'),
})

async function compare(bench: Bench): Promise<number> {
  const samples = readManifest()
  if (samples === undefined) {
    console.log(`Not compared: no corpus in ${corpusFolder}\n0 passed, 0 failed, 1 skipped`)
    return 0
  }
  const comparisons = await compareWithManifest(bench.java, samples)
  const differences = comparisons.filter((one) => !agrees(one))
  const unexplained = differences.filter((one) => explanationOf(one) === undefined)
  for (const one of differences) {
    console.log(`${one.path}: ${one.official}\n  manifest ${one.expected}\n  here     ${one.found}`)
    console.log(`  ${explanationOf(one) ?? 'UNEXPLAINED'}`)
  }
  const explained = differences.length - unexplained.length
  const passed = comparisons.length - differences.length
  console.log(`${passed} passed, ${unexplained.length} failed, ${explained} skipped`)
  return unexplained.length === 0 ? 0 : 1
}

const options = readOptions(process.argv.slice(2))
if (options.ok) {
  process.exitCode = await main(options.value)
} else {
  console.error(`${options.error}\n\n${usage}`)
  process.exitCode = 2
}
