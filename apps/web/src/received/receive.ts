import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { receivedKey, receivedQuery } from './received-queries.ts'

/**
 * Sends the files dropped or chosen, one after the other, and says what became of each. A single one is then opened;
 * several leave the person on the list.
 */
export function useReceive(companyId: string): (files: readonly File[]) => Promise<void> {
  const { t } = useTranslation()
  const { say } = useFormat()
  const queryClient = useQueryClient()
  const navigate = useNavigate()

  const receiveOne = async (file: File): Promise<string | undefined> => {
    const { name } = file
    const id = notifications.show({
      loading: true,
      autoClose: false,
      message: t('shell.drop.sending', { name }),
    })
    const end = { id, loading: false, autoClose: 5_000 }
    try {
      const startedAt = Date.now()
      const received = await call('uploadReceived', { params: { companyId }, file })
      queryClient.setQueryData(receivedQuery(companyId, received.id).queryKey, received)
      // The same bytes are kept once: the answer is then the invoice of the first time.
      const isKnown = Date.parse(received.receivedAt) < startedAt - 60_000
      const said = isKnown ? t('shell.drop.known', { name }) : t('shell.drop.done', { name })
      notifications.update({ ...end, message: said })
      return received.id
    } catch (error) {
      notifications.update({
        ...end,
        color: 'red',
        autoClose: 10_000,
        title: t('shell.drop.failed', { name }),
        message: say(messageOf(error)),
      })
      return undefined
    }
  }
  return async (files) => {
    const kept: string[] = []
    for (const file of files) {
      // One at a time: each is read and judged by the server, which others use too.
      // oxlint-disable-next-line eslint/no-await-in-loop
      const id = await receiveOne(file)
      if (id !== undefined) kept.push(id)
    }
    await queryClient.invalidateQueries({ queryKey: receivedKey(companyId) })
    const [only, ...others] = kept
    if (only === undefined) return
    if (others.length > 0) {
      return navigate({ to: '/societes/$companyId/recues', params: { companyId } })
    }
    return navigate({
      to: '/societes/$companyId/recues/$receivedId',
      params: { companyId, receivedId: only },
    })
  }
}
