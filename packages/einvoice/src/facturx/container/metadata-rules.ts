import { facturXNamespace, zugferd20FileName, zugferd20Namespace } from '../namespaces.ts'
import { conformanceLevels, type ConformanceLevel } from '../profile.ts'
import { fileNames, when, type Container, type ContainerRule } from './rule.ts'

/** Whether the container is, knowingly, of ZUGFeRD 2.0. */
const isZugferd20 = ({ declaration }: Container): boolean =>
  declaration?.namespace === zugferd20Namespace

/** Rules about what the XMP metadata declare of the invoice. */
export const metadataRules = [
  {
    id: 'BR-HYBRID-03',
    severity: 'error',
    text: {
      fr: 'Les métadonnées XMP annoncent la facture par les propriétés Factur-X, et décrivent celles-ci par un schéma d’extension PDF/A.',
      en: 'The XMP metadata announce the invoice with the properties of Factur-X, and describe these in a PDF/A extension schema.',
    },
    breaches({ extraction: { xmp: read }, declaration, schema }) {
      const cause = read?.ok === false ? read.error.message : undefined
      if (cause !== undefined) {
        return when(
          true,
          '/Metadata',
          `Les métadonnées XMP sont illisibles. ${cause.fr}`,
          `The XMP metadata cannot be read. ${cause.en}`,
        )
      }
      if (declaration === undefined) {
        return when(
          true,
          '/Metadata',
          "Les métadonnées XMP manquent ou n'annoncent pas de facture Factur-X.",
          'The XMP metadata are missing or announce no Factur-X invoice.',
        )
      }
      return when(
        schema === undefined,
        '/Metadata pdfaExtension:schemas',
        "Le schéma d'extension XMP qui décrit les propriétés Factur-X manque.",
        'The XMP extension schema that describes the Factur-X properties is missing.',
      )
    },
  },
  {
    id: 'BR-HYBRID-04',
    severity: 'error',
    text: {
      fr: `L’espace de noms des propriétés est ${facturXNamespace}.`,
      en: `The namespace of the properties is ${facturXNamespace}.`,
    },
    breaches({ declaration }) {
      const namespace = declaration?.namespace ?? facturXNamespace
      return when(
        namespace !== facturXNamespace && namespace !== zugferd20Namespace,
        '/Metadata',
        `L'espace de noms des propriétés doit être ${facturXNamespace}, pas ${namespace}.`,
        `The namespace of the properties must be ${facturXNamespace}, not ${namespace}.`,
      )
    },
  },
  {
    id: 'container-zugferd-2.0',
    severity: 'warning',
    text: {
      fr: 'Le conteneur suit Factur-X, et non ZUGFeRD 2.0 (2019), que tous lisent et que plus personne n’écrit.',
      en: 'The container follows Factur-X, not ZUGFeRD 2.0 (2019), which all read and none writes any more.',
    },
    breaches: (container) =>
      when(
        isZugferd20(container) || container.invoice.name.toLowerCase() === zugferd20FileName,
        '/Metadata',
        'Le conteneur suit ZUGFeRD 2.0 (2019) : Factur-X attend aujourd’hui factur-x.xml et son propre espace de noms.',
        'The container follows ZUGFeRD 2.0 (2019): Factur-X now expects factur-x.xml and a namespace of its own.',
      ),
  },
  {
    id: 'BR-HYBRID-05',
    severity: 'error',
    text: {
      fr: 'Le préfixe que déclare le schéma d’extension est fx.',
      en: 'The prefix that the extension schema declares is fx.',
    },
    breaches({ schema }) {
      const { prefix = '' } = schema ?? { prefix: 'fx' }
      return when(
        prefix !== 'fx',
        '/Metadata pdfaSchema:prefix',
        `Le préfixe déclaré doit être fx, pas « ${prefix} ».`,
        `The declared prefix must be fx, not "${prefix}".`,
      )
    },
  },
  {
    id: 'BR-HYBRID-06',
    severity: 'error',
    text: { fr: 'fx:DocumentType vaut INVOICE.', en: 'fx:DocumentType is INVOICE.' },
    breaches({ declaration }) {
      if (declaration === undefined) return []
      const { documentType = '' } = declaration
      return when(
        documentType !== 'INVOICE',
        '/Metadata fx:DocumentType',
        `fx:DocumentType doit valoir INVOICE, pas « ${documentType} ».`,
        `fx:DocumentType must be INVOICE, not "${documentType}".`,
      )
    },
  },
  {
    id: 'BR-HYBRID-07',
    severity: 'error',
    text: {
      fr: `fx:ConformanceLevel est un des profils ${conformanceLevels.join(', ')}.`,
      en: `fx:ConformanceLevel is one of the profiles ${conformanceLevels.join(', ')}.`,
    },
    breaches({ declaration }) {
      if (declaration === undefined) return []
      const { conformanceLevel = '' } = declaration
      return when(
        !isLevel(conformanceLevel),
        '/Metadata fx:ConformanceLevel',
        `fx:ConformanceLevel doit être un des profils ${conformanceLevels.join(', ')}, pas « ${conformanceLevel} ».`,
        `fx:ConformanceLevel must be one of the profiles ${conformanceLevels.join(', ')}, not "${conformanceLevel}".`,
      )
    },
  },
  {
    id: 'BR-HYBRID-08',
    severity: 'error',
    text: {
      fr: 'fx:DocumentFileName est un nom de la liste de Factur-X : factur-x.xml en France.',
      en: 'fx:DocumentFileName is a name of the list of Factur-X: factur-x.xml in France.',
    },
    breaches(container) {
      if (container.declaration === undefined) return []
      const { documentFileName = '' } = container.declaration
      const isOlder = isZugferd20(container) && documentFileName === zugferd20FileName
      return when(
        !fileNames.includes(documentFileName) && !isOlder,
        '/Metadata fx:DocumentFileName',
        `fx:DocumentFileName doit valoir factur-x.xml, pas « ${documentFileName} ».`,
        `fx:DocumentFileName must be factur-x.xml, not "${documentFileName}".`,
      )
    },
  },
  {
    id: 'BR-HYBRID-09',
    severity: 'error',
    text: {
      fr: 'fx:Version donne la version du format.',
      en: 'fx:Version gives the version of the format.',
    },
    breaches: ({ declaration }) =>
      when(
        declaration !== undefined && (declaration.version ?? '') === '',
        '/Metadata fx:Version',
        'fx:Version manque dans les métadonnées XMP.',
        'fx:Version is missing from the XMP metadata.',
      ),
  },
  {
    id: 'BR-HYBRID-10',
    severity: 'warning',
    text: { fr: 'fx:Version vaut 1.0.', en: 'fx:Version is 1.0.' },
    breaches({ declaration }) {
      const version = declaration?.version ?? ''
      return when(
        version !== '' && version !== '1.0',
        '/Metadata fx:Version',
        `fx:Version devrait valoir 1.0, pas « ${version} ».`,
        `fx:Version should be 1.0, not "${version}".`,
      )
    },
  },
  {
    id: 'BR-HYBRID-14',
    severity: 'warning',
    text: {
      fr: 'fx:DocumentFileName est le nom du fichier embarqué.',
      en: 'fx:DocumentFileName is the name of the embedded file.',
    },
    breaches({ declaration, invoice: { name } }) {
      const declared = declaration?.documentFileName ?? name
      return when(
        declared !== name,
        '/Metadata fx:DocumentFileName',
        `Les métadonnées annoncent le fichier ${declared}, la pièce jointe se nomme ${name}.`,
        `The metadata announce the file ${declared}, the attachment is named ${name}.`,
      )
    },
  },
] satisfies readonly ContainerRule[]

export const isLevel = (level: string | undefined): level is ConformanceLevel =>
  conformanceLevels.some((known) => known === level)
