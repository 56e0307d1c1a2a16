import type { events as french } from '../fr/events.ts'
import type { Translated } from '../translated.ts'

export const events: Translated<typeof french> = {
  title: 'History',
  by: 'by {{name}}',
  empty: 'Nothing yet.',
  kinds: {
    'company.created': 'Company created',
    'company.changed': 'Company profile changed',
    'draft.created': 'Draft created',
    'draft.deleted': 'Draft deleted',
    'invoice.issued': 'Issued',
    'invoice.files-verified': 'Files read again and verified',
    'invoice.files-damaged': 'A file no longer matches its fingerprint',
    'received.stored': 'Received and kept',
  },
}
