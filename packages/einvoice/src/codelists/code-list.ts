/** A published list of codes, with its version; only the codes, as rules need no more. */
export interface CodeList {
  readonly name: string
  readonly version: string
  readonly source: string
  readonly codes: readonly string[]
  /** Whether the list has the code, exactly as written. */
  readonly has: (code: string) => boolean
}

interface Published {
  readonly name: string
  readonly version: string
  readonly source: string
  /** Separated by blanks. */
  readonly codes: string
}

export function codeList({ codes: text, ...published }: Published): CodeList {
  const codes = text.trim().split(/\s+/)
  const known = new Set(codes)
  return { ...published, codes, has: (code) => known.has(code) }
}

/** The list as another publisher has it: with some codes more or less. `source` says who. */
export function amended(list: CodeList, { source, add = [], remove = [] }: Amendment): CodeList {
  const removed = new Set(remove)
  const codes = [...list.codes.filter((code) => !removed.has(code)), ...add]
  return codeList({ name: list.name, version: list.version, source, codes: codes.join(' ') })
}

interface Amendment {
  readonly source: string
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}
