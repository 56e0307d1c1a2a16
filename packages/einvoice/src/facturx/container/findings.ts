import type { Bilingual } from '../../bilingual.ts'
import type { Finding } from '../../verdict.ts'
import { invoiceFileOf, type Extraction } from '../extract.ts'
import { facturXNamespace, zugferd20Namespace } from '../namespaces.ts'
import { conformanceLevelOf } from '../profile.ts'
import type { HybridDeclaration } from '../xmp.ts'
import { embeddingRules } from './embedding-rules.ts'
import { invoiceRules } from './invoice-rules.ts'
import { metadataRules } from './metadata-rules.ts'
import { profileRules } from './profile-rules.ts'
import type { Container, ContainerRule } from './rule.ts'

/** What makes all other findings beside the point. */
export const preliminaryRules = {
  noInvoice: {
    id: 'container-no-invoice',
    severity: 'error',
    text: {
      fr: 'Le PDF contient une facture XML.',
      en: 'The PDF carries an XML invoice.',
    },
  },
  zugferd1: {
    id: 'container-zugferd-1',
    severity: 'error',
    text: {
      fr: 'La facture n’est pas au format ZUGFeRD 1.0 (2014), antérieur à Factur-X et à EN 16931.',
      en: 'The invoice is not in ZUGFeRD 1.0 (2014), which is older than Factur-X and EN 16931.',
    },
  },
} as const

/** Every other rule of the container. The BR-HYBRID-* are those of Factur-X 1.07 to 1.09. */
export const containerRules: readonly ContainerRule[] = [
  ...invoiceRules,
  ...embeddingRules,
  ...metadataRules,
  ...profileRules,
]

/**
 * Judges a PDF as a container of an invoice: is this a Factur-X? The XML has layers of its own.
 *
 * @param specification the specification identifier (BT-24) that the XML declares, when it could be read
 */
export function containerFindings(
  extraction: Extraction,
  specification: string | undefined,
): readonly Finding[] {
  const invoice = invoiceFileOf(extraction)
  if (!invoice.ok) return [alone(preliminaryRules.noInvoice, invoice.error.message)]
  const { name, xmlKind } = invoice.value
  if (xmlKind === 'zugferd-1') return [alone(preliminaryRules.zugferd1, zugferd1(name))]
  const xmp = extraction.xmp?.ok === true ? extraction.xmp.value : undefined
  const declaration = declarationToJudge(xmp?.declarations ?? [])
  const container: Container = {
    extraction,
    invoice: invoice.value,
    xmp,
    declaration,
    schema: xmp?.extensionSchemas.find(({ namespace }) => namespace === declaration?.namespace),
    levelOfXml: specification === undefined ? undefined : conformanceLevelOf(specification),
  }
  return containerRules.flatMap((rule) =>
    rule.breaches(container).map(({ where, message }): Finding => ({
      layer: 'container',
      rule: rule.id,
      severity: rule.severity,
      terms: rule.terms ?? [],
      at: '',
      where,
      message,
    })),
  )
}

const alone = (
  { id, severity }: { readonly id: string; readonly severity: 'error' },
  message: Bilingual,
): Finding => ({
  layer: 'container',
  rule: id,
  severity,
  terms: [],
  at: '',
  where: '/Names /EmbeddedFiles',
  message,
})

const zugferd1 = (name: string): Bilingual => ({
  fr: `${name} est au format ZUGFeRD 1.0 (2014), antérieur à Factur-X et à EN 16931.`,
  en: `${name} is in ZUGFeRD 1.0 (2014), older than Factur-X and EN 16931.`,
})

/** A file made for readers old and new declares itself twice: the newest declaration counts. */
function declarationToJudge(
  declarations: readonly HybridDeclaration[],
): HybridDeclaration | undefined {
  for (const known of [facturXNamespace, zugferd20Namespace]) {
    const found = declarations.find(({ namespace }) => namespace === known)
    if (found !== undefined) return found
  }
  return declarations[0]
}
