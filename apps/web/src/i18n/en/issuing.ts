import type { issuing as french } from '../fr/issuing.ts'
import type { Translated } from '../translated.ts'

export const issuing: Translated<typeof french> = {
  title: 'Issue: {{kind}}',
  sentence:
    'The document takes number {{number}}, for {{amount}} including VAT, to {{recipient}}. Once issued it can no longer be changed: only a credit note will correct it.',
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
