import { useTranslation } from 'react-i18next'
import { useDebouncedValue } from '@mantine/hooks'
import { isZero } from '@acquit/einvoice'
import { useFormat } from '../../i18n/format.ts'
import { useComputed } from './editor-context.ts'

/** The totals, as the engine computes them at each key, and the VAT rate by rate. */
export function TotalsBox() {
  const { t } = useTranslation()
  const { money, percent } = useFormat()
  const { totals, vatBreakdown, currency } = useComputed().invoice
  const { linesNetAmount, allowancesAmount, chargesAmount, netAmount, grossAmount } = totals
  const hasReductions = allowancesAmount !== undefined || chargesAmount !== undefined
  const [announced] = useDebouncedValue(grossAmount, 1_200)
  const show = (amount: string | undefined) => money(amount ?? '0', currency)
  return (
    <section className="totals" aria-label={t('editor.totals.label')}>
      <dl>
        {hasReductions && <Total name={t('editor.totals.lines')} amount={show(linesNetAmount)} />}
        {allowancesAmount !== undefined && (
          <Total name={t('editor.totals.allowances')} amount={`− ${show(allowancesAmount)}`} />
        )}
        {chargesAmount !== undefined && (
          <Total name={t('editor.totals.charges')} amount={show(chargesAmount)} />
        )}
        <Total name={t('editor.totals.net')} amount={show(netAmount)} />
        {vatBreakdown
          .filter(({ category }) => category === 'S')
          .map(({ rate, taxableAmount, taxAmount }) => (
            <Total
              key={rate}
              name={t('editor.totals.vat', {
                rate: percent(rate ?? '0'),
                base: show(taxableAmount),
              })}
              amount={show(taxAmount)}
            />
          ))}
        <Total kind="main" name={t('editor.totals.gross')} amount={show(grossAmount)} />
        {totals.paidAmount !== undefined && !isZero(totals.paidAmount) && (
          <>
            <Total name={t('editor.totals.paid')} amount={`− ${show(totals.paidAmount)}`} />
            <Total kind="main" name={t('editor.totals.due')} amount={show(totals.dueAmount)} />
          </>
        )}
      </dl>
      <p className="visually-hidden" role="status">
        {announced === undefined ? '' : t('editor.totals.spoken', { amount: show(announced) })}
      </p>
    </section>
  )
}

interface TotalProps {
  readonly name: string
  readonly amount: string
  readonly kind?: 'main'
}

function Total({ name, amount, kind }: TotalProps) {
  return (
    <div data-kind={kind}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  )
}
