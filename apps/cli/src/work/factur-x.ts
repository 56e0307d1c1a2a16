import {
  carriedBy,
  fail,
  ok,
  profileOf,
  type Bilingual,
  type ExtractedFile,
  type FacturXProfileName,
  type Invoice,
  type Result,
} from '@acquit/einvoice'
import type { FacturXOptions } from '@acquit/render'
import type { Language } from '../language.ts'
import { notWritable, renderFaultText } from './render-fault.ts'
import type { FacturXProfile } from './targets.ts'

/** A Factur-X to make: the invoice under the profile it will claim, and that profile. */
export interface FacturXToMake {
  readonly invoice: Invoice
  readonly profile: FacturXProfileName
  /** The profile as the metadata of the PDF spells it. */
  readonly level: FacturXOptions['profile']
}

/** How the metadata of the PDF spells each profile, and what BT-24 says under it. */
const claims: Readonly<
  Record<FacturXProfile, { level: FacturXOptions['profile']; specification: string }>
> = {
  minimum: { level: 'MINIMUM', specification: 'urn:factur-x.eu:1p0:minimum' },
  'basic-wl': { level: 'BASIC WL', specification: 'urn:factur-x.eu:1p0:basicwl' },
  basic: {
    level: 'BASIC',
    specification: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
  },
  en16931: { level: 'EN 16931', specification: 'urn:cen.eu:en16931:2017' },
  extended: {
    level: 'EXTENDED',
    specification: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
  },
}

const byOwnProfile: Readonly<Record<string, FacturXProfile>> = {
  'factur-x-minimum': 'minimum',
  'factur-x-basic-wl': 'basic-wl',
  'factur-x-basic': 'basic',
  'factur-x-extended': 'extended',
}

/**
 * The profile asked for, else the document's own (BT-24). Factur-X knows no national restriction of EN 16931: such a document
 * claims the norm itself in a Factur-X, and an extension that Factur-X does not know claims EXTENDED.
 */
export function profileFor(invoice: Invoice, asked: FacturXProfile | undefined): FacturXToMake {
  const own = profileOf(invoice.specification)
  if (asked === undefined && own?.id === 'extended-ctc-fr') {
    return { invoice, profile: 'extended', level: 'EXTENDED-CTC-FR' }
  }
  const profile =
    asked ?? byOwnProfile[own?.id ?? ''] ?? (own?.kind === 'extension' ? 'extended' : 'en16931')
  const { level, specification } = claims[profile]
  return { invoice: { ...invoice, specification }, profile, level }
}

/** The PDF/A-3 with its XML, of what the profile carries, and the files that came with the invoice. */
export async function makeFacturX(
  { invoice, profile, level }: FacturXToMake,
  attachments: readonly ExtractedFile[],
  language: Language,
): Promise<Result<Uint8Array, Bilingual>> {
  const carried = carriedBy(invoice, 'CII', profile)
  if (!carried.ok) return fail(notWritable(carried.error))
  const { renderFacturX } = await import('@acquit/render')
  const made = renderFacturX(carried.value, {
    profile: level,
    language,
    attachments: attachments.map(({ name, bytes, mimeType = 'application/octet-stream' }) => ({
      name,
      bytes,
      mimeType,
    })),
  })
  return made.ok ? ok(made.value.pdf) : fail(renderFaultText(made.error))
}
