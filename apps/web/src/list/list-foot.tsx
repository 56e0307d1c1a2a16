import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import type { Pages } from './use-pages.ts'

interface ListFootProps {
  readonly pages: Pages<unknown>
  /** What to say, and offer, when there is nothing at all. */
  readonly empty: ReactNode
}

/** Under a list: the next page, the reason why there is none, or what to do with an empty list. */
export function ListFoot({ pages, empty }: ListFootProps) {
  const { t } = useTranslation()
  const { say } = useFormat()
  if (pages.error !== null) {
    return (
      <p className="form-error" role="alert">
        {say(messageOf(pages.error))}
      </p>
    )
  }
  if (pages.loaded && pages.rows.length === 0) return <div className="list-empty">{empty}</div>
  if (!pages.hasMore) return null
  return (
    <Button
      variant="default"
      onClick={pages.more}
      loading={pages.loadingMore}
      className="list-more"
    >
      {t('shell.more')}
    </Button>
  )
}
