import { readFileSync } from 'node:fs'
import { ruleSetVersions } from '@acquit/einvoice'
import { exitCode, type ExitCode } from './exit.ts'

/** Prints the version of the tool and those of its rule sets. */
export function versions(): ExitCode {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  )
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : ''
  const sets = ruleSetVersions.map(
    ({ name, version: ofSet, rules }) => `  ${name.padEnd(24)}${ofSet.padEnd(12)}${rules}`,
  )
  process.stdout.write(`acquit ${version} (node ${process.versions.node})\n${sets.join('\n')}\n`)
  return exitCode.valid
}
