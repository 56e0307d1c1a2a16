import type { Decimal } from '@acquit/einvoice'
import { present } from './present.ts'
import type { Wording } from '../words/wording.ts'

/** `20 %` where tax is due; a word where it is not, since 0 % alone would not say why. */
export function vatCell(
  category: string | undefined,
  rate: Decimal | undefined,
  w: Wording,
): string {
  const percent = rate === undefined ? '' : w.percent(rate)
  if (category === undefined) return percent
  const isKnown = w.word('vatCategory', category) !== category
  const short = w.word('vatCategoryShort', category)
  if (short !== category) return short
  return isKnown && percent !== '' ? percent : present(percent, category).join(' ')
}
