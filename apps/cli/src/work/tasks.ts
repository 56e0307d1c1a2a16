import { convertFile } from './convert-file.ts'
import { extractFile } from './extract-file.ts'
import { judgeFile } from './judge-file.ts'
import { renderFile } from './render-file.ts'

/**
 * All that reads a file, which may be hostile: it runs in a worker, bounded in time and memory. Bytes come in, plain data comes
 * out; files and streams are the main thread's.
 */
export const tasks = {
  check: judgeFile,
  convert: convertFile,
  extract: extractFile,
  render: renderFile,
} as const
export type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>
