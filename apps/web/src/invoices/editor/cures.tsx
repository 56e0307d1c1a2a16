import type { Finding } from '../../verdict/finding.ts'
import { format, negate, readDecimal, zero } from '@acquit/einvoice'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useComputed, useEditor } from './editor-context.ts'
import { setFields, setLine } from './edited.ts'
import { useEditorPlaces } from './editor-places.ts'

interface CureProps {
  readonly finding: Finding
  /** The finding is shown at its field: there is no need to be led there. */
  readonly inPlace?: boolean
}

/** What mends a finding, as buttons: choose a value, go to the field, or open the record that lacks something. */
export function Cures({ finding, inPlace = false }: CureProps) {
  const { t } = useTranslation()
  const { companyId } = useEditor()
  const places = useEditorPlaces()
  const field = useComputed().findings.placeOf(finding)
  if (field === undefined) return null
  if (field.form === 'company') {
    return (
      <Link
        to="/societes/$companyId/societe"
        params={{ companyId }}
        hash={sectionOf(field.field)}
        className="cure"
      >
        {t('editor.cures.company')}
      </Link>
    )
  }
  if (field.form === 'customer') {
    return (
      <button type="button" className="inline-action cure" onClick={places.editCustomer}>
        {t('editor.cures.customer')}
      </button>
    )
  }
  if (/^lines\.\d+\.vat$/.test(field.field)) return <VatCure row={rowOf(field.field)} />
  if (finding.rule === 'BR-27') return <SignCure row={rowOf(field.field)} />
  if (field.field === 'operations') return <OperationsCure />
  if (inPlace) return null
  return (
    <button
      type="button"
      className="inline-action cure"
      onClick={() => places.goToField(field.field)}
    >
      {t('editor.cures.field')}
    </button>
  )
}

const rowOf = (field: string): number => Number(field.split('.')[1])

const usual = ['20', '10', '5.5'] as const

/** The rates one most often means. */
function VatCure({ row }: { readonly row: number }) {
  const { store } = useEditor()
  return usual.map((rate) => (
    <button
      key={rate}
      type="button"
      className="inline-action cure"
      onClick={() => store.change(setLine(row, { vat: { category: 'S', rate } }))}
    >
      {rate.replace('.', ',')}&#8239;%
    </button>
  ))
}

/** A negative price becomes a negative quantity: the amount is the same, and the norm accepts it. */
function SignCure({ row }: { readonly row: number }) {
  const { t } = useTranslation()
  const { store } = useEditor()
  const turn = () => {
    const { quantity = '1', unitPrice = '0' } = store.get().draft.lines[row] ?? {}
    const turned = (text: string) => format(negate(readDecimal(text) ?? zero))
    store.change(setLine(row, { quantity: turned(quantity), unitPrice: turned(unitPrice) }))
  }
  return (
    <button type="button" className="inline-action cure" onClick={turn}>
      {t('editor.cures.negate')}
    </button>
  )
}

function OperationsCure() {
  const { t } = useTranslation()
  const { store } = useEditor()
  return (['services', 'goods', 'mixed'] as const).map((operations) => (
    <button
      key={operations}
      type="button"
      className="inline-action cure"
      onClick={() => store.change(setFields({ operations }))}
    >
      {t(`editor.operations.${operations}`)}
    </button>
  ))
}

/** The section of the company's page that holds a field. */
function sectionOf(field: string): string {
  const [first] = field.split('.')
  switch (first) {
    case 'legalMentions':
      return 'mentions'
    case 'iban':
    case 'bic':
      return 'banque'
    case 'numbering':
      return 'numerotation'
    case 'vatNumber':
    case 'vatOnDebits':
      return 'tva'
    case 'electronicAddress':
      return 'facturation-electronique'
    case 'address':
      return 'adresse'
    case 'contact':
      return 'contact'
    default:
      return 'identite'
  }
}
