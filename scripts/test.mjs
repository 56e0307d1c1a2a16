// What `npm test` runs, one step after the other: types, lint, layout, unit and integration tests, browser tests; with
// `--static`, the first three.
// Every step runs even when one before it failed, so that one run says everything. Ends with the counts of all tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const results = join(root, 'node_modules', '.acquit-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const counts = { passed: 0, failed: 0, skipped: 0 }

function run(title, command, args) {
  console.log(`\n== ${title}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  return status === 0
}

function check(title, command, args) {
  if (run(title, command, args)) counts.passed += 1
  else counts.failed += 1
}

function vitest(title, name, args) {
  const report = join(results, `${name}.json`)
  const succeeded = run(title, 'vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) {
    counts.failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  counts.passed += numPassedTests
  // A file that cannot be loaded fails without a failed test.
  counts.failed += numFailedTests > 0 || succeeded ? numFailedTests : 1
  counts.skipped += numPendingTests + numTodoTests
}

const projects = [
  'packages/einvoice',
  'packages/einvoice/tsconfig.test.json',
  'packages/contract',
  'packages/render',
  'apps/server',
  'apps/web',
  'apps/cli',
  'judges',
  'bench',
]
for (const project of projects) check(`types: ${project}`, 'tsc', ['-p', project])
check('lint', 'oxlint', ['--type-aware', '--deny-warnings'])
check('layout', 'prettier', ['--check', '--log-level', 'warn', '.'])
if (!process.argv.includes('--static')) {
  vitest('tests', 'tests', [])
  vitest('browser', 'browser', ['--root', 'apps/web', '--config', 'vitest.e2e.config.ts'])
}

writeFileSync(join(results, 'counts.json'), JSON.stringify(counts))
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed === 0 ? 0 : 1)
