import { excuseFor } from './known-faults.ts'
import type { Judge, Reason, Subject } from './judge.ts'

/** What one judge said of one file. */
export interface Hearing {
  readonly judge: string
  readonly subject: Subject
  /** `excused` is a refusal that is not the engine's fault. */
  readonly outcome: 'accepted' | 'refused' | 'excused' | 'not-run'
  readonly reasons: readonly Reason[]
  readonly excuse?: string
}

/** Every judge concerned by the file is heard. */
export const hear = (judges: readonly Judge[], subject: Subject): readonly Promise<Hearing>[] =>
  judges.filter((judge) => judge.applies(subject)).map((judge) => hearOne(judge, subject))

async function hearOne(judge: Judge, subject: Subject): Promise<Hearing> {
  const { verdict, reasons } = await judge.judge(subject)
  const heard = { judge: judge.name, subject, reasons }
  if (verdict !== 'refused') return { ...heard, outcome: verdict }
  const excuse =
    excuseFor(judge.name, reasons, subject) ?? (await inheritance(judge, reasons, subject.original))
  return excuse === undefined
    ? { ...heard, outcome: 'refused' }
    : { ...heard, outcome: 'excused', excuse }
}

/** A faithful conversion keeps the faults of the original: the same judge, asked of it, gives the same reasons. */
async function inheritance(
  judge: Judge,
  reasons: readonly Reason[],
  original: Subject | undefined,
): Promise<string | undefined> {
  if (original === undefined) return undefined
  const former = await judge.judge(original)
  const known = new Set(former.reasons.map(withoutPlace))
  return reasons.every((reason) => known.has(withoutPlace(reason)))
    ? 'The sample that was converted is refused for the same reasons.'
    : undefined
}

/** A reason without line number or path, which move when a document is written anew. */
const withoutPlace = ({ rule, text }: Reason): string =>
  `${rule} ${text.replace(/\b(line|lineNumber:|columnNumber:) \d+/g, '').replace(/(\bat|Error location:) \/.*$/s, '')}`
