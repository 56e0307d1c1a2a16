import { readFileSync } from 'node:fs'
import { ruleSetVersions } from '@acquit/einvoice'
import type { InvocationOf } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'

const words = { fr: 'règles', en: 'rules' } as const

/** Prints the version of the tool, then those of its rule sets and how many rules each has. */
export function version({ language }: InvocationOf<'version'>): ExitCode {
  const sets = ruleSetVersions().map(
    ({ name, version: ofSet, rules }) =>
      `  ${name.padEnd(24)}${ofSet.padEnd(10)}${String(rules).padStart(5)} ${words[language]}`,
  )
  const tool = `acquit ${ownVersion()} (node ${process.versions.node})`
  process.stdout.write(`${[tool, ...sets].join('\n')}\n`)
  return exitCode.valid
}

function ownVersion(): string {
  const file = new URL('../package.json', import.meta.url)
  // Our own manifest, which npm does not install without a version.
  const { version: own } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return own
}
