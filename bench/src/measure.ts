/** One line of the report; its fields are what scripts read. */
export interface Measure {
  readonly bench: string
  /** Lines of the invoice, or documents for a throughput. */
  readonly size: number
  readonly median_ms?: number
  readonly p95_ms?: number
  /** Peak resident memory of the process that ran it. */
  readonly peak_mb?: number
  readonly note?: string
}

interface Effort {
  readonly warmUpMilliseconds: number
  readonly measureMilliseconds: number
  readonly runsAtLeast: number
}

const usual: Effort = { warmUpMilliseconds: 1500, measureMilliseconds: 2500, runsAtLeast: 5 }

/** Runs until warm, then measures for a while; median and 95th percentile of one run, in milliseconds. */
export async function measured(
  bench: string,
  size: number,
  run: () => unknown,
  effort: Effort = usual,
): Promise<Measure> {
  await runFor(effort.warmUpMilliseconds, 1, run)
  const times = await runFor(effort.measureMilliseconds, effort.runsAtLeast, run)
  return { bench, size, ...summary(times), peak_mb: peakMegabytes() }
}

async function runFor(
  milliseconds: number,
  runsAtLeast: number,
  run: () => unknown,
): Promise<readonly number[]> {
  const times: number[] = []
  const end = performance.now() + milliseconds
  while (times.length < runsAtLeast || performance.now() < end) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times
}

/** Median and 95th percentile, to the microsecond. */
export function summary(times: readonly number[]): Pick<Measure, 'median_ms' | 'p95_ms'> {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  const rounded = (value: number | undefined) => Math.round((value ?? 0) * 1000) / 1000
  return { median_ms: rounded(at(0.5)), p95_ms: rounded(at(0.95)) }
}

const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
