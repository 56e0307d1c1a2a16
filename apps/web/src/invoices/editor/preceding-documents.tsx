import type { PrecedingDocument } from '@acquit/contract'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useEdited } from './draft-store.ts'
import { DayInput } from './day-input.tsx'
import { useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'
import { useShownFindings } from './shown-findings.ts'

const none: readonly PrecedingDocument[] = []

/** The documents that this one corrects or settles (BG-3): those it was started from, and those of another software. */
export function PrecedingDocuments() {
  const { t } = useTranslation()
  const { longDate } = useFormat()
  const { store } = useEditor()
  const { precedingDocuments = none } = useEdited(store).draft
  const shown = useShownFindings()
  const put = (next: readonly PrecedingDocument[]) =>
    store.change(
      setFields({ precedingDocuments: next.length === 0 ? undefined : [...next] }),
      'preceding',
    )
  return (
    <div className="preceding" data-field="precedingDocuments">
      {precedingDocuments.map((one, index) =>
        one.invoiceId !== undefined ? (
          <p key={one.invoiceId}>
            {t('editor.preceding.corrects', {
              number: one.number,
              date: one.issueDate === undefined ? '' : longDate(one.issueDate),
            })}
          </p>
        ) : (
          // What tells two of them apart is their place.
          <div key={index} className="preceding-one">
            <TextInput
              label={t('editor.preceding.number')}
              value={one.number === ' ' ? '' : one.number}
              maxLength={35}
              onChange={(event) =>
                // The number must be there, be it blank, while it is being typed.
                put(
                  precedingDocuments.with(index, {
                    ...one,
                    number: event.currentTarget.value || ' ',
                  }),
                )
              }
            />
            <DayInput
              label={t('editor.preceding.date')}
              value={one.issueDate}
              onChange={(issueDate) => {
                const { issueDate: _before, ...rest } = one
                put(
                  precedingDocuments.with(index, {
                    ...rest,
                    ...(issueDate !== undefined && { issueDate }),
                  }),
                )
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('editor.preceding.remove')}
              onClick={() => put(precedingDocuments.toSpliced(index, 1))}
            >
              <IconX size={18} />
            </ActionIcon>
          </div>
        ),
      )}
      {shown('precedingDocuments') !== undefined && (
        <p className="field-error">{shown('precedingDocuments')}</p>
      )}
      <button
        type="button"
        className="inline-action"
        onClick={() => put([...precedingDocuments, { number: ' ' }])}
      >
        {t('editor.preceding.add')}
      </button>
    </div>
  )
}
