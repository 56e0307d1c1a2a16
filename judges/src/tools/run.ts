import { spawn } from 'node:child_process'
import { fail, ok, type Result } from '../../../packages/einvoice/src/result.ts'

const lastLinesKept = 12

/** Runs a command to its end; the failure is what it said last. */
export function run(command: string, parameters: readonly string[]): Promise<Result<void, string>> {
  return new Promise((settle) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => settle(fail(error.message)))
    child.on('close', (code) => {
      if (code === 0) return settle(ok(undefined))
      const last = said.trim().split('\n').slice(-lastLinesKept).join('\n')
      settle(fail(`${[command, ...parameters].join(' ')} ended with ${String(code)}:\n${last}`))
    })
  })
}
