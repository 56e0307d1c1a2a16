import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A server of its own, as `npm start` runs it, on a data folder. */
export interface ServerProcess {
  readonly address: string
  /** As a power cut would: no signal can be caught. */
  kill(): Promise<void>
  /** As an administrator would. */
  stop(): Promise<void>
}

const main = join(import.meta.dirname, '..', 'main.ts')
const startSecondsAtMost = 60

/** Starts a server and waits for the line that says its address. */
export async function startServerProcess(dataFolder: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ACQUIT_DATA: dataFolder,
      PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
  }
  return { address, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('the server did not start in time')),
      startSecondsAtMost * 1000,
    )
    child.once('exit', (code, signal) =>
      reject(new Error(`the server ended as it started: ${signal ?? code}`)),
    )
    if (child.stdout === null) return
    createInterface(child.stdout).on('line', (line) => {
      const address = /^Acquit : (http\S+)/.exec(line)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address.replace(/\/$/, ''))
    })
  })
}
