import { readCalendarDate, type CalendarDate, type Invoice } from '@acquit/einvoice'
import type { Language } from '../figures.ts'
import { widthOf } from '../fonts.ts'
import type { MentionCode } from '../mentions.ts'
import type { Label } from '../words/labels.ts'
import { wordingFor, type Wording } from '../words/wording.ts'
import { keyFacts, precedingFacts, precedingFit } from './facts.ts'
import { leftovers } from './leftovers.ts'
import { lineTable } from './lines.ts'
import { mentionsToPrint, noteFacts } from './notes.ts'
import { buyerBlock, legalLine, sellerBlock } from './parties.ts'
import { clipped, fitTogether, present } from './present.ts'
import { paymentBlock } from './payment.ts'
import type { Fact, Section, Sheet } from './sheet.ts'
import { totalsBlock } from './totals.ts'

export interface Composition {
  readonly language: Language
  readonly accent: string
  readonly logo: Sheet['logo']
  readonly isDraft: boolean
  readonly documentDate: CalendarDate | undefined
  readonly mentions: readonly MentionCode[]
}

/** Puts an invoice in the words and figures of its sheet. `qr` is the drawing of the payment code. */
export function composeSheet(
  invoice: Invoice,
  how: Composition,
): { readonly sheet: Sheet; readonly qr: string | undefined } {
  const { isDraft, language } = how
  const w = wordingFor(invoice, language)
  const mentions = mentionsToPrint(invoice, how.mentions, w)
  const besideName = mentions.filter(({ code }) => code === 'sole-trader')
  const aboutTax = mentions.filter((mention) => !besideName.includes(mention))
  const { block: payment, qr } = paymentBlock(invoice, isDraft, w)
  const heading = headingOf(invoice, w)
  const reference = present(heading, invoice.number).join(' ')
  const day = how.documentDate ?? invoice.issueDate
  // A received invoice may hold what is not a day of the calendar.
  const date = day === undefined ? undefined : readCalendarDate(day)
  const sheet: Sheet = {
    language,
    title:
      present(reference, invoice.seller.name).join(' — ') +
      (isDraft ? ` (${w.say('draftTitle')})` : ''),
    date: date === undefined ? null : date.split('-').map(Number),
    accent: how.accent,
    watermark: isDraft ? w.say('draft') : null,
    logo: how.logo,
    seller: sellerBlock(
      invoice,
      besideName.map(({ text }) => w.pick(text)),
      w,
    ),
    heading,
    number: invoice.number ?? '',
    facts: keyFacts(invoice, w),
    buyer: buyerBlock(invoice, w),
    lines: lineTable(invoice, w),
    totals: totalsBlock(
      invoice,
      aboutTax.map(({ text }) => w.pick(text)),
      w,
    ),
    payment,
    sections: sections(invoice, w),
    footer: footerOf(invoice, reference, w),
  }
  return { sheet: withCodes(sheet, invoice, w), qr }
}

/** Ems of the small text at the foot that a line of the page holds, between the two columns left out. */
const footerEms = 62

/** What the page is of, whose number may have 35 characters (BT-1), and the legal line on two lines beside it. */
function footerOf(invoice: Invoice, reference: string, w: Wording): Sheet['footer'] {
  const told = clipped(reference, footerEms * 0.7)
  return {
    legal: legalLine(invoice, 2 * (footerEms - widthOf(told)), w),
    reference: told,
    page: w.say('page'),
  }
}

/** `Facture d’acompte`; a type that we have no word for keeps its code in view. */
function headingOf({ typeCode }: Invoice, w: Wording): string {
  if (typeCode === undefined) return w.say('untitled')
  const word = w.word('documentType', typeCode)
  return word === typeCode ? `${w.say('untitled')} (${typeCode})` : word
}

function sections(invoice: Invoice, w: Wording): readonly Section[] {
  const all = [
    section('precedingInvoices', precedingFit(invoice) ? [] : precedingFacts(invoice, w), w),
    section('mentions', noteFacts(invoice, w), w),
    section('attachments', attachmentFacts(invoice, w), w),
    section('complement', leftovers(invoice, '', w), w),
  ]
  return all.filter(({ facts }) => facts.length > 0)
}

const section = (label: Label, facts: readonly Fact[], w: Wording): Section => ({
  heading: w.say(label),
  isDiscreet: label === 'complement',
  isKeptTogether: fitTogether(facts.flat()),
  facts,
})

/** Attached files are listed, not printed: their content stays in the XML. */
const attachmentFacts = ({ supportingDocuments }: Invoice, w: Wording): readonly Fact[] =>
  supportingDocuments.map(({ reference, description, location, attachment }) => {
    const file =
      attachment &&
      present(
        attachment.fileName,
        attachment.mimeCode && `(${attachment.mimeCode})`,
        `${base64Bytes(attachment.content ?? '')} ${w.say('bytes')}`,
      ).join(' ')
    return [reference ?? w.say('untitled'), present(description, file, location).join(' – ')]
  })

/** How many bytes a base64 text stands for, without decoding it. */
const base64Bytes = (text: string): number => {
  const symbols = text.replace(/[\s=]/g, '').length
  return Math.floor((symbols * 3) / 4)
}

/** Ends the further data with the codes that the sheet said in words: the legend is complete once all the rest is said. */
function withCodes(sheet: Sheet, invoice: Invoice, w: Wording): Sheet {
  const currencies = new Set(present(invoice.currency, invoice.vatAccountingCurrency))
  const words = [...w.legend(), ...[...currencies].map(w.currency)]
  if (words.length === 0) return sheet
  const codes: Fact = [w.say('codes'), words.join('\u00a0· ')]
  const complement = sheet.sections.find(({ isDiscreet }) => isDiscreet)
  const facts = [...(complement?.facts ?? []), codes]
  const others = sheet.sections.filter((section) => section !== complement)
  return {
    ...sheet,
    sections: [...others, section('complement', facts, w)],
  }
}
