import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useComputed, useEditor } from './editor-context.ts'

interface IssueDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onConfirm: (summary: string) => void
}

/** Says in one sentence what issuing does: which number, how much, to whom; then asks. */
export function IssueDialog({ opened, onClose, onConfirm }: IssueDialogProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { customer, store } = useEditor()
  const { invoice } = useComputed()
  const { kind } = store.get().draft
  const number = invoice.number ?? ''
  const amount = money(invoice.totals.grossAmount ?? '0', invoice.currency)
  const recipient = customer?.customer.name ?? ''
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(`issuing.titles.${kind}`, { number })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <p className="issue-sentence">
        {t(`issuing.sentences.${kind}`, { number, amount, recipient })}
      </p>
      <p className="soft">{t('issuing.numberNote')}</p>
      <div className="dialog-foot">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button
          data-autofocus
          onClick={() => onConfirm(t('issuing.summary', { number, amount, recipient }))}
        >
          {t('issuing.confirm')}
        </Button>
      </div>
    </Modal>
  )
}
