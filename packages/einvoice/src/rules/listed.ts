import type { CodeList } from '../codelists/code-list.ts'
import { none } from './judging.ts'
import type { Breach } from './rule.ts'

/** A breach when a code is there and its list does not have it; blanks around the code do not count. */
export function unlisted(list: CodeList, code: string | undefined, at: string): readonly Breach[] {
  if (code === undefined || list.has(code) || list.has(code.trim())) return none
  return [{ at, expected: `${list.name} (${list.version})`, found: code }]
}
