import type { DraftLine } from '@acquit/contract'
import type { LinePatch } from './line-reading.ts'

/** What a line gives to each of its cells. */
export interface LineCellProps {
  readonly row: number
  /** Empty for the blank line after the last. */
  readonly line: DraftLine
  /** Changes made under the same step are undone together; without one, alone. */
  readonly onPatch: (patch: LinePatch, step: string | undefined) => void
  /** Id of what is wrong with the line. */
  readonly describedBy: string | undefined
  /** Whether something is wrong at one of these fields of the model's line. */
  readonly isWrong: (...fields: readonly string[]) => boolean
  /** Of the blank line, only the designation is on the way of Tab. */
  readonly tabbable: boolean
}
