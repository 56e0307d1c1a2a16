import type { Bilingual, Result } from '@acquit/einvoice'
import { readInput } from '../input.ts'
import { Bench } from './bench.ts'

/** Runs one task over the bytes of one file, in a worker of its own; whatever stands in the way is the error. */
export async function onFile<Value>(
  path: string,
  task: (bench: Bench, bytes: Uint8Array) => Promise<Result<Result<Value, Bilingual>, Bilingual>>,
): Promise<Result<Value, Bilingual>> {
  const bench = new Bench()
  try {
    const bytes = await readInput(path)
    if (!bytes.ok) return bytes
    const ran = await task(bench, bytes.value)
    return ran.ok ? ran.value : ran
  } finally {
    await bench.close()
  }
}
