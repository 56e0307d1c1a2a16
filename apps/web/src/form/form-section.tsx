import type { ReactNode } from 'react'
import './form.css'

interface FormSectionProps {
  /** Also the address of the section within the page. */
  readonly id?: string
  readonly title: string
  readonly text?: ReactNode
  readonly children: ReactNode
}

/** A group of fields with its title and what to know about it on the left. */
export function FormSection({ id, title, text, children }: FormSectionProps) {
  return (
    <section className="form-section" id={id}>
      <div className="form-section-head">
        <h2>{title}</h2>
        {text !== undefined && <p className="soft">{text}</p>}
      </div>
      <div className="form-fields">{children}</div>
    </section>
  )
}
