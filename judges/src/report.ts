import { relative } from 'node:path'
import type { Hearing } from './hearing.ts'
import type { Judge } from './judge.ts'
import { outFolder } from './paths.ts'
import { targets, type Unmade } from './produce/write.ts'

/** All that a session of the judges gave. */
export interface Session {
  readonly judges: readonly Judge[]
  readonly hearings: readonly Hearing[]
  /** Generated invoices that the engine did not write: failures. */
  readonly unmade: readonly Unmade[]
  /** Samples that a target cannot carry, or that are not read: told, not judged. */
  readonly unconverted: readonly Unmade[]
  readonly seconds: number
}

export const failures = ({ hearings, unmade }: Session): number =>
  unmade.length + count(hearings, 'refused')

const count = (hearings: readonly Hearing[], outcome: Hearing['outcome']): number =>
  hearings.filter((hearing) => hearing.outcome === outcome).length

const reasonsShown = 3
const reasonLength = 400

/** The whole report for people, ending with the plain line of counts. */
export function reportOf(session: Session): string {
  const { hearings, unmade, unconverted, seconds } = session
  const skipped = count(hearings, 'not-run') + count(hearings, 'excused')
  return [
    table(session),
    '',
    ...section('Not made by the engine', unmade.length, unmade.map(unmadeLine)),
    ...section('Not converted', unconverted.length, byCause(unconverted)),
    ...section('Excused', count(hearings, 'excused'), excuses(hearings)),
    ...section('Not run', count(hearings, 'not-run'), silences(hearings)),
    ...section('Refused', count(hearings, 'refused'), refusals(hearings)),
    ...accessibility(hearings),
    `In ${seconds.toFixed(0)} s. Files: ${outFolder}`,
    `${count(hearings, 'accepted')} passed, ${failures(session)} failed, ${skipped} skipped`,
  ].join('\n')
}

/** Judge by kind of file: accepted / refused / not run, and excused when there are. */
function table({ judges, hearings }: Session): string {
  const rows = judges.map((judge) => [
    `${judge.name} (${judge.version})`,
    ...targets.map((kind) =>
      cell(hearings.filter((one) => one.judge === judge.name && one.subject.kind === kind)),
    ),
  ])
  const head = ['accepted / refused / not run', ...targets]
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}

function cell(hearings: readonly Hearing[]): string {
  if (hearings.length === 0) return '-'
  const counts = (['accepted', 'refused', 'not-run'] as const).map((one) => count(hearings, one))
  const excused = count(hearings, 'excused')
  return counts.join(' / ') + (excused > 0 ? ` (+${excused} excused)` : '')
}

const section = (title: string, size: number, lines: readonly string[]): readonly string[] =>
  size === 0 ? [] : [`${title} (${size})`, ...lines.map((line) => `  ${line}`), '']

const unmadeLine = ({ file, why }: Unmade): string => `${relative(outFolder, file)}: ${why}`

/** One line a cause, the most frequent first, with the first document that met it. */
function byCause(unmade: readonly Unmade[]): readonly string[] {
  const causes = [...Map.groupBy(unmade, ({ why }) => why)]
  return causes
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([cause, all]) => `${all.length} x ${cause.slice(0, reasonLength)} (${nameOf(all[0])})`)
}

const nameOf = (unmade: Unmade | undefined): string =>
  unmade === undefined ? '' : relative(outFolder, unmade.file)

/** One line a known fault, with how often it was met. */
function excuses(hearings: readonly Hearing[]): readonly string[] {
  const met = Map.groupBy(
    hearings.filter(({ outcome }) => outcome === 'excused'),
    ({ judge, excuse }) => `${judge}: ${excuse ?? ''}`,
  )
  return [...met].map(([fault, all]) => `${all.length} x ${fault}`)
}

/** One line a cause, because a tool that is absent is silent on every file. */
function silences(hearings: readonly Hearing[]): readonly string[] {
  const silent = Map.groupBy(
    hearings.filter(({ outcome }) => outcome === 'not-run'),
    ({ judge, reasons }) => `${judge}: ${reasons.map(({ text }) => text).join('; ')}`,
  )
  return [...silent].map(([cause, all]) => `${all.length} x ${cause}`)
}

const refusals = (hearings: readonly Hearing[]): readonly string[] =>
  hearings.filter(({ outcome }) => outcome === 'refused').map(refusal)

function refusal({ judge, subject, reasons }: Hearing): string {
  const shown = reasons
    .slice(0, reasonsShown)
    .map(({ rule, text }) => `\n    ${rule} ${text.slice(0, reasonLength)}`)
  const more =
    reasons.length > reasonsShown ? `\n    and ${reasons.length - reasonsShown} more` : ''
  return `${relative(outFolder, subject.file)}: ${judge}${shown.join('')}${more}`
}

function accessibility(hearings: readonly Hearing[]): readonly string[] {
  const heard = hearings.filter(({ judge }) => judge === 'veraPDF PDF/UA-1')
  if (heard.length === 0) return []
  return [`PDF/UA-1: ${count(heard, 'accepted')} of ${heard.length} PDF files`]
}
