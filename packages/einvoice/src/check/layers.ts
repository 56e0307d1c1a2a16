import type { Bilingual } from '../bilingual.ts'
import type { Extraction } from '../facturx/extract.ts'
import type { Invoice } from '../model/invoice.ts'
import { profileOf, profiles, type Profile, type ProfileLayer } from '../profiles.ts'
import type { Reading } from '../reading.ts'
import { facturXShapeFindings } from '../rules/facturx/index.ts'
import { facturXModelRules } from '../rules/facturx/model-rules.ts'
import type { FacturXProfileName } from '../rules/facturx/shapes.ts'
import { rulesFor } from '../rules/rule-set.ts'
import { ciiSyntaxRules } from '../rules/syntax/cii.ts'
import type { SyntaxRule } from '../rules/syntax/syntax-rule.ts'
import { ublSyntaxRules } from '../rules/syntax/ubl.ts'
import { validate, type ModelFinding } from '../rules/validate.ts'
import type { Syntax } from '../verdict.ts'
import { containerFindings } from '../facturx/container/findings.ts'
import { idle, ran, type JudgedLayer } from './layer.ts'
import { structureFindings } from './structure.ts'

/** What is to be judged: an invoice, with the file it was read from when there is one. */
export interface Subject {
  readonly invoice: Invoice
  readonly syntax: Syntax | undefined
  readonly reading: Reading | undefined
  readonly container: Extraction | undefined
  /** Judge by the French rules whatever the countries. */
  readonly french: boolean
  /** The specification to judge by, in the place of the document's own (BT-24). */
  readonly judgedAs: string | undefined
}

/** Every native layer, in the order in which a verdict lists them. */
export function judgeLayers(subject: Subject): readonly JudgedLayer[] {
  const profile = profileToJudgeBy(subject)
  return [
    judgeContainer(subject.container, subject.invoice.specification),
    structure(subject, profile),
    modelLayer('en16931', subject, profile),
    modelLayer('extended-ctc-fr', subject, profile),
    facturX(subject, profile),
    french(subject),
    idle('coherence', 'not-run', soon),
  ]
}

/**
 * The profile whose rules bind a document. One that follows nothing we know is judged by the norm, never by nothing; and
 * Factur-X EXTENDED, which only CII has rules for, is in UBL what EXTENDED-CTC-FR is.
 */
function profileToJudgeBy({ invoice, syntax, judgedAs }: Subject): Profile | undefined {
  const profile = profileOf(judgedAs ?? invoice.specification)
  if (profile?.id === 'factur-x-extended' && syntax === 'UBL') return extendedCtcFrProfile
  return profile === undefined || profile.layers.length === 0 ? profileOf(undefined) : profile
}

const extendedCtcFrProfile = profiles.find(({ id }) => id === 'extended-ctc-fr')

/** The PDF that carries the invoice, apart from the invoice. */
export function judgeContainer(
  extraction: Extraction | undefined,
  specification: string | undefined,
): JudgedLayer {
  if (extraction === undefined) {
    return idle('container', 'not-applicable', {
      fr: 'le document n’est pas un PDF',
      en: 'the document is not a PDF',
    })
  }
  return ran('container', () => containerFindings(extraction, specification))
}

function structure({ reading }: Subject, profile: Profile | undefined): JudgedLayer {
  if (reading === undefined) {
    return idle('structure', 'not-applicable', {
      fr: 'il n’y a pas de fichier',
      en: 'there is no file',
    })
  }
  return ran('structure', () => structureFindings(reading, syntaxRules(reading, profile)))
}

/** The rules of EN 16931-3 bind who is judged by the norm. */
function syntaxRules({ syntax }: Reading, profile: Profile | undefined): readonly SyntaxRule[] {
  if (layerOf(profile, 'en16931') === undefined) return []
  return syntax === 'UBL' ? ublSyntaxRules : ciiSyntaxRules
}

const layerOf = (
  profile: Profile | undefined,
  name: ProfileLayer['name'],
): ProfileLayer | undefined => profile?.layers.find((layer) => layer.name === name)

function modelLayer(
  name: 'en16931' | 'extended-ctc-fr',
  { invoice, syntax, reading }: Subject,
  profile: Profile | undefined,
): JudgedLayer {
  const rules = layerOf(profile, name)?.rules
  if (rules === undefined) return idle(name, 'not-applicable', notOfThisProfile(profile))
  return ran(name, () => judgeable(validate(invoice, rulesFor(rules, syntax), name), reading))
}

/**
 * Findings on terms that could be read. A term whose text was no number or no date is reported once, by the structure: that it is
 * "missing", or that a sum without it is wrong, would only repeat it.
 */
function judgeable(
  findings: readonly ModelFinding[],
  reading: Reading | undefined,
): readonly ModelFinding[] {
  if (reading === undefined || reading.faults.length === 0) return findings
  const unread = new Set(reading.faults.map(({ term }) => term))
  return findings.filter(({ terms }) => !terms.some((term) => unread.has(term)))
}

const notOfThisProfile = (profile: Profile | undefined): Bilingual =>
  profile?.note ?? {
    fr: `le profil du document (BT-24) est ${profile?.name ?? 'inconnu'}`,
    en: `the profile of the document (BT-24) is ${profile?.name ?? 'unknown'}`,
  }

const facturXNames: Readonly<Record<string, FacturXProfileName>> = {
  'factur-x-minimum': 'minimum',
  'factur-x-basic-wl': 'basic-wl',
  'factur-x-basic': 'basic',
  'factur-x-extended': 'extended',
  en16931: 'en16931',
  'extended-ctc-fr': 'extended',
}

function facturX(subject: Subject, profile: Profile | undefined): JudgedLayer {
  const layer = layerOf(profile, 'factur-x')
  const name = facturXNames[profile?.id ?? '']
  const { reading, syntax, invoice } = subject
  const applies = layer?.onlyIn === undefined || layer.onlyIn === syntax
  if (layer === undefined || name === undefined || !applies || reading?.syntax === 'UBL') {
    return idle('factur-x', 'not-applicable', {
      fr: 'le document ne suit pas un profil Factur-X',
      en: 'the document does not follow a Factur-X profile',
    })
  }
  // EXTENDED-CTC-FR in a Factur-X has rules of its own; of EXTENDED it only borrows the declaration in the metadata.
  const hasOwnRules = profile?.layers.some(({ rules }) => rules !== undefined) ?? false
  const hasOwnShape = profile?.id === 'extended-ctc-fr'
  return ran('factur-x', () => [
    ...(hasOwnRules
      ? []
      : judgeable(validate(invoice, facturXModelRules(name), 'factur-x'), reading)),
    ...(reading === undefined || hasOwnShape ? [] : facturXShapeFindings(reading, name)),
  ])
}

const soon: Bilingual = {
  fr: 'ces règles ne font pas encore partie de cette version d’Acquit',
  en: 'these rules are not yet part of this version of Acquit',
}

/** BR-FR binds invoices between parties established in France. */
function french({ invoice, french: asked }: Subject): JudgedLayer {
  const { seller, buyer } = invoice
  const isDomestic = seller.address?.country === 'FR' && buyer.address?.country === 'FR'
  if (asked || isDomestic) return idle('br-fr', 'not-run', soon)
  return idle('br-fr', 'not-applicable', {
    fr: 'le vendeur et l’acheteur ne sont pas tous deux en France',
    en: 'the Seller and the Buyer are not both in France',
  })
}
