import { conformanceLevels, type ConformanceLevel } from '../profile.ts'
import { facturXNamespace, zugferd20FileName, zugferd20Namespace } from '../namespaces.ts'
import { fileNames, when, type Container, type ContainerRule } from './rule.ts'

/** Whether the container is, knowingly, of ZUGFeRD 2.0. */
const isZugferd20 = ({ declaration }: Container): boolean =>
  declaration?.namespace === zugferd20Namespace

/** Rules about what the XMP metadata declare of the invoice. */
export const metadataRules = [
  {
    id: 'BR-HYBRID-03',
    severity: 'error',
    where: '/Metadata',
    breach({ extraction: { xmp: read }, declaration }) {
      if (read === undefined) {
        return {
          fr: "Le PDF n'a pas de métadonnées XMP : rien n'y annonce une facture Factur-X.",
          en: 'The PDF has no XMP metadata: nothing announces a Factur-X invoice.',
        }
      }
      if (!read.ok) {
        return {
          fr: `Les métadonnées XMP sont illisibles. ${read.error.message.fr}`,
          en: `The XMP metadata cannot be read. ${read.error.message.en}`,
        }
      }
      return when(declaration === undefined, {
        fr: "Les métadonnées XMP n'annoncent pas de facture Factur-X.",
        en: 'The XMP metadata announce no Factur-X invoice.',
      })
    },
  },
  {
    id: 'BR-HYBRID-03',
    severity: 'error',
    where: '/Metadata pdfaExtension:schemas',
    breach: ({ declaration, schema }) =>
      when(declaration !== undefined && schema === undefined, {
        fr: "Le schéma d'extension XMP qui décrit les propriétés Factur-X manque.",
        en: 'The XMP extension schema that describes the Factur-X properties is missing.',
      }),
  },
  {
    id: 'BR-HYBRID-04',
    severity: 'error',
    where: '/Metadata',
    breach({ declaration }) {
      const namespace = declaration?.namespace ?? facturXNamespace
      return when(namespace !== facturXNamespace && namespace !== zugferd20Namespace, {
        fr: `L'espace de noms des propriétés doit être ${facturXNamespace}, pas ${namespace}.`,
        en: `The namespace of the properties must be ${facturXNamespace}, not ${namespace}.`,
      })
    },
  },
  {
    id: 'container-zugferd-2.0',
    severity: 'warning',
    where: '/Metadata',
    breach: (container) =>
      when(isZugferd20(container) || container.invoice.name.toLowerCase() === zugferd20FileName, {
        fr: 'Le conteneur suit ZUGFeRD 2.0 (2019) : Factur-X attend aujourd’hui factur-x.xml et son propre espace de noms.',
        en: 'The container follows ZUGFeRD 2.0 (2019): Factur-X now expects factur-x.xml and a namespace of its own.',
      }),
  },
  {
    id: 'BR-HYBRID-05',
    severity: 'error',
    where: '/Metadata pdfaSchema:prefix',
    breach: ({ schema }) =>
      when(schema !== undefined && schema.prefix !== 'fx', {
        fr: `Le préfixe déclaré doit être fx, pas « ${schema?.prefix ?? ''} ».`,
        en: `The declared prefix must be fx, not "${schema?.prefix ?? ''}".`,
      }),
  },
  {
    id: 'BR-HYBRID-06',
    severity: 'error',
    where: '/Metadata fx:DocumentType',
    breach: ({ declaration }) =>
      when(declaration !== undefined && declaration.documentType !== 'INVOICE', {
        fr: `fx:DocumentType doit valoir INVOICE, pas « ${declaration?.documentType ?? ''} ».`,
        en: `fx:DocumentType must be INVOICE, not "${declaration?.documentType ?? ''}".`,
      }),
  },
  {
    id: 'BR-HYBRID-07',
    severity: 'error',
    where: '/Metadata fx:ConformanceLevel',
    breach: ({ declaration }) =>
      when(declaration !== undefined && !isLevel(declaration.conformanceLevel), {
        fr: `fx:ConformanceLevel doit être un des profils ${conformanceLevels.join(', ')}, pas « ${declaration?.conformanceLevel ?? ''} ».`,
        en: `fx:ConformanceLevel must be one of the profiles ${conformanceLevels.join(', ')}, not "${declaration?.conformanceLevel ?? ''}".`,
      }),
  },
  {
    id: 'BR-HYBRID-08',
    severity: 'error',
    where: '/Metadata fx:DocumentFileName',
    breach(container) {
      if (container.declaration === undefined) return undefined
      const { documentFileName = '' } = container.declaration
      const isOlder = isZugferd20(container) && documentFileName === zugferd20FileName
      return when(!fileNames.includes(documentFileName) && !isOlder, {
        fr: `fx:DocumentFileName doit valoir factur-x.xml, pas « ${documentFileName} ».`,
        en: `fx:DocumentFileName must be factur-x.xml, not "${documentFileName}".`,
      })
    },
  },
  {
    id: 'BR-HYBRID-09',
    severity: 'error',
    where: '/Metadata fx:Version',
    breach: ({ declaration }) =>
      when(declaration !== undefined && (declaration.version ?? '') === '', {
        fr: 'fx:Version manque dans les métadonnées XMP.',
        en: 'fx:Version is missing from the XMP metadata.',
      }),
  },
  {
    id: 'BR-HYBRID-10',
    severity: 'warning',
    where: '/Metadata fx:Version',
    breach({ declaration }) {
      const version = declaration?.version ?? ''
      return when(version !== '' && version !== '1.0', {
        fr: `fx:Version devrait valoir 1.0, pas « ${version} ».`,
        en: `fx:Version should be 1.0, not "${version}".`,
      })
    },
  },
  {
    id: 'BR-HYBRID-14',
    severity: 'warning',
    where: '/Metadata fx:DocumentFileName',
    breach({ declaration, invoice: { name } }) {
      const declared = declaration?.documentFileName ?? name
      return when(declared !== name, {
        fr: `Les métadonnées annoncent le fichier ${declared}, la pièce jointe se nomme ${name}.`,
        en: `The metadata announce the file ${declared}, the attachment is named ${name}.`,
      })
    },
  },
] satisfies readonly ContainerRule[]

export const isLevel = (level: string | undefined): level is ConformanceLevel =>
  conformanceLevels.some((known) => known === level)
