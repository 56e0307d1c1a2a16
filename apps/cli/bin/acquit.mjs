#!/usr/bin/env node
// Starts the command on Node 24: on this one if it is recent enough, else on the one that the installation holds.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'main.ts')
const [major = 0] = process.versions.node.split('.').map(Number)
if (major >= 24) {
  await import(main)
} else {
  const home = dirname(createRequire(import.meta.url).resolve('node/package.json'))
  const { status, signal } = spawnSync(
    join(home, 'bin', 'node'),
    [main, ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  )
  process.exitCode = signal === null ? (status ?? 1) : 1
}
