import { readManifest } from '../corpus/manifest.ts'
import { corpusFolder } from '../paths.ts'
import { explanationOf } from './explanations.ts'
import { expectedVerdict, judgeSample, type JudgedSample } from './judged.ts'
import { unitOutcomes } from './units.ts'

/**
 * Our native checks against the official verdicts, over the corpus of samples: per file, per rule of EN 16931, and over the
 * unit tests that the publisher of the rules made for them.
 */
function main(): number {
  const samples = readManifest()
  if (samples === undefined) {
    console.log(`Not compared: no corpus in ${corpusFolder}\n0 passed, 0 failed, 1 skipped`)
    return 0
  }
  const judged = samples.filter((sample) => expectedVerdict(sample)).map(judgeSample)
  const counts = [verdicts(judged), rules(judged), units()]
  const sum = (pick: (each: Counts) => number) => counts.reduce((all, each) => all + pick(each), 0)
  const failed = sum((each) => each.unexplained)
  console.log(
    `\n${sum((each) => each.agreed)} passed, ${failed} failed, ${sum((each) => each.explained)} skipped`,
  )
  return failed === 0 ? 0 : 1
}

interface Counts {
  readonly agreed: number
  readonly explained: number
  readonly unexplained: number
}

/** Per file: our verdict by the document's own profile against the one that its publisher or the official tools give. */
function verdicts(judged: readonly JudgedSample[]): Counts {
  console.log('== verdicts, by source\n')
  const bySource = Map.groupBy(judged, ({ sample }) => sample.path.split('/')[2] ?? '')
  for (const [source, all] of [...bySource].toSorted(([one], [other]) =>
    one.localeCompare(other),
  )) {
    const right = all.filter(agreesOnVerdict).length
    console.log(`${source.padEnd(28)}${String(right).padStart(4)} / ${all.length}`)
  }
  const differences = judged.filter((each) => !agreesOnVerdict(each))
  return tell('verdict', judged.length, differences, ({ sample, own }) => {
    const found = own.findings.filter(({ severity }) => severity === 'error')
    const ids = [...new Set(found.map(({ rule }) => rule))].slice(0, 6).join(' ')
    return `${sample.path}\n    expected ${sample.expected}, found ${own.verdict} ${ids}`
  })
}

const agreesOnVerdict = ({ sample, own }: JudgedSample): boolean =>
  (own.verdict === 'valid') === (expectedVerdict(sample) === 'valid')

/** Per rule of EN 16931, whatever the profile: the very ids that the official Schematron finds in each file. */
function rules(judged: readonly JudgedSample[]): Counts {
  const compared = judged.filter(({ rules: ours, official }) => ours && official)
  const table = new Map<string, { both: number; ours: number; official: number }>()
  for (const { rules: ours = [], official = [] } of compared) {
    for (const id of new Set([...ours, ...official])) {
      const row = table.get(id) ?? { both: 0, ours: 0, official: 0 }
      table.set(id, row)
      if (ours.includes(id) && official.includes(id)) row.both += 1
      else if (ours.includes(id)) row.ours += 1
      else row.official += 1
    }
  }
  console.log('\n== rules of EN 16931 broken somewhere in the corpus, files that break them\n')
  console.log('rule              both  only ours  only official')
  for (const [id, { both, ours, official }] of [...table].toSorted(([one], [other]) =>
    one.localeCompare(other),
  )) {
    console.log(
      `${id.padEnd(16)}${String(both).padStart(6)}${String(ours).padStart(11)}${String(official).padStart(15)}`,
    )
  }
  const differences = compared.filter((each) => String(each.rules) !== String(each.official))
  return tell(
    'rules',
    compared.length,
    differences,
    ({ sample, rules: ours = [], official = [] }) => {
      const only = ours.filter((id) => !official.includes(id))
      const missed = official.filter((id) => !ours.includes(id))
      return `${sample.path}\n    only ours: ${only.join(' ') || '-'}; only official: ${missed.join(' ') || '-'}`
    },
  )
}

function tell(
  kind: 'verdict' | 'rules',
  total: number,
  differences: readonly JudgedSample[],
  line: (judged: JudgedSample) => string,
): Counts {
  const told = differences.map((judged) => ({
    judged,
    why: explanationOf(kind, judged.sample.path),
  }))
  console.log(`\n${kind}: ${total - differences.length} of ${total} files agree`)
  for (const { judged, why } of told) console.log(`  ${line(judged)}\n    ${why ?? 'UNEXPLAINED'}`)
  const explained = told.filter(({ why }) => why !== undefined).length
  return {
    agreed: total - differences.length,
    explained,
    unexplained: differences.length - explained,
  }
}

function units(): Counts {
  const outcomes = unitOutcomes()
  const differences = outcomes.filter(({ agrees }) => !agrees)
  console.log(
    `\n== unit tests of EN 16931\n\n${outcomes.length - differences.length} of ${outcomes.length} agree`,
  )
  const told = differences.map((each) => ({
    ...each,
    why: explanationOf('unit', each.file),
  }))
  for (const { file, rule, expected, why } of told) {
    console.log(`  ${file} ${rule}: expected ${expected}\n    ${why ?? 'UNEXPLAINED'}`)
  }
  const explained = told.filter(({ why }) => why !== undefined).length
  return {
    agreed: outcomes.length - differences.length,
    explained,
    unexplained: differences.length - explained,
  }
}

process.exitCode = main()
