import { IconInbox } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../shell/session.ts'
import { useReceive } from './receive.ts'
import './drop-zone.css'

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false

/** A received invoice can be dropped anywhere, on any page: the window itself is the target. */
export function DropZone({ companyId }: { readonly companyId: string }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const mayReceive = useMay('received:write')
  const receive = useReceive(companyId)
  const onFiles = useEffectEvent((files: readonly File[]) => void receive(files))

  useEffect(() => {
    if (!mayReceive) return
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      // Only when the pointer leaves the window, and not from one element to the next.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [mayReceive])

  if (!over) return null
  return (
    <div className="drop-zone" aria-hidden>
      <div>
        <IconInbox size={40} stroke={1.5} />
        <p className="strong">{t('shell.drop.title')}</p>
        <p>{t('shell.drop.text')}</p>
      </div>
    </div>
  )
}
