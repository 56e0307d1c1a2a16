import { parseArgs } from 'node:util'
import { fail, ok, type Result } from './engine.ts'

export interface Options {
  /** Compare our judges with the manifest of the corpus, instead of judging what Acquit makes. */
  readonly corpus: boolean
  /** Generated invoices, over all profiles. */
  readonly count: number
  /** Samples of the corpus to convert; all of them when not given. */
  readonly samples: number | undefined
  readonly seed: number
  readonly quick: boolean
  /** Part of the name of the judges to ask, all when empty. */
  readonly only: string
  readonly json: boolean
}

export const usage = `npm run judges -- [options]
  --count N    generated invoices (500)
  --samples N  samples of the corpus to convert (all of them)
  --seed N     seed of the generator (1)
  --only NAME  only the judges whose name contains NAME
  --quick      40 generated invoices and 20 samples
  --corpus     compare our judges with the measures of the corpus instead
  --json       one JSON object instead of the report`

export function readOptions(parameters: readonly string[]): Result<Options, string> {
  const parsed = parse([...parameters])
  if (!parsed.ok) return parsed
  const values = parsed.value
  const count = natural(values.count ?? (values.quick ? '40' : '500'))
  const samples = natural(values.samples ?? (values.quick ? '20' : 'all'))
  const seed = natural(values.seed)
  if (count === undefined) return fail('--count wants a number')
  if (seed === undefined) return fail('--seed wants a number')
  if (values.samples !== undefined && samples === undefined) return fail('--samples wants a number')
  const { only, quick, corpus, json } = values
  return ok({ count, samples, seed, only, quick, corpus, json })
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({ args, options: known })
    return ok(values)
  } catch (unknown) {
    return fail(unknown instanceof Error ? unknown.message : String(unknown))
  }
}

const known = {
  count: { type: 'string' },
  samples: { type: 'string' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string', default: '' },
  quick: { type: 'boolean', default: false },
  corpus: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

const natural = (text: string): number | undefined =>
  /^\d+$/.test(text) ? Number(text) : undefined
