import type { Bilingual } from '../../bilingual.ts'
import type { ConformanceLevel } from '../profile.ts'
import { isLevel } from './metadata-rules.ts'
import type { Container, ContainerRule } from './rule.ts'
import { when } from './rule.ts'

/** Rules about what the PDF claims to be, and whether it is. */
export const profileRules = [
  {
    id: 'BR-HYBRID-02',
    severity: 'error',
    where: '/Metadata pdfaid:part',
    breach({ xmp }) {
      const claim = `${xmp?.pdfA?.part ?? ''}${xmp?.pdfA?.conformance ?? ''}`
      return when(!/^(3[ABU]|4F)$/.test(claim.toUpperCase()), {
        fr:
          claim === ''
            ? 'Le PDF ne se déclare pas PDF/A-3.'
            : `Le PDF se déclare PDF/A-${claim} : un Factur-X doit être un PDF/A-3 (ou PDF/A-4f).`,
        en:
          claim === ''
            ? 'The PDF does not claim to be PDF/A-3.'
            : `The PDF claims to be PDF/A-${claim}: a Factur-X must be PDF/A-3 (or PDF/A-4f).`,
      })
    },
  },
  {
    id: 'BR-HYBRID-02',
    severity: 'error',
    where: '/OutputIntents',
    breach: ({ extraction }) =>
      when(extraction.pdfAFaults.includes('device-colour-without-output-intent'), {
        fr: "Le PDF n'est pas un PDF/A : il emploie des couleurs d'appareil sans profil de sortie (OutputIntent).",
        en: 'The PDF is not PDF/A: it uses device colours without an output intent.',
      }),
  },
  {
    id: 'BR-HYBRID-02',
    severity: 'error',
    where: '/Resources /Font',
    breach: ({ extraction }) =>
      when(extraction.pdfAFaults.includes('font-not-embedded'), {
        fr: "Le PDF n'est pas un PDF/A : une de ses polices n'est pas embarquée.",
        en: 'The PDF is not PDF/A: one of its fonts is not embedded.',
      }),
  },
  {
    id: 'BR-HYBRID-02',
    severity: 'error',
    where: '/MarkInfo',
    breach: ({ xmp, extraction }) =>
      when(xmp?.pdfA?.conformance?.toUpperCase() === 'A' && !extraction.isTagged, {
        fr: "Le PDF se déclare de niveau A (accessible) mais n'est pas balisé.",
        en: 'The PDF claims level A (accessible) but is not tagged.',
      }),
  },
  {
    id: 'BR-HYBRID-15',
    severity: 'warning',
    terms: ['BT-24'],
    where: '/Metadata fx:ConformanceLevel',
    breach: (container) => (hidesTheLines(container) ? undefined : mismatch(container)),
  },
  {
    // Factur-X only says "should" of any mismatch. This one is worse: a profile without lines is no invoice (EN 16931, BG-25), so
    // that the metadata and the XML disagree on whether there is an invoice at all.
    id: 'container-level-contradicts-xml',
    severity: 'error',
    terms: ['BT-24'],
    where: '/Metadata fx:ConformanceLevel',
    breach: (container) => (hidesTheLines(container) ? mismatch(container) : undefined),
  },
] satisfies readonly ContainerRule[]

function hidesTheLines({ declaration, levelOfXml }: Container): boolean {
  const declared = declaration?.conformanceLevel
  if (levelOfXml === undefined || !isLevel(declared)) return false
  return isWithoutLines(declared) !== isWithoutLines(levelOfXml)
}

const isWithoutLines = (level: ConformanceLevel): boolean =>
  level === 'MINIMUM' || level === 'BASIC WL'

function mismatch({ declaration, levelOfXml }: Container): Bilingual | undefined {
  const declared = declaration?.conformanceLevel
  if (levelOfXml === undefined || !isLevel(declared) || isSame(declared, levelOfXml))
    return undefined
  return {
    fr: `Les métadonnées annoncent le profil ${declared}, le XML (BT-24) est de profil ${levelOfXml}.`,
    en: `The metadata announce the profile ${declared}, the XML (BT-24) has the profile ${levelOfXml}.`,
  }
}

/** XRechnung is a usage of EN 16931: either name is true of it. */
const isSame = (declared: ConformanceLevel, ofXml: ConformanceLevel): boolean =>
  declared === ofXml || (declared === 'EN 16931' && ofXml === 'XRECHNUNG')
