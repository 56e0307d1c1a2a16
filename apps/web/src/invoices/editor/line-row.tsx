import type { DraftLine } from '@acquit/contract'
import type { Finding } from '../../verdict/finding.ts'
import type { Decimal } from '@acquit/einvoice'
import { memo, useState } from 'react'
import { useCatalogueEntry } from './catalogue-entry.ts'
import { useEditor } from './editor-context.ts'
import { setLine } from './edited.ts'
import { freshLine } from './fresh-line.ts'
import type { LineHistory } from './line-history.ts'
import { LineDetails } from './line-details.tsx'
import { LineFindings } from './line-findings.tsx'
import { LineMenu } from './line-menu.tsx'
import type { LinePatch } from './line-reading.ts'
import { NameCell } from './name-cell.tsx'
import { NumberCells } from './number-cells.tsx'
import { useIsReported } from './shown-findings.ts'
import { VatCell } from './vat-cell.tsx'

interface LineRowProps {
  readonly row: number
  /** Undefined for the blank line after the last. */
  readonly line: DraftLine | undefined
  readonly netAmount: Decimal | undefined
  readonly findings: readonly Finding[]
  readonly hasDiscount: boolean
  readonly hasVat: boolean
  readonly history: LineHistory
  readonly currency: string | undefined
}

const blank: DraftLine = {}
const none: readonly Finding[] = []

/** Findings are made anew at each key: a line is drawn again only when its own differ. */
const areSame = (before: LineRowProps, after: LineRowProps): boolean =>
  before.row === after.row &&
  before.line === after.line &&
  before.netAmount === after.netAmount &&
  before.hasDiscount === after.hasDiscount &&
  before.hasVat === after.hasVat &&
  before.history === after.history &&
  before.currency === after.currency &&
  keysOf(before.findings) === keysOf(after.findings)

const keysOf = (findings: readonly Finding[]): string =>
  findings.map(({ rule, at, message }) => `${rule} ${at} ${message.fr}`).join('\n')

/** One line: its cells, its amount, what is wrong with it, and its details when they are asked for. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { row, netAmount, history } = props
  const { t, format } = useEditor()
  const onPatch = useLinePatch(row)
  const [detailed, setDetailed] = useState(false)
  // What a line lacks is said once one has left it.
  const [left, setLeft] = useState(false)
  const isBlank = props.line === undefined
  const line = props.line ?? blank
  const catalogue = useCatalogueEntry(row)
  const isReported = useIsReported()(`lines.${row}`) || left
  const findings = isReported ? props.findings : none
  const isWrong = (...fields: readonly string[]) =>
    findings.some(({ at }) => fields.some((field) => at.startsWith(`lines[${row}].${field}`)))
  const findingsId = findings.length === 0 ? undefined : `findings-${row}`
  const cell = { row, line, onPatch, isWrong, describedBy: findingsId, tabbable: !isBlank }
  return (
    <div
      role="row"
      className="line-row"
      aria-rowindex={row + 2}
      data-blank={isBlank || undefined}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setLeft(true)
        catalogue.onLeave()
      }}
    >
      <div
        role="rowheader"
        className="line-number"
        aria-label={t('editor.line', { number: row + 1 })}
      >
        {isBlank ? <span className="visually-hidden">{row + 1}</span> : row + 1}
      </div>
      <NameCell {...cell} history={history} onCatalogue={catalogue.add} />
      <NumberCells {...cell} hasDiscount={props.hasDiscount} />
      {props.hasVat && <VatCell {...cell} />}
      <div role="gridcell" className="cell line-amount" data-column="amount">
        {netAmount === undefined ? '' : format.money(netAmount, props.currency)}
      </div>
      <div role="gridcell" className="line-tools" data-column="tools">
        {!isBlank && (
          <LineMenu row={row} detailed={detailed} onDetails={() => setDetailed(!detailed)} />
        )}
      </div>
      {detailed && <LineDetails row={row} line={line} onPatch={onPatch} />}
      {findingsId !== undefined && <LineFindings id={findingsId} findings={findings} />}
    </div>
  )
}, areSame)

/** Changes the line, or makes one of the blank row. */
function useLinePatch(row: number) {
  const { store, company, customer } = useEditor()
  return (patch: LinePatch, step: string | undefined) => {
    const { lines } = store.get().draft
    // Leaving the blank row as blank as it was makes no line of it.
    if (row >= lines.length && Object.values(patch).every((value) => value === undefined)) return
    store.change(setLine(row, patch, freshLine(lines, company.company, customer?.customer)), step)
  }
}
