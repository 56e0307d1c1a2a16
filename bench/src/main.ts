import { spawnSync } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isEngineBench, engineBenches, runEngineBench } from './engine.ts'
import { issueThroughHttp } from './issue.ts'
import type { Measure } from './measure.ts'
import { peers } from './peers.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    sizes: { type: 'string', default: '1,10,100,1000,10000' },
    peers: { type: 'boolean', default: true },
    issue: { type: 'boolean', default: true },
    /** Inner use: one bench at one size, in a process of its own, so that its peak of memory is its own. */
    alone: { type: 'string' },
  },
  allowNegative: true,
})

const sizes = values.sizes.split(',').map(Number)

if (values.alone !== undefined) {
  const [name = '', size = ''] = values.alone.split(':')
  if (!isEngineBench(name)) throw new Error(`unknown bench ${name}`)
  console.log(JSON.stringify(await runEngineBench(name, Number(size))))
} else {
  if (!values.json) {
    console.log(
      `node ${process.version}, ${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}`,
    )
    console.log(row(['bench', 'size', 'median ms', 'p95 ms', 'peak MB']))
  }
  for (const name of engineBenches.filter(isWanted)) {
    for (const size of sizes) report(aloneInItsProcess(name, size))
  }
  if (values.issue && isWanted('issue')) for await (const each of issueThroughHttp()) report(each)
  if (values.peers) {
    for await (const each of peers(sizes.filter((size) => size <= 1000))) {
      if (isWanted(each.bench)) report(each)
    }
  }
}

function isWanted(name: string): boolean {
  return values.only === undefined || name.includes(values.only)
}

function aloneInItsProcess(name: string, size: number): Measure {
  const child = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--alone', `${name}:${size}`],
    { encoding: 'utf8', maxBuffer: 10_000_000 },
  )
  if (child.status !== 0) throw new Error(`${name} ${size}: ${child.stderr}`)
  // The child wrote one measure.
  return JSON.parse(child.stdout) as Measure
}

function report(measure: Measure): void {
  if (values.json) {
    console.log(JSON.stringify(measure))
    return
  }
  const { bench, size, median_ms, p95_ms, peak_mb, note } = measure
  const cells = [bench, String(size), shown(median_ms), shown(p95_ms), shown(peak_mb)]
  console.log(row(cells) + (note === undefined ? '' : `  ${note}`))
}

function shown(value: number | undefined): string {
  if (value === undefined) return '-'
  return value < 10 ? value.toFixed(3) : value.toFixed(1)
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(11))).join('')
}
