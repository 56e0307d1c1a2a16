import type { issuing as french } from '../fr/issuing.ts'
import type { Translated } from '../translated.ts'

export const issuing: Translated<typeof french> = {
  titles: {
    invoice: 'Issue invoice {{number}}',
    deposit: 'Issue deposit invoice {{number}}',
    'credit-note': 'Issue credit note {{number}}',
  },
  sentences: {
    invoice:
      'Invoice {{number}} of {{amount}} including VAT will be issued to {{recipient}}. It can then no longer be changed: only a credit note will correct it.',
    deposit:
      'Deposit invoice {{number}} of {{amount}} including VAT will be issued to {{recipient}}. It can then no longer be changed: only a credit note will correct it.',
    'credit-note':
      'Credit note {{number}} of {{amount}} including VAT will be issued to {{recipient}}. It can then no longer be changed.',
  },
  numberNote: 'You still have 10 seconds to cancel; no number is taken before.',
  confirm: 'Issue',
  summary: '{{number}}, {{amount}}, to {{recipient}}',
  label: 'Issuing',
  in: 'Issued in {{seconds}} s',
  leaving: 'Issuing…',
  now: 'Issue now',
  escape: 'Esc',
  done: '{{number}} has been issued.',
  failed: 'Nothing was issued',
}
