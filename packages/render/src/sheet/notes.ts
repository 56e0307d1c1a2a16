import type { Invoice } from '@acquit/einvoice'
import {
  isInForce,
  mentionOf,
  mentionsCalledForBy,
  type Mention,
  type MentionCode,
} from '../mentions.ts'
import type { Wording } from '../words/wording.ts'
import { leftovers, runOn } from './leftovers.ts'
import { present } from './present.ts'
import type { Fact } from './sheet.ts'

/** The notes of the invoice (BG-1), word for word, each under what its subject means. */
export const noteFacts = ({ notes }: Invoice, w: Wording): readonly Fact[] =>
  notes.map((note) => noteFact(note, 'notes', w))

/** A note under its subject, and whatever else it holds. */
export function noteFact(
  note: { readonly subjectCode?: string; readonly text?: string },
  at: string,
  w: Wording,
): Fact {
  const { subjectCode, text } = note
  const subject = subjectCode === undefined ? w.say('note') : w.word('noteSubject', subjectCode)
  return [subject, present(text, runOn(leftovers(note, at, w), w)).join(' – ')]
}

/** Texts of the law to print: those that the data call for and those that the seller asks for, if in force. */
export function mentionsToPrint(
  invoice: Invoice,
  asked: readonly MentionCode[],
  w: Wording,
): readonly Mention[] {
  const said = fold(textsOf(invoice, w).join('\n'))
  const called = mentionsCalledForBy(invoice).filter(({ carriedBy }) => carriedBy === 'codes')
  const wanted = asked.map(mentionOf).filter((mention) => isInForce(mention, invoice.issueDate))
  return [...new Set([...called, ...wanted])].filter(
    ({ text }) => !said.includes(fold(text.fr)) && !said.includes(fold(text.en)),
  )
}

/** Where an invoice may already say what a mention says. */
const textsOf = (invoice: Invoice, w: Wording): readonly string[] => [
  invoice.seller.name ?? '',
  invoice.seller.additionalLegalInformation ?? '',
  ...invoice.notes.map(({ text = '' }) => text),
  ...invoice.vatBreakdown.map(({ exemptionReason = '' }) => exemptionReason),
  ...invoice.vatBreakdown.map(({ category = '' }) => w.word('vatCategory', category)),
]

/** Letters and digits alone, without accent or case: two spellings of one mention compare equal. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9\n]/g, '')
