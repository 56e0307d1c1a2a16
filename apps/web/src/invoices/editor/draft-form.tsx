import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CustomerCard, CustomerPanel } from './customer-card.tsx'
import { CustomerField } from './customer-field.tsx'
import { useEdited } from './draft-store.ts'
import { useComputed, useEditor } from './editor-context.ts'
import { HeadFields } from './head-fields.tsx'
import { LineGrid } from './line-grid.tsx'
import { MoreFields } from './more-fields.tsx'
import { usePlainWords } from './plain-words.ts'
import { PrecedingDocuments } from './preceding-documents.tsx'
import { Reductions } from './reductions.tsx'
import { CompanyNotices } from './company-notices.tsx'
import { useShownFindings } from './shown-findings.ts'
import { TotalsBox } from './totals-box.tsx'

interface DraftFormProps {
  readonly editsCustomer: boolean
  readonly onEditCustomer: (edits: boolean) => void
}

/** The document as a form, in the order of its reading. */
export function DraftForm({ editsCustomer, onEditCustomer }: DraftFormProps) {
  const { t } = useTranslation()
  const { store, customer, open } = useEditor()
  const { draft } = useEdited(store)
  const shown = useShownFindings()
  const [newName, setNewName] = useState<string>()
  useEffect(() => {
    // A new document begins with its customer.
    if (open.id !== undefined || store.get().draft.customerId !== undefined) return
    document.querySelector<HTMLElement>('[data-field="customerId"] input')?.focus()
  }, [open, store])
  const subject = newName === undefined ? (editsCustomer ? customer : undefined) : { name: newName }
  return (
    <div className="draft-form card">
      <div className="draft-head">
        <div>
          <CustomerField onCreate={setNewName} error={shown('customerId')} />
          {subject === undefined && <CustomerCard onEdit={() => onEditCustomer(true)} />}
        </div>
        <HeadFields />
      </div>
      {subject !== undefined && (
        <CustomerPanel
          subject={subject}
          onClose={() => {
            setNewName(undefined)
            onEditCustomer(false)
          }}
        />
      )}
      {(draft.kind === 'credit-note' || draft.precedingDocuments !== undefined) && (
        <PrecedingDocuments />
      )}
      <LineGrid />
      <DocumentFindings />
      <div className="draft-foot">
        <Reductions />
        <TotalsBox />
      </div>
      <details className="more">
        <summary>
          <IconChevronRight size={18} stroke={1.75} aria-hidden />
          {t('editor.more.title')}
        </summary>
        <MoreFields />
      </details>
      <CompanyNotices />
    </div>
  )
}

/** What is wrong with the lines as a whole, once it is time to say it. */
function DocumentFindings() {
  const say = usePlainWords()
  const { findings } = useComputed()
  const shown = useShownFindings()
  const ofLines = findings.at('lines').filter(({ at }) => !at.startsWith('lines['))
  if (shown('lines') === undefined || ofLines.length === 0) return null
  return (
    <ul className="field-findings">
      {ofLines.map((finding) => (
        <li key={`${finding.rule} ${finding.at}`} data-severity={finding.severity}>
          {say(finding)}
        </li>
      ))}
    </ul>
  )
}
