import {
  carriedBy,
  fail,
  ok,
  profileOf,
  type Bilingual,
  type FacturXProfileName,
  type Invoice,
  type Result,
} from '@acquit/einvoice'
import { renderFacturX, type FacturXOptions } from '@acquit/render'
import { renderFaultText } from './render-fault.ts'
import { UsageFault, type Language } from './usage.ts'

/** A Factur-X to make: the invoice under the profile it will claim, and that profile. */
export interface FacturXTarget {
  readonly invoice: Invoice
  readonly profile: FacturXProfileName
  readonly level: FacturXOptions['profile']
}

interface Known {
  readonly profile: FacturXProfileName
  readonly level: FacturXOptions['profile']
  /** What BT-24 says under this profile. */
  readonly specification: string
}

const norm = 'urn:cen.eu:en16931:2017'
const known: Readonly<Record<string, Known>> = {
  minimum: { profile: 'minimum', level: 'MINIMUM', specification: 'urn:factur-x.eu:1p0:minimum' },
  'basic-wl': {
    profile: 'basic-wl',
    level: 'BASIC WL',
    specification: 'urn:factur-x.eu:1p0:basicwl',
  },
  basic: {
    profile: 'basic',
    level: 'BASIC',
    specification: `${norm}#compliant#urn:factur-x.eu:1p0:basic`,
  },
  en16931: { profile: 'en16931', level: 'EN 16931', specification: norm },
  extended: {
    profile: 'extended',
    level: 'EXTENDED',
    specification: `${norm}#conformant#urn:factur-x.eu:1p0:extended`,
  },
}

const byProfile: Readonly<Record<string, string>> = {
  'factur-x-minimum': 'minimum',
  'factur-x-basic-wl': 'basic-wl',
  'factur-x-basic': 'basic',
  'factur-x-extended': 'extended',
}

/**
 * The profile asked for, else the document's own (BT-24). Factur-X knows no national restriction of EN 16931: such a document
 * claims the norm itself in a Factur-X, and an extension that Factur-X does not know claims EXTENDED.
 */
export function profileFor(invoice: Invoice, asked: string | undefined): FacturXTarget {
  const own = profileOf(invoice.specification)
  if (asked === undefined && own?.id === 'extended-ctc-fr') {
    return { invoice, profile: 'extended', level: 'EXTENDED-CTC-FR' }
  }
  const name =
    asked ?? byProfile[own?.id ?? ''] ?? (own?.kind === 'extension' ? 'extended' : 'en16931')
  const target = known[name]
  if (target === undefined) {
    const names = Object.keys(known).join(', ')
    throw new UsageFault(`--profile attend ${names}`, `--profile takes ${names}`)
  }
  const { profile, level, specification } = target
  return { invoice: { ...invoice, specification }, profile, level }
}

/** The PDF/A-3 with its XML, of what the profile carries. */
export function makeFacturX(
  { invoice, profile, level }: FacturXTarget,
  language: Language,
): Result<Uint8Array, Bilingual> {
  const carried = carriedBy(invoice, 'CII', profile)
  const made = carried.ok
    ? renderFacturX(carried.value, { profile: level, language })
    : fail({ kind: 'not-writable' as const, faults: carried.error })
  return made.ok ? ok(made.value.pdf) : fail(renderFaultText(made.error))
}
