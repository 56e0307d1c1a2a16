#!/usr/bin/env node
// Starts the command on Node 24: on this one if it is recent enough, else on the one that the installation holds.
import { spawnSync } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const main = join(here, '..', 'src', 'main.ts')

// The sources are compiled at their first run only. Their folder is the installation's own: another user of the machine must
// not be able to put code there, as in a folder for temporary files.
process.env.NODE_COMPILE_CACHE ??= join(here, '../../../node_modules/.cache/acquit')

const [major = 0] = process.versions.node.split('.').map(Number)
if (major >= 24) {
  module.enableCompileCache()
  await import(main)
} else {
  const home = dirname(createRequire(import.meta.url).resolve('node/package.json'))
  const args = [main, ...process.argv.slice(2)]
  const { status, signal } = spawnSync(join(home, 'bin', 'node'), args, { stdio: 'inherit' })
  process.exitCode = signal === null ? (status ?? 2) : 128 + constants.signals[signal]
}
