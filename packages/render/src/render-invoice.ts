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
  | { readonly kind: 'too-much-text'; readonly bytes: number; readonly bytesAtMost: number }

const linesAtMost = 20_000
const bytesAtMost = 8_000_000

/**
 * The readable view of an invoice: a tagged PDF/A-3a (ISO 19005-3) that also keeps to PDF/UA-1 (ISO 14289-1), showing every
 * term of the model that has a value, in French or in English. It carries no attachment. The same invoice and options always
 * give the same bytes.
 *
 * Time and memory grow with the lines, and the call blocks meanwhile: invoices of others, and very large ones, belong in a child
 * process with limits on both (README).
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
  const file = logo === undefined ? ok(undefined) : readLogo(logo)
  if (!file.ok) return file
  const files = sheetFiles(invoice, options, accent.value, file.value)
  const bytes = files.get('sheet.json')?.length ?? 0
  if (bytes > bytesAtMost) return fail({ kind: 'too-much-text', bytes, bytesAtMost })
  try {
    return ok(claimAccessibility(typeset(files)))
  } catch (error) {
    if (logo === undefined) throw error
    // Without the logo it is either the logo's fault, or this throws.
    typeset(sheetFiles(invoice, options, accent.value, undefined))
    return fail({ kind: 'logo-unreadable', reason: error instanceof Error ? error.message : '' })
  }
}

/** What the template reads: the sheet, the drawing of the payment code, the logo. */
function sheetFiles(
  invoice: Invoice,
  { language, draft = false, documentDate, mentions = [], logo }: RenderOptions,
  accent: string,
  logoFile: string | undefined,
): ReadonlyMap<string, Uint8Array> {
  const isLogoShown = logo !== undefined && logoFile !== undefined
  const { sheet, qr } = composeSheet(invoice, {
    language,
    accent,
    logo: isLogoShown ? { file: logoFile, alternativeText: logo.alternativeText } : null,
    isDraft: draft,
    documentDate,
    mentions,
  })
  const files = new Map<string, Uint8Array>()
  files.set('sheet.json', Buffer.from(JSON.stringify(sheet, asPrinted)))
  if (qr !== undefined) files.set('payment.svg', Buffer.from(qr))
  if (isLogoShown) files.set(logoFile, logo.content)
  return files
}

/** Every text of the sheet passes here, so that none can hold what the fonts cannot draw or a column cannot break. */
function asPrinted(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  const text = printable(value)
  return unset.includes(key) ? text : breakable(text)
}

/** Texts of the sheet that are not set in lines. */
const unset = ['title', 'alternativeText']
