import { useEffect, type ReactNode } from 'react'
import './page.css'

interface PageProps {
  readonly title: string
  /** Beside the title: a status, a count. */
  readonly aside?: ReactNode
  /** The page's own buttons. */
  readonly actions?: ReactNode
  /** `wide` takes the whole window, for the editor and the documents. */
  readonly width?: 'reading' | 'list' | 'wide'
  readonly children: ReactNode
}

/** The frame of every page: its title, in the window too, its actions and its width. */
export function Page({ title, aside, actions, width = 'list', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Acquit`
  }, [title])
  return (
    <div className="page" data-width={width}>
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {aside}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}
