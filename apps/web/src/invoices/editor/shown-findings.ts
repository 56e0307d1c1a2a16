import { createContext, use } from 'react'
import { useComputed } from './editor-context.ts'
import { usePlainWords } from './plain-words.ts'

/**
 * Whether what is still missing is reported at its field. A blank invoice lacks everything: its fields stay calm until they
 * have been left, or until issuing is asked for; the count of the check says it meanwhile.
 */
export interface Reporting {
  readonly all: boolean
  readonly left: ReadonlySet<string>
}

export const ReportingContext = createContext<Reporting>({ all: false, left: new Set() })

export function useIsReported(): (field: string) => boolean {
  const { all, left } = use(ReportingContext)
  return (field) => all || left.has(field)
}

/** The sentence to show under a field of the document, if any. */
export function useShownFindings(): (field: string) => string | undefined {
  const { findings } = useComputed()
  const say = usePlainWords()
  const isReported = useIsReported()
  return (field) => {
    const [first] = findings.at(field)
    return first === undefined || !isReported(field) ? undefined : say(first)
  }
}
