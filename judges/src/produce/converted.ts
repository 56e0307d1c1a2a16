import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Sample } from '../corpus/manifest.ts'
import {
  extractFacturX,
  fail,
  invoiceFileOf,
  ok,
  readInvoiceXml,
  xpathOf,
  type Invoice,
  type Reading,
  type Result,
} from '../engine.ts'
import type { Subject } from '../judge.ts'
import { outFolder } from '../paths.ts'
import { facturXProfile, specification } from '../profiles.ts'
import { produce, targets, type Target, type Unmade } from './write.ts'

/** The valid invoices of the corpus, or `count` of them spread over it. */
export function samplesToConvert(
  samples: readonly Sample[],
  count: number | undefined,
): readonly Sample[] {
  const valid = samples.filter(
    ({ syntax, expected }) =>
      expected === 'valid' && ['CII', 'UBL', 'FacturX-PDF'].includes(syntax),
  )
  if (count === undefined || count >= valid.length) return valid
  return valid.filter(
    (_, index) =>
      Math.floor((index * count) / valid.length) !==
      Math.floor(((index + 1) * count) / valid.length),
  )
}

/** Each sample, read and written again to every target. */
export async function* converted(
  samples: readonly Sample[],
): AsyncGenerator<Result<Subject, Unmade>> {
  for (const sample of samples) {
    const place = placeOf(sample)
    const reading = readSample(await readFile(sample.file))
    if (!reading.ok) {
      yield fail({ file: join(place.folder, place.name), why: reading.error })
      continue
    }
    for (const target of targets) {
      const document = asTarget(reading.value.invoice, target)
      // Publishers may break the French rules and be valid by their own.
      const followsFrenchRules = sample.measured.brFr === 'pass'
      const made = await produce(document, target, place, followsFrenchRules)
      yield made.ok ? ok(withOriginal(made.value, sample)) : made
    }
  }
}

/** The same folders and names as in the corpus; the extension stays in the name, since some differ by it alone. */
const placeOf = ({ path }: Sample) => ({
  folder: join(outFolder, 'converted', basename(dirname(path))),
  name: basename(path),
})

const kinds: Readonly<Record<string, Target>> = {
  CII: 'CII',
  UBL: 'UBL',
  'FacturX-PDF': 'Factur-X',
}

/** A conversion within one syntax can be held against its original. */
function withOriginal(subject: Subject, sample: Sample): Subject {
  const kind = kinds[sample.syntax]
  const isSameSyntax = (kind === 'UBL') === (subject.kind === 'UBL')
  if (kind === undefined || !isSameSyntax) return subject
  return { ...subject, original: { ...subject, kind, file: sample.file } }
}

function readSample(bytes: Uint8Array): Result<Reading, string> {
  const xml = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? xmlOf(bytes) : ok(bytes)
  if (!xml.ok) return xml
  const reading = readInvoiceXml(xml.value)
  if (!reading.ok) return fail(`unread: ${reading.error.message.en}`)
  const { unmapped, faults } = reading.value
  const left = new Set([...unmapped, ...faults].map(placeInXml))
  return left.size === 0 ? reading : fail(`the model does not hold ${[...left].join(', ')}`)
}

/** The path of what was left, the same for every line of an invoice. */
const placeInXml = ({
  element,
  attribute,
}: Pick<Reading['unmapped'][number], 'element' | 'attribute'>): string =>
  xpathOf(element).replace(/\[\d+\]/g, '') + (attribute === undefined ? '' : `/@${attribute}`)

function xmlOf(pdf: Uint8Array): Result<Uint8Array, string> {
  const extraction = extractFacturX(pdf)
  const invoice = extraction.ok ? invoiceFileOf(extraction.value) : extraction
  return invoice.ok ? ok(invoice.value.bytes) : fail(`unread: ${invoice.error.message.en}`)
}

/**
 * The invoice with the profile (BT-24) that it has in the target. Factur-X knows no national restriction of EN 16931: there the
 * document claims the norm itself, and an extension that Factur-X does not know claims EXTENDED.
 */
function asTarget(invoice: Invoice, target: Target): Invoice {
  const claimed = (invoice.specification ?? '').replace('urn:zugferd.de:2p0', 'urn:factur-x.eu:1p0')
  if (target !== 'Factur-X') return invoice
  if (facturXProfile(claimed) !== undefined) return { ...invoice, specification: claimed }
  const isExtension = claimed.includes('#conformant#')
  return {
    ...invoice,
    specification: isExtension ? specification.extended : specification.en16931,
  }
}
