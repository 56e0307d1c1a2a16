// Makes a bare clone ready: installs what is missing, and builds the browser application on request.
// Plain Node, no dependency: it runs before anything is installed, on whatever Node (20 or newer) the machine has.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(
    `Acquit demande Node 20 ou plus récent (ici ${process.versions.node}). / Acquit needs Node 20 or newer.`,
  )
  process.exit(1)
}

const hashOf = (paths) => {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.includes('node_modules') && !path.includes(`${join('web', 'dist')}`))
    .sort()

/** Runs a step unless its inputs are those of the last time it succeeded. */
function step(name, inputs, output, command) {
  const stampFile = join(root, 'node_modules', `.acquit-${name}`)
  const stamp = hashOf(inputs)
  const previous = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (previous === stamp && existsSync(output)) return
  const outcome = spawnSync(command, { cwd: root, shell: true, stdio: ['ignore', 2, 2] })
  if (outcome.status !== 0) {
    console.error(`« ${command} » a échoué. / "${command}" failed.`)
    process.exit(outcome.status ?? 1)
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

step(
  'install',
  [join(root, 'package-lock.json')],
  join(root, 'node_modules', '.bin', 'node'),
  'npm ci --no-audit --no-fund --loglevel=error',
)
if (process.argv.includes('--web')) {
  const sources = ['apps/web', 'packages/einvoice/src', 'packages/contract/src']
  step(
    'web',
    [join(root, 'package-lock.json'), ...sources.flatMap((path) => filesUnder(join(root, path)))],
    join(root, 'apps', 'web', 'dist', 'index.html'),
    'npm run build:web --silent',
  )
}
