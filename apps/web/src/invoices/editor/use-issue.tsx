import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../../api/problem.ts'
import { useFormat } from '../../i18n/format.ts'
import { useMay } from '../../shell/session.ts'
import { startIssuing, useIssuing } from '../issuing.ts'
import { useComputed, useEditor } from './editor-context.ts'
import { IssueDialog } from './issue-dialog.tsx'

interface IssueActs {
  /** Asks to issue: the dialog when nothing forbids it, else what does. */
  readonly ask: () => void
  /** The ten seconds have begun: the document may not change. */
  readonly isLeaving: boolean
  readonly dialog: ReactNode
}

/** `onRefused` is told the first field to mend, if a field of the draft mends it. */
export function useIssue({
  onRefused,
}: {
  readonly onRefused: (first: string | undefined) => void
}): IssueActs {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { open, companyId } = useEditor()
  const { findings } = useComputed()
  const queryClient = useQueryClient()
  const mayIssue = useMay('invoice:issue')
  const issuing = useIssuing()
  const [opened, setOpened] = useState(false)

  const ask = () => {
    if (!mayIssue) return
    if (findings.errors === 0) return setOpened(true)
    const place = findings.all
      .filter(({ severity }) => severity === 'error')
      .map(findings.placeOf)
      .find((field) => field?.form === 'draft')
    onRefused(place?.field)
  }
  const confirm = (summary: string) => {
    setOpened(false)
    startIssuing({
      open,
      summary,
      onIssued: async ({ number }) => {
        notifications.show({ message: t('issuing.done', { number }) })
        await queryClient.invalidateQueries({ queryKey: ['company', companyId] })
      },
      onFailed: (error) =>
        notifications.show({
          color: 'red',
          autoClose: false,
          title: t('issuing.failed'),
          message: say(messageOf(error)),
        }),
    })
  }
  return {
    ask,
    isLeaving: issuing?.open === open,
    dialog: <IssueDialog opened={opened} onClose={() => setOpened(false)} onConfirm={confirm} />,
  }
}
