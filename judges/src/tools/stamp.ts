import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Remembers from which sources something was installed, so that it is done once. */
export function stampOf(path: string, sources: readonly string[]) {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(readFileSync(source))
  const digest = hash.digest('hex')
  return {
    isFresh: (): boolean => existsSync(path) && readFileSync(path, 'utf8') === digest,
    write: (): void => {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, digest)
    },
  }
}
