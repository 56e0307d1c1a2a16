import type { Bilingual } from '../../bilingual.ts'
import type { Finding } from '../../verdict.ts'
import { invoiceFileOf, type Extraction } from '../extract.ts'
import { conformanceLevelOf } from '../profile.ts'
import type { HybridDeclaration } from '../xmp.ts'
import { embeddingRules } from './embedding-rules.ts'
import { invoiceRules } from './invoice-rules.ts'
import { metadataRules } from './metadata-rules.ts'
import { profileRules } from './profile-rules.ts'
import { facturXNamespace, zugferd20Namespace } from '../namespaces.ts'
import type { Container, ContainerRule } from './rule.ts'

/** Every rule of the container. The BR-HYBRID-* are those of Factur-X 1.07 to 1.09. */
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
  if (!invoice.ok) return [alone('container-no-invoice', invoice.error.message)]
  const { name, xmlKind } = invoice.value
  if (xmlKind === 'zugferd-1') return [alone('container-zugferd-1', zugferd1(name))]
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
  return containerRules.flatMap((rule) => findingOf(rule, container))
}

/** A finding that makes all others beside the point. */
const alone = (rule: string, message: Bilingual): Finding => ({
  layer: 'container',
  rule,
  severity: 'error',
  terms: [],
  at: '',
  where: '/Names /EmbeddedFiles',
  message,
})

const zugferd1 = (name: string): Bilingual => ({
  fr: `${name} est au format ZUGFeRD 1.0 (2014), antérieur à Factur-X et à EN 16931.`,
  en: `${name} is in ZUGFeRD 1.0 (2014), older than Factur-X and EN 16931.`,
})

function findingOf(rule: ContainerRule, container: Container): readonly Finding[] {
  const message = rule.breach(container)
  if (message === undefined) return []
  const { id, severity, terms = [], where } = rule
  return [{ layer: 'container', rule: id, severity, terms, at: '', where, message }]
}

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
