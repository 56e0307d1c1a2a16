import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { notRun, type Verdict } from '../judge.ts'

/** A question to a process that hosts judges. */
export interface Question {
  readonly judge?: string
  readonly file: string
  /** Schema or stylesheet to judge by. */
  readonly rules?: string
}

/** A long-running process that hosts judges, or what stands for it when it could not be installed. */
export interface Tool {
  readonly ask: (question: Question) => Promise<Verdict>
  readonly close: () => Promise<void>
}

/** A tool that this machine cannot run: its judges have not judged, and say why. */
export const absentTool = (why: string): Tool => ({
  ask: () => Promise.resolve(notRun(why)),
  close: () => Promise.resolve(),
})

type Line = Readonly<Record<string, unknown>>

export interface StartedTool extends Tool {
  /** What the process said before any answer; `undefined` when it ended without a word. */
  readonly greeting: Promise<Line | undefined>
}

/**
 * Starts a process that reads one JSON question a line and answers one JSON line each, in any order. When it dies, every
 * question still open is answered `not-run`.
 */
export function startTool(command: string, parameters: readonly string[]): StartedTool {
  const child = spawn(command, parameters, { stdio: ['pipe', 'pipe', 'inherit'] })
  const open = new Map<number, (verdict: Verdict) => void>()
  let asked = 0
  let death: string | undefined
  const greeting = Promise.withResolvers<Line | undefined>()

  createInterface({ input: child.stdout }).on('line', (text) => {
    // Both hosts are ours and write what this says: an object, a verdict when it bears the id of a question.
    const line = JSON.parse(text) as Line
    const settle = typeof line['id'] === 'number' ? open.get(line['id']) : undefined
    if (settle === undefined) return greeting.resolve(line)
    open.delete(Number(line['id']))
    settle(line as unknown as Verdict)
  })

  const die = (why: string): void => {
    death = `${command}: ${why}`
    for (const settle of open.values()) settle(notRun(death))
    open.clear()
    greeting.resolve(undefined)
  }
  child.on('error', (error) => die(error.message))
  child.on('close', (code, signal) => die(`ended with ${String(code ?? signal)}`))
  // A process that died is reported by its `close`; writing to it must not be a second failure.
  child.stdin.on('error', () => undefined)

  return {
    greeting: greeting.promise,
    ask: (question) =>
      new Promise((settle) => {
        if (death !== undefined) return settle(notRun(death))
        const id = ++asked
        open.set(id, settle)
        child.stdin.write(`${JSON.stringify({ id, ...question })}\n`)
      }),
    close: async () => {
      if (death !== undefined) return
      child.stdin.end()
      await once(child, 'close')
    },
  }
}
