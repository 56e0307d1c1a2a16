import type { pdf as french } from '../fr/pdf.ts'
import type { Translated } from '../translated.ts'

export const pdf: Translated<typeof french> = {
  making: 'Laying out…',
  damaged: 'This PDF is damaged and cannot be shown.',
  page: 'Page {{page}} of {{pages}}',
}
