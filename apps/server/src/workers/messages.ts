import type { Tasks } from './tasks.ts'

/** What travels between the server and a worker, by structured clone. */
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>

export interface Order {
  readonly id: number
  readonly name: TaskName
  readonly input: unknown
}

export type Reply =
  | { readonly id: number; readonly output: unknown }
  /** The task threw: a fault of ours, described without its data. */
  | { readonly id: number; readonly failure: string }
