import type { DraftLine } from '@acquit/contract'
import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { orAbsent, presentOrNone } from '../../form/present.ts'
import { useFormat } from '../../i18n/format.ts'
import { unitOf, units } from '../../typing/units.ts'
import { DayInput } from './day-input.tsx'
import type { LinePatch } from './line-reading.ts'

interface LineDetailsProps {
  readonly row: number
  readonly line: DraftLine
  readonly onPatch: (patch: LinePatch, step: string | undefined) => void
}

/** What a line may say besides: nature, unit, reference, period, order line, note. */
export function LineDetails({ row, line, onPatch }: LineDetailsProps) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const patch = (change: LinePatch) =>
    onPatch(change, `details ${row} ${Object.keys(change).join()}`)
  const period = (change: { start?: string | undefined; end?: string | undefined }) =>
    patch({ period: presentOrNone({ ...line.period, ...change }) })
  const own =
    line.unit === undefined || unitOf(line.unit) !== undefined
      ? []
      : [{ value: line.unit, label: line.unit }]
  return (
    <div role="gridcell" className="line-details">
      <Select
        label={t('editor.details.kind')}
        clearable
        placeholder={t('editor.details.kindOfDocument')}
        data={[
          { value: 'services', label: t('products.fields.services') },
          { value: 'goods', label: t('products.fields.goods') },
        ]}
        value={line.kind ?? null}
        onChange={(kind) => patch({ kind: kind ?? undefined })}
      />
      <Select
        label={t('editor.details.unit')}
        searchable
        data={[...own, ...units.map(({ code, name }) => ({ value: code, label: say(name) }))]}
        value={line.unit ?? null}
        onChange={(unit) => patch({ unit: unit ?? undefined })}
      />
      <TextInput
        label={t('editor.details.reference')}
        value={line.reference ?? ''}
        maxLength={50}
        onChange={(event) => patch({ reference: orAbsent(event.currentTarget.value) })}
      />
      <TextInput
        label={t('editor.details.orderLine')}
        value={line.purchaseOrderLine ?? ''}
        maxLength={50}
        onChange={(event) => patch({ purchaseOrderLine: orAbsent(event.currentTarget.value) })}
      />
      <DayInput
        label={t('editor.details.from')}
        value={line.period?.start}
        onChange={(start) => period({ start })}
      />
      <DayInput
        label={t('editor.details.to')}
        value={line.period?.end}
        onChange={(end) => period({ end })}
      />
      <TextInput
        className="line-note"
        label={t('editor.details.note')}
        value={line.note ?? ''}
        maxLength={1000}
        onChange={(event) => {
          const { value } = event.currentTarget
          patch({ note: value === '' ? undefined : value })
        }}
      />
    </div>
  )
}
