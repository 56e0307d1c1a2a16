import { claimAccessibility } from './accessibility-claim.ts'
import { defaultAccent, readAccent, readLogo, type BrandingFault, type Logo } from './branding.ts'
import { fail, ok, type CalendarDate, type Invoice, type Result } from '@acquit/einvoice'
import type { Language } from './figures.ts'
import type { MentionCode } from './mentions.ts'
import { breakable, printable } from './printable.ts'
import { composeSheet } from './sheet/compose.ts'
import { typeset } from './typesetter.ts'

export interface RenderOptions {
  readonly language: Language
  /** The seller's mark, at the head of the first page. Without one, the seller's name stands there. */
  readonly logo?: Logo
  /** `#rrggbb`, for titles and rules; legible on white. */
  readonly accent?: string
  /** Marks every page as a draft, and leaves out the code that would let it be paid. */
  readonly draft?: boolean
  /** Date of the file in its metadata; the invoice's own date (BT-2) when not given. There is no clock here. */
  readonly documentDate?: CalendarDate
  /** Standard mentions that only the seller knows to apply. */
  readonly mentions?: readonly MentionCode[]
}

export type RenderFault =
  | BrandingFault
  /** More than a sheet of paper can sensibly hold. */
  | { readonly kind: 'too-many-lines'; readonly lines: number; readonly linesAtMost: number }

const linesAtMost = 20_000

/**
 * The readable view of an invoice: a tagged PDF/A-3a (ISO 19005-3) that also keeps to PDF/UA-1 (ISO 14289-1), showing every
 * term of the model that has a value, in French or in English. It carries no attachment. The same invoice and options always
 * give the same bytes.
 *
 * It takes about 15 ms for 40 lines on one core, blocks meanwhile, and holds about 150 kB a line: untrusted or large invoices
 * belong in a bounded child process.
 *
 * @example
 * const pdf = renderInvoice(invoice, { language: 'fr' })
 */
export function renderInvoice(
  invoice: Invoice,
  options: RenderOptions,
): Result<Uint8Array, RenderFault> {
  if (invoice.lines.length > linesAtMost) {
    return fail({ kind: 'too-many-lines', lines: invoice.lines.length, linesAtMost })
  }
  const accent = readAccent(options.accent ?? defaultAccent)
  if (!accent.ok) return accent
  const { logo } = options
  if (logo === undefined) return ok(typesetSheet(invoice, options, accent.value, null))
  const format = readLogo(logo)
  if (!format.ok) return format
  try {
    return ok(typesetSheet(invoice, options, accent.value, { ...logo, file: format.value }))
  } catch (error) {
    // Without the logo it is either the logo's fault, or this throws.
    typesetSheet(invoice, options, accent.value, null)
    return fail({ kind: 'logo-unreadable', reason: error instanceof Error ? error.message : '' })
  }
}

function typesetSheet(
  invoice: Invoice,
  { language, draft = false, documentDate, mentions = [] }: RenderOptions,
  accent: string,
  logo: (Logo & { readonly file: string }) | null,
): Uint8Array {
  const { sheet, qr } = composeSheet(invoice, {
    language,
    accent,
    logo: logo && { file: logo.file, alternativeText: logo.alternativeText },
    isDraft: draft,
    documentDate,
    mentions,
  })
  const files = new Map<string, Uint8Array>()
  files.set('sheet.json', Buffer.from(JSON.stringify(sheet, asPrinted)))
  if (qr !== undefined) files.set('payment.svg', Buffer.from(qr))
  if (logo !== null) files.set(logo.file, logo.content)
  return claimAccessibility(typeset(files))
}

/** Every text of the sheet passes here, so that none can hold what the fonts cannot draw or a column cannot break. */
const asPrinted = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? breakable(printable(value)) : value
