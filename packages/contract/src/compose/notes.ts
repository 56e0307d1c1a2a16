import type { CalendarDate, Invoice } from '@acquit/einvoice'
import type { CompanyBody } from '../company.ts'
import type { CustomerBody } from '../customer.ts'
import type { InvoiceDraft } from '../draft.ts'
import { franchiseNote } from './vat.ts'

type Note = Invoice['notes'][number]

/** Who is asking: decides the mentions that the law wants, or forbids. */
interface Context {
  readonly company: CompanyBody
  readonly customer: CustomerBody | undefined
  readonly draft: InvoiceDraft
  readonly day: CalendarDate | undefined
}

/** BG-1: the company's own sentences under their subject codes (UNTDID 4451), then those of the document. */
export function notesOf(context: Context): readonly Note[] {
  const { company, customer, draft, day } = context
  const { recoveryFee, latePenalties, earlyPaymentDiscount } = company.legalMentions
  // The 40 € indemnity is for professionals and must not appear on a consumer's invoice (C. com. D441-5).
  const isConsumer = customer?.kind === 'private'
  const typed = draft.notes ?? []
  const says = (code: string) => typed.some((note) => note.subjectCode === code)
  return [
    ...noteOf('PMT', isConsumer || says('PMT') ? undefined : recoveryFee),
    ...noteOf('PMD', says('PMD') ? undefined : latePenalties),
    ...noteOf('AAB', says('AAB') ? undefined : earlyPaymentDiscount),
    ...noteOf('BAR', says('BAR') ? undefined : processingRuleOf(customer)),
    ...noteOf(undefined, franchiseNote(company, day)),
    ...typed,
  ]
}

const noteOf = (subjectCode: string | undefined, text: string | undefined): Note[] => {
  if (text === undefined) return []
  return [subjectCode === undefined ? { text } : { subjectCode, text }]
}

/** BR-FR-20: how platforms are to treat the document. Public bodies are told by their address, not by a note. */
function processingRuleOf(customer: CustomerBody | undefined): string | undefined {
  switch (customer?.kind) {
    case 'professional':
      return 'B2B'
    case 'private':
      return 'B2C'
    case 'foreign':
      return 'B2BINT'
    case 'public':
    case undefined:
      return undefined
  }
}
