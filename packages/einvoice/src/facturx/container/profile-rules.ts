import type { ConformanceLevel } from '../profile.ts'
import { isLevel } from './metadata-rules.ts'
import { when, type Container, type ContainerBreach, type ContainerRule } from './rule.ts'

/** Rules about what the PDF claims to be, and whether it is. */
export const profileRules = [
  {
    id: 'BR-HYBRID-02',
    severity: 'error',
    text: {
      fr: 'Le PDF est un PDF/A-3, ou un PDF/A-4f.',
      en: 'The PDF is a PDF/A-3, or a PDF/A-4f.',
    },
    breaches: ({ xmp, extraction: { pdfAFaults, isTagged } }) => [
      ...claimBreaches(`${xmp?.pdfA?.part ?? ''}${xmp?.pdfA?.conformance ?? ''}`.toUpperCase()),
      ...when(
        xmp?.pdfA?.conformance?.toUpperCase() === 'A' && !isTagged,
        '/Catalog /MarkInfo',
        "Le PDF se déclare de niveau A (accessible) mais n'est pas balisé.",
        'The PDF claims level A (accessible) but is not tagged.',
      ),
      ...when(
        pdfAFaults.includes('device-colour-without-output-intent'),
        '/Catalog /OutputIntents',
        "Le PDF n'est pas un PDF/A : il emploie des couleurs d'appareil sans profil de sortie (OutputIntent).",
        'The PDF is not PDF/A: it uses device colours without an output intent.',
      ),
      ...when(
        pdfAFaults.includes('font-not-embedded'),
        '/Page /Resources /Font',
        "Le PDF n'est pas un PDF/A : une de ses polices n'est pas embarquée.",
        'The PDF is not PDF/A: one of its fonts is not embedded.',
      ),
    ],
  },
  {
    id: 'BR-HYBRID-15',
    severity: 'warning',
    terms: ['BT-24'],
    text: {
      fr: 'fx:ConformanceLevel est le profil du XML (BT-24).',
      en: 'fx:ConformanceLevel is the profile of the XML (BT-24).',
    },
    breaches: (container) => (hidesTheLines(container) ? [] : mismatches(container)),
  },
  {
    // Factur-X only says "should" of any mismatch. This one is worse: a profile without lines is no invoice (EN 16931, BG-25), so
    // that the metadata and the XML disagree on whether there is an invoice at all.
    id: 'container-level-contradicts-xml',
    severity: 'error',
    terms: ['BT-24'],
    text: {
      fr: 'Les métadonnées et le XML (BT-24) s’accordent sur la présence de lignes, donc d’une facture : MINIMUM et BASIC WL n’en ont pas.',
      en: 'The metadata and the XML (BT-24) agree on whether there are lines, hence an invoice: MINIMUM and BASIC WL have none.',
    },
    breaches: (container) => (hidesTheLines(container) ? mismatches(container) : []),
  },
] satisfies readonly ContainerRule[]

const claimBreaches = (claim: string): readonly ContainerBreach[] =>
  claim === ''
    ? when(
        true,
        '/Metadata pdfaid:part',
        'Le PDF ne se déclare pas PDF/A-3.',
        'The PDF does not claim to be PDF/A-3.',
      )
    : when(
        !/^(3[ABU]|4F)$/.test(claim),
        '/Metadata pdfaid:part',
        `Le PDF se déclare PDF/A-${claim} : un Factur-X doit être un PDF/A-3 (ou PDF/A-4f).`,
        `The PDF claims to be PDF/A-${claim}: a Factur-X must be PDF/A-3 (or PDF/A-4f).`,
      )

function hidesTheLines({ declaration, levelOfXml }: Container): boolean {
  const declared = declaration?.conformanceLevel
  if (levelOfXml === undefined || !isLevel(declared)) return false
  return isWithoutLines(declared) !== isWithoutLines(levelOfXml)
}

const isWithoutLines = (level: ConformanceLevel): boolean =>
  level === 'MINIMUM' || level === 'BASIC WL'

function mismatches({ declaration, levelOfXml }: Container): readonly ContainerBreach[] {
  const declared = declaration?.conformanceLevel
  if (levelOfXml === undefined || !isLevel(declared)) return []
  return when(
    !isSame(declared, levelOfXml),
    '/Metadata fx:ConformanceLevel',
    `Les métadonnées annoncent le profil ${declared}, le XML (BT-24) est de profil ${levelOfXml}.`,
    `The metadata announce the profile ${declared}, the XML (BT-24) has the profile ${levelOfXml}.`,
  )
}

/** XRechnung is a usage of EN 16931: either name is true of it. */
const isSame = (declared: ConformanceLevel, ofXml: ConformanceLevel): boolean =>
  declared === ofXml || (declared === 'EN 16931' && ofXml === 'XRECHNUNG')
